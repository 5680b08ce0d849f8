import { and, eq, gt } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, sessions } from "#db/schema/accounts.ts"

export async function insertSession(session: { tokenHash: Buffer; accountId: string; expiresAt: Date }): Promise<void> {
  await doorDb().insert(sessions).values(session)
}

/** The account behind a session that has not expired at `now`. */
export async function findSession(
  tokenHash: Buffer,
  now: Date,
): Promise<{ accountId: string; heldUntil: Day | null; lookup: Buffer; passwordHash: string } | null> {
  const [found] = await doorDb()
    .select({
      accountId: sessions.accountId,
      heldUntil: accounts.heldUntil,
      lookup: accounts.lookup,
      passwordHash: accounts.passwordHash,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
  return found ?? null
}

export async function deleteSession(tokenHash: Buffer): Promise<void> {
  await doorDb().delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}
