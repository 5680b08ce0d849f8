import { expect, test } from "vitest"
import { tensByArea } from "#app/domain/office/area-tens.ts"
import { tensOf } from "#app/domain/publishable.ts"

const waiting = (count: number, area = "vale", year = 2026) => Array.from({ length: count }, () => ({ area, year }))

test("numbers are whole tens, rounded down", () => {
  expect([0, 9, 10, 19, 20].map(tensOf)).toEqual([0, 0, 10, 10, 20])
})

test("waiting and stored stand side by side, each area and year by itself", () => {
  const tens = tensByArea(
    [...waiting(12), ...waiting(11, "hill")],
    [
      { area: "vale", year: 2026, ratings: 25 },
      { area: "vale", year: 2025, ratings: 40 },
    ],
  )
  expect(tens).toEqual([
    { area: "vale", year: 2026, waiting: 10, stored: 20 },
    { area: "hill", year: 2026, waiting: 10, stored: 0 },
    { area: "vale", year: 2025, waiting: 0, stored: 40 },
  ])
})

test("nine of each make no line: it would say that somebody was there", () => {
  expect(tensByArea(waiting(9), [{ area: "vale", year: 2026, ratings: 9 }])).toEqual([])
})
