import { expect, test } from "vitest"
import { inLeagueOrder, type Standing } from "#app/domain/league.ts"

const standing = (name: string, more: Partial<Standing> = {}): Standing => ({
  name,
  halfStars: null,
  verdict: null,
  tens: null,
  ...more,
})
const order = (rows: Standing[], by: "stars" | "name" | "rated") =>
  inLeagueOrder(rows, (row) => row, by).map(({ name }) => name)

test("more half stars come first, and those without stars last, by name", () => {
  const rows = [
    standing("Zed"),
    standing("Ash"),
    standing("Birch", { halfStars: 6 }),
    standing("Cedar", { halfStars: 7 }),
  ]
  expect(order(rows, "stars")).toEqual(["Cedar", "Birch", "Ash", "Zed"])
})

test("equal stars go by verdict, then by name", () => {
  const rows = [
    standing("Ash", { halfStars: 7, verdict: "too-few" }),
    standing("Birch", { halfStars: 7, verdict: "near-the-line" }),
    standing("Cedar", { halfStars: 7, verdict: "meets" }),
    standing("Beech", { halfStars: 7, verdict: "meets" }),
  ]
  expect(order(rows, "stars")).toEqual(["Beech", "Cedar", "Birch", "Ash"])
})

test("a list by name leaves stars aside, and one by how many rated goes by tens", () => {
  const rows = [standing("Birch", { halfStars: 9, tens: 10 }), standing("Ash", { tens: 40 })]
  expect(order(rows, "name")).toEqual(["Ash", "Birch"])
  expect(order([...rows, standing("Cedar", { tens: 40 })], "rated")).toEqual(["Ash", "Cedar", "Birch"])
})
