import { expect, test } from "vitest"
import { isGivenUp, pauseAfter } from "#app/domain/campaign/post.ts"

test("each failure waits twice as long as the one before, an hour at most, and never less than the carrier asks", () => {
  expect([1, 2, 3, 8, 40].map((tries) => pauseAfter(tries, null))).toEqual([
    30_000, 60_000, 120_000, 3_600_000, 3_600_000,
  ])
  expect(pauseAfter(1, 45_000)).toBe(45_000)
  expect(pauseAfter(1, 10_000)).toBe(30_000)
  expect(pauseAfter(1, 10_000_000)).toBe(3_600_000)
})

test("after three days of tries a letter is given up, and not before", () => {
  expect(isGivenUp(1)).toBe(false)
  const first = Array.from({ length: 200 }, (_, number) => number + 1).find(isGivenUp) ?? 0
  let waited = 0
  for (let one = 1; one < first; one += 1) waited += pauseAfter(one, null)
  expect(waited / 86_400_000).toBeGreaterThanOrEqual(3)
  expect((waited - pauseAfter(first - 1, null)) / 86_400_000).toBeLessThan(3)
})
