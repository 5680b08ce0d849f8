import { expect, test } from "vitest"
import { KEPT_ROWS } from "#app/domain/kept-data.ts"
import { afterInWords, countedAs, countInWords, RETENTION_RULES, runsKeptSince } from "#app/domain/retention.ts"

test("every rule speaks of tables that the privacy page explains, and has a name of its own", () => {
  const explained = new Set(KEPT_ROWS.flatMap(({ tables }) => tables))
  for (const { name, tables } of RETENTION_RULES) {
    expect(tables.length, name).toBeGreaterThan(0)
    for (const table of tables) expect(explained, `${name}: ${table}`).toContain(table)
  }
  expect(new Set(RETENTION_RULES.map(({ name }) => name)).size).toBe(RETENTION_RULES.length)
})

test("nothing is erased by a rule of which the privacy page says that it stays for good", () => {
  const forGood = KEPT_ROWS.filter(({ howLong }) => howLong.startsWith("With no end set")).flatMap(
    ({ tables }) => tables,
  )
  expect(forGood.length).toBeGreaterThan(5)
  for (const { name, tables } of RETENTION_RULES) {
    expect(
      forGood.filter((table) => tables.some((one) => one === table)),
      name,
    ).toEqual([])
  }
})

test("whatever tells how many people came is written down in tens only", () => {
  // Tallied weekly by itself, in tens already.
  const exactOnPurpose = ["pass-counts"]
  const ofPeople = RETENTION_RULES.filter(({ tables }) => tables.some((table) => table.startsWith("identity.")))
  for (const { name, counted } of ofPeople) expect(counted === "tens", name).toBe(!exactOnPurpose.includes(name))
  expect([countedAs("tens", 19), countedAs("tens", 9), countedAs("exact", 19)]).toEqual([10, 0, 19])
  expect([countInWords("tens", 9), countInWords("tens", 10), countInWords("exact", 9)]).toEqual([
    "fewer than 10",
    "10 or more",
    "9",
  ])
})

test("rules say when in words", () => {
  expect(afterInWords({ months: 13, from: "the run" })).toBe("13 months after the run")
  expect(afterInWords({ days: 1, from: "the last page" })).toBe("A day after the last page")
  expect(afterInWords({ days: 90, from: "the end" })).toBe("90 days after the end")
  expect(afterInWords({ event: "it ends" })).toBe("The night after it ends")
})

test("runs are kept for thirteen months, over the turn of the year", () => {
  expect(runsKeptSince("2026-11-26")).toBe("2025-10-01")
  expect(runsKeptSince("2027-01-31")).toBe("2025-12-01")
  expect(runsKeptSince("2027-02-01")).toBe("2026-01-01")
})
