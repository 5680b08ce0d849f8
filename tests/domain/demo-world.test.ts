import { expect, test } from "vitest"
import { ratingScore } from "#app/domain/rating-score.ts"
import { unitsFor } from "#app/domain/unit.ts"
import { readRegister, rowsOf } from "#app/tasks/register/read-register.server.ts"
import { demoWorld, nightsOf } from "#db/demo.ts"

const register = await readRegister("db/demo", { mayBeMissing: true })
const world = demoWorld("2026-11-22")
const nights = nightsOf(world, null, "2026-11-22")
const deeds = nights.flatMap((night) => night.deeds)

test("the files of the demonstration are in order, and every row says that it is made up", () => {
  expect(register.faults).toEqual([])
  const rows = [...rowsOf(register.files.providers), ...rowsOf(register.files.programmes)]
  expect(rows.filter(({ note }) => !note?.startsWith("Made up for the demonstration"))).toEqual([])
  for (const file of Object.values(register.files)) {
    for (const { cells } of file.lines) expect(cells.source ?? cells.source_ids ?? "demo").toBe("demo")
  }
})

test("no invented provider or town bears the name of a real one", async () => {
  const real = await readRegister("db/register", { mayBeMissing: false })
  const names = (files: typeof real.files) =>
    [...rowsOf(files.providers), ...rowsOf(files.places)].flatMap(({ searched }) => searched.split("\n"))
  const taken = new Set(names(real.files))
  expect(names(register.files).filter((name) => taken.has(name))).toEqual([])
})

test("people rate units that are in the files", () => {
  const units = new Set(
    unitsFor(rowsOf(register.files.contracts), rowsOf(register.files.supplyLinks)).map(({ id }) => id),
  )
  expect(world.crowds.filter(({ unit }) => !units.has(unit))).toEqual([])
})

test("two thousand people and more rate over fourteen months, each with a score and once", () => {
  const ratings = deeds.filter(({ kind }) => kind === "rating")
  expect(ratings.length).toBeGreaterThan(2000)
  expect(ratings.length).toBeLessThan(3000)
  expect(new Set(ratings.map(({ id }) => id)).size).toBe(ratings.length)
  expect(deeds.filter((deed) => deed.kind !== "withdrawal" && !ratingScore(deed.rating.answers).ok)).toEqual([])
  expect(nights[0]?.on).toBe("2025-10-08")
  expect(nights.filter(({ releases }) => releases)).toHaveLength(13)
})

test("a change or a withdrawal follows its rating, on a later night", () => {
  const later = deeds.filter(({ kind }) => kind !== "rating")
  const nightOf = (kind: string, id: string) =>
    nights.findIndex((night) =>
      night.deeds.some((deed) => deed.id === id && (deed.kind === "rating") === (kind === "rating")),
    )
  expect(later.length).toBeGreaterThan(40)
  expect(later.filter(({ id, kind }) => nightOf("rating", id) >= nightOf(kind, id))).toEqual([])
})

test("the world is the same each time, and goes on from a night as if it had never stopped", () => {
  expect(nightsOf(demoWorld("2026-11-22"), null, "2026-11-22")).toEqual(nights)
  const further = nightsOf(world, null, "2027-03-20")
  expect(further.slice(0, nights.length)).toEqual(nights)
  expect(nightsOf(world, "2026-11-22", "2027-03-20")).toEqual(further.slice(nights.length))
})
