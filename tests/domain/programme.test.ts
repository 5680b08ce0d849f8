import { expect, test } from "vitest"
import { isRatable, type ProgrammeTimes } from "#app/domain/programme.ts"

const programme = (times: Partial<ProgrammeTimes>): ProgrammeTimes => ({
  startsIn: "2021-07",
  endsIn: null,
  status: "running",
  ...times,
})

test("ratable from the first day of its start month", () => {
  expect(isRatable(programme({}), "2021-06-30")).toBe(false)
  expect(isRatable(programme({}), "2021-07-01")).toBe(true)
})

test("a start year is its January; no start known counts as started", () => {
  expect(isRatable(programme({ startsIn: "2025" }), "2024-12-31")).toBe(false)
  expect(isRatable(programme({ startsIn: "2025" }), "2025-01-01")).toBe(true)
  expect(isRatable(programme({ startsIn: null }), "2001-01-01")).toBe(true)
})

test("ratable to the last day of the sixth month after its end month", () => {
  expect(isRatable(programme({ endsIn: "2026-11" }), "2026-12-01")).toBe(true)
  expect(isRatable(programme({ endsIn: "2026-11" }), "2027-05-31")).toBe(true)
  expect(isRatable(programme({ endsIn: "2026-11" }), "2027-06-01")).toBe(false)
})

test("an end year is its December, so six months are the next June", () => {
  expect(isRatable(programme({ endsIn: "2026" }), "2027-06-30")).toBe(true)
  expect(isRatable(programme({ endsIn: "2026" }), "2027-07-01")).toBe(false)
})

test("without an end it stays ratable", () => {
  expect(isRatable(programme({ endsIn: null }), "2099-12-31")).toBe(true)
})

test("not ratable once its status begins closed or ended, whatever the dates say", () => {
  for (const status of [
    "closed",
    "Closed",
    "closed (general knowledge: referrals ended Mar 2024)",
    "ended with the administration of Working Links",
  ]) {
    expect(isRatable(programme({ status }), "2026-11-22")).toBe(false)
  }
})

test("closing, or a status that only mentions an end, is not over", () => {
  for (const status of [
    "closing: referrals to Sept 2024",
    "running (extended 2024 for two years)",
    "referrals ended",
  ]) {
    expect(isRatable(programme({ status }), "2026-11-22")).toBe(true)
  }
})
