import { expect, test } from "vitest"
import { type FigureNames, figureInWords } from "#app/domain/release/figure-in-words.ts"
import { nextReleaseDay } from "#app/domain/release/release-day.ts"

const names: FigureNames = {
  providers: new Map([["ingeus", "Ingeus"]]),
  areas: new Map([["north", "The North"]]),
  programmes: new Map([["restart", "Restart Scheme"]]),
  units: new Map([
    ["north.ingeus.oldham", { providerName: "Oldham Council", primeName: "Ingeus", areaName: "The North" }],
  ]),
}

test.each([
  ["unit", "north.ingeus.oldham", "Oldham Council, working for Ingeus, in The North"],
  ["provider", "ingeus", "Ingeus"],
  ["prime", "restart/ingeus", "Ingeus, Restart Scheme"],
  ["prime-in-area", "north/ingeus", "Ingeus, in The North"],
  ["area", "north", "The North"],
  ["programme", "restart", "Restart Scheme"],
  ["unit", "gone.from.register", "gone.from.register"],
] as const)("the %s %s is %s", (kind, key, words) => expect(figureInWords({ kind, key }, names)).toBe(words))

test.each([
  ["2026-11-26", 1, "2026-12-01"],
  ["2026-11-30", 1, "2026-12-01"],
  ["2026-12-01", 1, "2027-01-01"],
  ["2026-11-14", 15, "2026-11-15"],
  ["2026-01-31", 28, "2026-02-28"],
])("after %s the schedule publishes on day %i: %s", (today, day, next) => expect(nextReleaseDay(today, day)).toBe(next))
