import { randomBytes } from "node:crypto"
import { monthOf } from "#app/domain/calendar.ts"
import { issuePass, type PassKeys } from "#app/tasks/issue-pass.server.ts"
import { insertAccount } from "#db/queries/door/accounts.ts"
import { recordBlindIssue } from "#db/queries/door/passes.ts"
import { type Rater, YEAR } from "./year-plan.ts"

/** Who has a pass: the account, and the code where one was given. */
export type Holder = Readonly<{ account: string; code: string | null }>

/** Joins and takes a pass through the code that real people take; only the slow hash of an address is left out. */
export async function joinAndTakePass({ area, road, takesPass }: Rater, keys: PassKeys): Promise<Holder> {
  const today = new Date(takesPass).toISOString().slice(0, 10)
  const month = monthOf(today)
  const lookup = randomBytes(32)
  const account = await insertAccount({ lookup, passwordHash: "none", heldUntil: null, month })
  if (account === null) throw new Error("Two random addresses are one")
  const request = { accountId: account, lookup, year: YEAR, area, departedMark: randomBytes(32), today }
  // What a blind signature leaves behind is this row alone, with the digest of what was signed.
  if (road === "blind") {
    const books = [{ book: String(YEAR), blinded: randomBytes(32) }]
    return { account, code: issued(await recordBlindIssue({ ...request, books }), null) }
  }
  const pass = await issuePass(request, keys)
  return { account, code: issued(pass, pass.ok ? pass.code : null) }
}

function issued<Given>(outcome: { ok: boolean }, given: Given): Given {
  if (!outcome.ok) throw new Error("Somebody new was refused a pass")
  return given
}
