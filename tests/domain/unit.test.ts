import { expect, test } from "vitest"
import { type UnitContract, type UnitSupplyLink, unitId, unitName, unitNameInFull, unitsFor } from "#app/domain/unit.ts"

const contract = (more: Partial<UnitContract> = {}): UnitContract => ({
  programme: "restart-scheme",
  area: "restart-3b",
  provider: "ingeus",
  startsIn: "2021-06",
  endsIn: null,
  certainty: "verified",
  sourceIds: ["s40"],
  ...more,
})

const link = (more: Partial<UnitSupplyLink> = {}): UnitSupplyLink => ({
  programme: "restart-scheme",
  area: "restart-3b",
  prime: "ingeus",
  subcontractor: "oldham-council",
  kind: "delivery partner",
  status: "running",
  certainty: "verified",
  sourceIds: ["s100"],
  ...more,
})

test("an id names area, prime and provider, with words for those that have no name", () => {
  expect(unitId({ area: "restart-3b", prime: "ingeus", provider: "oldham-council" })).toBe(
    "restart-3b.ingeus.oldham-council",
  )
  expect(unitId({ area: "restart-3b", prime: "ingeus", provider: null })).toBe("restart-3b.ingeus.unlisted")
  expect(unitId({ area: "ctw-kent", prime: null, provider: "migrant-help" })).toBe("ctw-kent.unknown.migrant-help")
})

test("a contract makes the prime's own unit and one for a subcontractor not listed", () => {
  expect(unitsFor([contract()], [])).toMatchObject([
    { id: "restart-3b.ingeus.ingeus", provider: "ingeus", prime: "ingeus", kind: "prime", statusNote: null },
    { id: "restart-3b.ingeus.unlisted", provider: null, prime: "ingeus", kind: "unlisted" },
  ])
})

test("a contract let again makes no second unit, and says when it ends now", () => {
  const again = contract({ startsIn: "2024-07", endsIn: "2026-06" })
  const units = unitsFor([again, contract({ endsIn: "2024-06" })], [])
  expect(units.map(({ id, statusNote }) => [id, statusNote])).toEqual([
    ["restart-3b.ingeus.ingeus", "contract to June 2026"],
    ["restart-3b.ingeus.unlisted", "contract to June 2026"],
  ])
})

test("a supply link makes a unit with its kind, status and sources", () => {
  expect(unitsFor([], [link()])).toEqual([
    {
      id: "restart-3b.ingeus.oldham-council",
      programme: "restart-scheme",
      area: "restart-3b",
      provider: "oldham-council",
      prime: "ingeus",
      kind: "delivery partner",
      statusNote: "running",
      certainty: "verified",
      sourceIds: ["s100"],
    },
  ])
})

test("a link without a prime makes a unit without one; a link without an area makes none", () => {
  expect(unitsFor([], [link({ prime: null })])).toMatchObject([
    { id: "restart-3b.unknown.oldham-council", prime: null },
  ])
  expect(unitsFor([], [link({ area: null })])).toEqual([])
})

test("a provider under two primes is two units", () => {
  expect(unitsFor([], [link(), link({ prime: "serco" })])).toHaveLength(2)
})

test("names for people", () => {
  expect(unitName({ providerName: null })).toBe("a subcontractor not listed here")
  expect(unitNameInFull({ providerName: "Ingeus", primeName: "Ingeus" })).toBe("Ingeus")
  expect(unitNameInFull({ providerName: "Oldham Council", primeName: "Ingeus" })).toBe(
    "Oldham Council, working for Ingeus",
  )
  expect(unitNameInFull({ providerName: "Migrant Help", primeName: null })).toBe("Migrant Help")
  expect(unitNameInFull({ providerName: null, primeName: "Ingeus" })).toBe(
    "a subcontractor not listed here, working for Ingeus",
  )
})
