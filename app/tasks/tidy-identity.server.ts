import type { Folders } from "#app/crypto/secrets.server.ts"
import { destroyClosedYearKeys } from "#app/crypto/year-keys.server.ts"
import { idleBefore } from "#app/domain/account/idle-account.ts"
import { firstOpenYear } from "#app/domain/ballot.ts"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { deleteIdle } from "#db/queries/door/accounts.ts"

/**
 * Every night: erases accounts that nobody uses, what has expired, and from 1 February on all that could still tell
 * who of the year before had an account and deleted it.
 */
export async function tidyIdentity(folders: Folders, now: Date): Promise<void> {
  const today: Day = now.toISOString().slice(0, 10)
  await deleteIdle(idleBefore(monthOf(today)), firstOpenYear(today), now)
  destroyClosedYearKeys(folders, today)
}
