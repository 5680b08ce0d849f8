import { expect, test } from "vitest"
import { periodInWords, responseInWords, surveyFaults } from "#app/domain/surveys/survey.ts"

const TODAY = "2026-11-27"
const numbers = { fromMonth: "2026-03-01", toMonth: "2026-04-01", asked: 800, answered: 212 }
const faults = (more: Partial<Parameters<typeof surveyFaults>[0]>) =>
  Object.entries(surveyFaults({ ...numbers, ...more }, TODAY)).flatMap(([field, fault]) =>
    fault === null ? [] : [field],
  )

test("the response is told with both numbers, in whole percent that never flatter", () => {
  expect(responseInWords(numbers)).toBe("212 of 800 people answered (26%)")
  expect(responseInWords({ asked: 1200, answered: 1199 })).toBe("1,199 of 1,200 people answered (99%)")
  expect(responseInWords({ asked: 1200, answered: 3 })).toBe("3 of 1,200 people answered (fewer than 1%)")
})

test("a period of one month is one month", () => {
  expect(periodInWords({ fromMonth: "2026-03-01", toMonth: "2026-03-01" })).toBe("March 2026")
  expect(periodInWords(numbers)).toBe("March 2026 to April 2026")
})

test("no survey without a sample and a response that can be", () => {
  expect(faults({})).toEqual([])
  expect(faults({ answered: 800 })).toEqual([])
  expect(faults({ answered: 801 })).toEqual(["answered"])
  expect(faults({ answered: 0 })).toEqual(["answered"])
  expect(faults({ asked: 0, answered: null })).toEqual(["asked", "answered"])
  expect(faults({ asked: 1_000_001 })).toEqual(["asked"])
})

test("a period that has not come, or ends before it begins, is none", () => {
  expect(faults({ toMonth: "2026-11-01" })).toEqual([])
  expect(faults({ toMonth: "2026-12-01" })).toEqual(["toMonth"])
  expect(faults({ fromMonth: "2026-05-01" })).toEqual(["toMonth"])
  expect(faults({ fromMonth: "2010-12-01" })).toEqual(["fromMonth"])
  expect(faults({ fromMonth: null })).toEqual(["fromMonth"])
})
