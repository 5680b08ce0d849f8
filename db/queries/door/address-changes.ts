import { and, eq, inArray } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, confirmations, departed, issues, sessions } from "#db/schema/accounts.ts"

export type AddressChange = Readonly<{
  accountId: string
  oldLookup: Buffer
  newLookup: Buffer
  heldUntil: Day | null
  /** The two confirmations whose digits were right: used up here, or nothing happens. */
  pageHashes: readonly [Buffer, Buffer]
  /** Of each year that is still open, the marks of both addresses. */
  marks: readonly { year: number; old: Buffer; new: Buffer }[]
}>

/** "used": a letter was used up, or the account was deleted or moved meanwhile; "taken": the new address has joined. */
export type AddressOutcome = "changed" | "used" | "taken"

/**
 * Gives an account another address, whole or not at all. So that nobody rates twice by it, the old address keeps marks of
 * the areas that the account took, as after a deletion; and what was marked for the old address before is marked for the
 * new one, too. Every session ends.
 */
export async function recordAddressChange(change: AddressChange): Promise<AddressOutcome> {
  const { accountId, oldLookup, newLookup, heldUntil } = change
  return doorDb().transaction(async (tx) => {
    // The account's row is the lock: a pass taken at this moment is either seen here or comes after.
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), eq(accounts.lookup, oldLookup)))
      .for("update")
    const used = await tx
      .delete(confirmations)
      .where(inArray(confirmations.pageHash, [...change.pageHashes]))
      .returning({ pageHash: confirmations.pageHash })
    if (!account || used.length !== 2) return "used"
    const taken = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.lookup, newLookup))
    if (taken.length > 0) return "taken"
    for (const mark of change.marks) await recordMarks(tx, accountId, mark)
    await tx.update(accounts).set({ lookup: newLookup, heldUntil }).where(eq(accounts.id, accountId))
    await tx.delete(sessions).where(eq(sessions.accountId, accountId))
    return "changed"
  })
}

type Transaction = Parameters<Parameters<ReturnType<typeof doorDb>["transaction"]>[0]>[0]

async function recordMarks(tx: Transaction, accountId: string, mark: AddressChange["marks"][number]): Promise<void> {
  const { year } = mark
  const own = await tx
    .selectDistinct({ area: issues.area })
    .from(issues)
    .where(and(eq(issues.accountId, accountId), eq(issues.year, year)))
  const before = await tx
    .select({ area: departed.area })
    .from(departed)
    .where(and(eq(departed.mark, mark.old), eq(departed.year, year)))
  const rows = [
    ...own.map(({ area }) => ({ mark: mark.old, year, area })),
    ...before.map(({ area }) => ({ mark: mark.new, year, area })),
  ]
  if (rows.length > 0) await tx.insert(departed).values(rows).onConflictDoNothing()
}
