import { expect, test } from "vitest"
import { countPreview, previewOf } from "#app/domain/release/preview.ts"
import { ReleaseWorld, unitOf } from "../../support/release-world.ts"

const OWN = unitOf("restart", "north", "ingeus", "ingeus")
const COUNCIL = unitOf("restart", "north", "ingeus", "council")
const CHARITY = unitOf("restart", "north", "ingeus", "charity")
const CHAPEL = unitOf("restart", "north", "ingeus", "chapel")

/** What the next release would do, beside the newest one. */
function previewed(here: ReleaseWorld) {
  const last = here.plans.at(-1)?.figures.filter(({ state }) => state === "shown") ?? []
  const found = previewOf(here.release(), last)
  return { found, unit: (key: string) => found.find((one) => one.kind === "unit" && one.key === key) }
}

test("says what appears, moves, stays, goes and stays hidden, with tens and without stars", () => {
  const here = new ReleaseWorld([OWN, COUNCIL, CHARITY, CHAPEL]).rate(OWN.id, 40).rate(COUNCIL.id, 12)
  const first = previewed(here)
  expect(first.unit(OWN.id)).toEqual({ kind: "unit", key: OWN.id, state: "appears", tens: 40, because: null })
  expect(first.unit(CHARITY.id)).toMatchObject({ state: "too-few", tens: null })

  here.rate(OWN.id, 10).rate(COUNCIL.id, 9)
  const second = previewed(here)
  expect(second.unit(OWN.id)).toMatchObject({ state: "moves", tens: 50 })
  expect(second.unit(COUNCIL.id), "nine are too few, and are not told").toMatchObject({ state: "stays", tens: 10 })

  here.withdraw(COUNCIL.id, 15)
  const third = previewed(here)
  expect(third.unit(COUNCIL.id)).toMatchObject({ state: "goes", tens: null, because: "too-few" })
  for (const { found } of [first, second, third]) expect(JSON.stringify(found)).not.toMatch(/halfStars|verdict|mean/)
})

test("names what is hidden to protect others as that", () => {
  const here = new ReleaseWorld([OWN, COUNCIL, CHARITY]).rate(OWN.id, 40).rate(COUNCIL.id, 12).rate(CHARITY.id, 7)
  const { found, unit } = previewed(here)
  expect(unit(COUNCIL.id)).toMatchObject({ state: "protected", tens: null })
  const units = countPreview(found).find(({ kind }) => kind === "unit")
  expect(units?.counts).toEqual({ appears: 1, moves: 0, stays: 0, goes: 0, "too-few": 1, protected: 1 })
})
