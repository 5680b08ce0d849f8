import { expect, test } from "vitest"
import * as figures from "#app/domain/anonymity-figures.ts"

test("a share is said in hundredths, from the lower to the higher", () => {
  expect(figures.ofHundred({ from: 87, to: 99 })).toBe("87 to 99 of 100")
  expect(figures.ofHundred(0)).toBe("0 of 100")
})

test("no range of figures stands upside down", () => {
  const ranges = Object.values(figures).filter((value) => typeof value === "object")
  expect(ranges.length).toBeGreaterThan(3)
  for (const { from, to } of ranges) expect(from).toBeLessThan(to)
})
