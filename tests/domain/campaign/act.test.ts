import { expect, test } from "vitest"
import { FEWEST_MP_ANSWERS, shownReplies } from "#app/domain/campaign/act.ts"

test("how many MPs answered is told from ten letters on; letters not sent are none", () => {
  const some = Array.from({ length: FEWEST_MP_ANSWERS - 1 }, () => "replied" as const)
  expect(shownReplies([...some, "no-letter"])).toEqual({ asked: null, replied: null })
  expect(shownReplies([...some, "not-yet"])).toEqual({ asked: 10, replied: 9 })
})
