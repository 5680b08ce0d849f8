import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { firstOpenYear } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { deleteAccount } from "#db/queries/door/accounts.ts"
import { supportOf } from "./proposals/support.server.ts"

/**
 * Erases an account, and what it supports; of years still open stays a scrambled mark for each area it took a pass for.
 * @returns whether there was an account of that address still
 */
export async function deleteForGood(account: { accountId: string; lookup: Buffer }, today: Day): Promise<boolean> {
  const open = firstOpenYear(today)
  const { accountId, lookup } = account
  return deleteAccount(
    account,
    (year) => (year >= open ? departedMark(lookup, loadYearKey(env(), year)) : null),
    (subject) => supportOf({ subject, accountId }),
  )
}
