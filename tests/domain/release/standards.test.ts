import { describe, expect, test } from "vitest"
import { verdictChanges } from "#app/domain/release/verdict-changes.ts"
import { FIRST_STANDARD, type Standard } from "#app/domain/standard/standard.ts"
import { ReleaseWorld, unitOf } from "../../support/release-world.ts"

const OWN = unitOf("restart", "north", "ingeus", "ingeus")
const COUNCIL = unitOf("restart", "north", "ingeus", "council")
const CHARITY = unitOf("restart", "north", "ingeus", "charity")
const UNITS = [OWN, COUNCIL, CHARITY]
const HIGHER: Standard = { ...FIRST_STANDARD, version: 2, fromYear: 2027, minimumHalfStars: 8 }
const MORE: Standard = { ...FIRST_STANDARD, version: 2, fromYear: 2027, fewestToPublish: 20, fewestForVerdict: 60 }

describe("a release by several standards", () => {
  test("judges each year by its own: last year's verdict stands as it was, this year's comes by the new set", () => {
    const here = new ReleaseWorld(UNITS).rate(OWN.id, 60, 4)
    here.standards = [FIRST_STANDARD, HIGHER]
    here.release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ verdict: "meets", verdictYear: 2026, capped: false })
    here.year = 2027
    here.rate(OWN.id, 20, 4).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ verdict: "meets", verdictYear: 2026 })
    here.rate(OWN.id, 30, 3).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ verdict: "below", verdictYear: 2027 })
    expect(here.shown("unit", OWN.id).halfStars).toBeLessThanOrEqual(7)
  })

  test("shows nothing of a unit, nor of hidden ones together, with fewer ratings than the year's set asks", () => {
    const here = new ReleaseWorld(UNITS, 2027).rate(OWN.id, 19).rate(COUNCIL.id, 40).rate(CHARITY.id, 15)
    here.standards = [FIRST_STANDARD, MORE]
    here.release()
    expect([OWN, COUNCIL, CHARITY].map(({ id }) => here.state("unit", id))).toEqual(["too-few", "shown", "too-few"])
    expect(here.shown("area", "north").tens).toBe(70)
    expect(here.shown("unit", COUNCIL.id)).toMatchObject({ verdict: "too-few", tens: 40 })
    const before = new ReleaseWorld(UNITS, 2026).rate(OWN.id, 19).rate(COUNCIL.id, 40).rate(CHARITY.id, 15)
    before.standards = [FIRST_STANDARD, MORE]
    before.release()
    expect(UNITS.map(({ id }) => before.state("unit", id))).toEqual(["shown", "shown", "shown"])
  })
})

describe("what another standard would change", () => {
  const counted = (here: ReleaseWorld) => {
    const plan = here.plans.at(-1)
    if (!plan) throw new Error("no release")
    const { release, snapshots } = plan
    return {
      ...{ release, units: UNITS, starts: here.starts },
      counted: snapshots.filter(({ lastIn }) => lastIn === release.number),
    }
  }
  const always = (over: Partial<Standard>): Standard[] => [{ ...FIRST_STANDARD, version: 2, fromYear: 2025, ...over }]

  test("is each verdict that would be another, old and new, and how many would be the same", () => {
    const here = new ReleaseWorld(UNITS).rate(OWN.id, 60, 4).rate(COUNCIL.id, 60, 5)
    here.release()
    const { changes, same } = verdictChanges(counted(here), here.standards, always({ minimumHalfStars: 8 }))
    expect(changes).toContainEqual({ kind: "unit", key: OWN.id, before: "meets", after: "near-the-line" })
    expect(changes.map(({ key }) => key)).not.toContain(COUNCIL.id)
    expect(same).toBeGreaterThan(0)
    expect(verdictChanges(counted(here), here.standards, here.standards)).toEqual({
      changes: [],
      same: same + changes.length,
    })
  })

  test("says of what would be shown no more that it would not be published", () => {
    const here = new ReleaseWorld(UNITS).rate(OWN.id, 14).rate(COUNCIL.id, 60)
    here.release()
    const { changes } = verdictChanges(counted(here), here.standards, always({ fewestToPublish: 20 }))
    expect(changes).toContainEqual({ kind: "unit", key: OWN.id, before: "too-few", after: "not-published" })
  })

  test("rests on what is published alone: ratings that came since change nothing", () => {
    const here = new ReleaseWorld(UNITS).rate(OWN.id, 60, 4)
    here.release()
    const before = verdictChanges(counted(here), here.standards, always({ minimumHalfStars: 8 }))
    here.rate(OWN.id, 9, 1)
    expect(verdictChanges(counted(here), here.standards, always({ minimumHalfStars: 8 }))).toEqual(before)
  })
})
