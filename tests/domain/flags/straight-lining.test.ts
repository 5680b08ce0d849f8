import { expect, test } from "vitest"
import { type StraightLines, straightLiningIn } from "#app/domain/flags/straight-lining.ts"

const lines = (ratings: number, fives = 0, ones = 0): StraightLines => ({ ratings, fives, ones })

test("none of 30 before: 3 of 10 are not unusual (0.00310), 4 of 10 are (0.00017), each kind by itself", () => {
  expect(straightLiningIn(lines(10, 3, 3), lines(30))).toEqual([])
  expect(straightLiningIn(lines(10, 4, 3), lines(30))).toEqual(["all-fives"])
  expect(straightLiningIn(lines(10, 3, 4), lines(30))).toEqual(["all-ones"])
  expect(straightLiningIn(lines(10, 4, 4), lines(30))).toEqual(["all-fives", "all-ones"])
})

test("half of 38 before: 9 of 10 are not unusual (11/1024), 10 of 10 are (1/1024)", () => {
  expect(straightLiningIn(lines(10, 9), lines(38, 19))).toEqual([])
  expect(straightLiningIn(lines(10, 10), lines(38, 19))).toEqual(["all-fives"])
  expect(straightLiningIn(lines(20, 17), lines(38, 19)), "1351/2²⁰").toEqual([])
  expect(straightLiningIn(lines(20, 18), lines(38, 19)), "211/2²⁰").toEqual(["all-fives"])
})

test("a batch of nine says nothing, nor do twenty-nine before", () => {
  expect(straightLiningIn(lines(9, 9), lines(30))).toEqual([])
  expect(straightLiningIn(lines(10, 10), lines(29))).toEqual([])
  expect(straightLiningIn(lines(10, 10), lines(30))).toEqual(["all-fives"])
})

test("fewer than usual are not unusual, nor are all where all gave five", () => {
  expect(straightLiningIn(lines(50, 0), lines(100, 90))).toEqual([])
  expect(straightLiningIn(lines(50, 50), lines(100, 100))).toEqual([])
})
