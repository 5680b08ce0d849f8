import { expect, test } from "vitest"
import {
  afterConfirming,
  CLAIM_MOVES,
  CLAIM_STATES,
  claimEnds,
  hasLapsed,
  mayClaimMove,
} from "#app/domain/portal/claim.ts"
import { claimLetter } from "#app/domain/portal/claim-letter.ts"

test("an address at the provider's domain proves by the button alone, any other needs the printed letter", () => {
  expect(afterConfirming("domain")).toBe("proved")
  expect(afterConfirming("letter")).toBe("letter-due")
})

test("only what is proved can be approved, and what is over stays over", () => {
  for (const state of CLAIM_STATES) expect(mayClaimMove(state, "approved"), state).toBe(state === "proved")
  for (const over of ["approved", "declined", "lapsed"] as const) expect(CLAIM_MOVES[over]).toEqual([])
  expect(mayClaimMove("letter-sent", "letter-sent"), "another letter").toBe(true)
})

test("a claim that nobody confirms lapses after its seventh day, a code after its thirtieth", () => {
  const unconfirmed = { state: "unconfirmed", madeOn: "2026-11-01", letterOn: null } as const
  expect(hasLapsed(unconfirmed, "2026-11-08")).toBe(false)
  expect(hasLapsed(unconfirmed, "2026-11-09")).toBe(true)
  const sent = { state: "letter-sent", madeOn: "2026-09-01", letterOn: "2026-11-01" } as const
  expect(claimEnds(sent)).toBe("2026-12-01")
  expect(hasLapsed(sent, "2026-12-01")).toBe(false)
  expect(hasLapsed(sent, "2026-12-02")).toBe(true)
})

test("a claim that waits for the office never lapses", () => {
  for (const state of ["letter-due", "proved"] as const)
    expect(hasLapsed({ state, madeOn: "2020-01-01", letterOn: "2020-01-01" }, "2026-11-27")).toBe(false)
})

test("the printed letter says who asked, and shows the code in groups", () => {
  const letter = claimLetter({
    ...{ recipient: "Harbour Training\n\n1 Quay\nHarnsley", on: "2026-11-27", provider: "Harbour Training" },
    ...{ name: "Rae Quay", job: "head of quality", code: "ABCDEFGHJKMN", organisation: "UnemployedNet" },
    email: "post@example.org",
  })
  expect(letter.to).toEqual(["Harbour Training", "1 Quay", "Harnsley"])
  expect(letter.code).toBe("ABCD EFGH JKMN")
  expect(letter.before.join(" ")).toContain("Rae Quay (head of quality)")
})
