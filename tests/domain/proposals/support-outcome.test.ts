import { expect, test } from "vitest"
import { supportOutcome } from "#app/domain/proposals/support-outcome.ts"

test("an address says what was done with a support, and any other word says nothing", () => {
  expect(["given", "taken-back", "eaten", null].map(supportOutcome)).toEqual(["given", "taken-back", null, null])
})
