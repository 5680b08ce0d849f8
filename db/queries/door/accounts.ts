import { and, eq, gt, lt, ne, or, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, departed, issues, sessions } from "#db/schema/accounts.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { deleteSupportsWithin, type Support } from "./supports.ts"

export type Account = Readonly<{ id: string; passwordHash: string; heldUntil: Day | null; lookup: Buffer }>

const ACCOUNT = {
  id: accounts.id,
  passwordHash: accounts.passwordHash,
  heldUntil: accounts.heldUntil,
  lookup: accounts.lookup,
}

/** Door only. */
export async function findAccountByLookup(lookup: Buffer): Promise<Account | null> {
  const [found] = await doorDb().select(ACCOUNT).from(accounts).where(eq(accounts.lookup, lookup))
  return found ?? null
}

/** Makes the account, or, if the address joined meanwhile, leaves the one there is. */
export async function insertAccount(account: {
  lookup: Buffer
  passwordHash: string
  heldUntil: Day | null
  month: Day
}): Promise<string | null> {
  const { month, ...row } = account
  const [made] = await doorDb()
    .insert(accounts)
    .values({ ...row, lastUsedMonth: month })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return made?.id ?? null
}

/** A new password ends every session of the account. */
export async function recordPassword(lookup: Buffer, passwordHash: string): Promise<string | null> {
  return doorDb().transaction(async (tx) => {
    const [account] = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(eq(accounts.lookup, lookup))
      .returning({ id: accounts.id })
    if (!account) return null
    await tx.delete(sessions).where(eq(sessions.accountId, account.id))
    return account.id
  })
}

/** Ends the hold of an account. @returns whether there was one that is held on `today` */
export async function freeHeldAccount(lookup: Buffer, today: Day): Promise<boolean> {
  const freed = await doorDb()
    .update(accounts)
    .set({ heldUntil: null })
    .where(and(eq(accounts.lookup, lookup), gt(accounts.heldUntil, today)))
    .returning({ id: accounts.id })
  return freed.length === 1
}

/** The month only, and only when it changes. */
export async function recordUse(accountId: string, month: Day): Promise<void> {
  await doorDb()
    .update(accounts)
    .set({ lastUsedMonth: month })
    .where(and(eq(accounts.id, accountId), ne(accounts.lastUsedMonth, month)))
}

/** The month in which the account was last used, by its first day; null if there is no such account. */
export async function findLastUse(accountId: string): Promise<Day | null> {
  const [found] = await doorDb()
    .select({ month: accounts.lastUsedMonth })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return found?.month ?? null
}

export type TakenArea = Readonly<{ year: number; area: string; areaName: string | null; programmeName: string | null }>

/** `books` are the lists of keys taken, the year's own and its supplements. By which road is not known. */
export type Issue = TakenArea & Readonly<{ books: readonly string[] }>

/** The areas and years for which the account took a pass, each once: all that is known of what it did. */
export async function listIssues(accountId: string): Promise<Issue[]> {
  return doorDb()
    .select({
      year: issues.year,
      area: issues.area,
      areaName: areas.name,
      programmeName: programmes.name,
      books: sql<string[]>`array_agg(${issues.book} order by ${issues.book})`,
    })
    .from(issues)
    .leftJoin(areas, eq(areas.slug, issues.area))
    .leftJoin(programmes, eq(programmes.slug, areas.programme))
    .where(eq(issues.accountId, accountId))
    .groupBy(issues.year, issues.area, areas.name, programmes.name)
    .orderBy(issues.year, issues.area)
}

/** The same of accounts of the address that were deleted, found by the address's mark of each year. */
export async function listDeparted(marks: readonly { year: number; mark: Buffer }[]): Promise<TakenArea[]> {
  return doorDb()
    .select({ year: departed.year, area: departed.area, areaName: areas.name, programmeName: programmes.name })
    .from(departed)
    .leftJoin(areas, eq(areas.slug, departed.area))
    .leftJoin(programmes, eq(programmes.slug, areas.programme))
    .where(or(...marks.map(({ year, mark }) => and(eq(departed.year, year), eq(departed.mark, mark)))))
    .orderBy(departed.year, departed.area)
}

/**
 * Erases the account. What stays, until each year's spending closes, are marks of the areas it took, so that nobody
 * deletes, rejoins and rates again. `markFor` answers with null for a year that is closed; `supportOf` says how the
 * account would stand among the supports of a suggestion or an idea: those go, too.
 * @returns false, with nothing done, where the account is gone or `lookup`, which the marks are made of, is no longer its
 */
export async function deleteAccount(
  { accountId, lookup }: { accountId: string; lookup: Buffer },
  markFor: (year: number) => Buffer | null,
  supportOf: (subject: string) => Support,
): Promise<boolean> {
  return doorDb().transaction(async (tx) => {
    // The account's row is the lock: a pass taken at this moment is either seen here or refused.
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), eq(accounts.lookup, lookup)))
      .for("update")
    if (!account) return false
    const taken = await tx
      .select({ year: issues.year, area: issues.area })
      .from(issues)
      .where(eq(issues.accountId, accountId))
    const marks = taken.flatMap(({ year, area }) => {
      const mark = markFor(year)
      return mark ? [{ mark, year, area }] : []
    })
    if (marks.length > 0) await tx.insert(departed).values(marks).onConflictDoNothing()
    await deleteSupportsWithin(tx, supportOf)
    await tx.delete(accounts).where(eq(accounts.id, accountId))
    return true
  })
}

/** Accounts that were last used before a month, by its first day. */
export async function listIdleAccounts(before: Day): Promise<string[]> {
  const rows = await doorDb().select({ id: accounts.id }).from(accounts).where(lt(accounts.lastUsedMonth, before))
  return rows.map(({ id }) => id)
}
