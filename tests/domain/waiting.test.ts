import { expect, test } from "vitest"
import { minutesInWords } from "#app/domain/waiting.ts"

test("one minute is one, and more are several", () => {
  expect([1, 2, 15].map(minutesInWords)).toEqual(["1 minute", "2 minutes", "15 minutes"])
})
