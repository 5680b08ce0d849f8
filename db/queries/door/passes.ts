import { and, eq, inArray, sql } from "drizzle-orm"
import { type IssueRefusal, mayHaveBooks, mayHavePass } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, departed, issues, passCodes, passPools } from "#db/schema/accounts.ts"

/** `departedMark` is that of `lookup`: where the account has moved to another address since, nothing is given out. */
export type PassRequest = Readonly<{
  accountId: string
  lookup: Buffer
  year: number
  area: string
  departedMark: Buffer
  today: Day
}>

export type IssueOutcome = { ok: true } | { ok: false; reason: IssueRefusal | "no-account" }

/**
 * Notes that an account takes our own code for an area and a year: all that is stored of it.
 * @param request with the names of all books that there are of the area and year: whoever has them signed blindly at this
 * moment takes as many, and the rows are not to tell the roads apart
 */
export async function recordIssue(request: PassRequest & { books: readonly string[] }): Promise<IssueOutcome> {
  const { accountId, year, area } = request
  return doorDb().transaction(async (tx) => {
    const account = await lockAccount(tx, request)
    if (!account) return { ok: false, reason: "no-account" }
    const taken = [...account.taken.map((row) => row.area), ...account.departed]
    const decision = mayHavePass(area, taken, account.heldUntil, request.today)
    if (!decision.ok) return decision
    await tx
      .insert(issues)
      .values(request.books.map((book) => ({ accountId, year, area, book, blinded: NOTHING_SIGNED })))
    return { ok: true }
  })
}

/** As long and as random as the digest of what is signed blindly, and the digest of nothing. */
const NOTHING_SIGNED = sql`sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))`

/** SHA-256 of all that is to be signed blindly, by the book whose keys are to sign it. */
export type BlindedBook = Readonly<{ book: string; blinded: Buffer }>

/** Notes that an account has books of an area signed blindly; the same books with the same content again change nothing. */
export async function recordBlindIssue(
  request: PassRequest & { books: readonly BlindedBook[] },
): Promise<IssueOutcome> {
  const { accountId, year, area, today } = request
  return doorDb().transaction(async (tx) => {
    const account = await lockAccount(tx, request)
    if (!account) return { ok: false, reason: "no-account" }
    const asked = request.books.map(({ book, blinded }) => ({ book, blinded: blinded.toString("hex") }))
    const decision = mayHaveBooks(area, asked, account, today)
    if (!decision.ok) return decision
    const rows = decision.fresh.map(({ book, blinded }) => ({ book, blinded: Buffer.from(blinded, "hex") }))
    if (rows.length > 0) {
      await tx.insert(issues).values(rows.map((row) => ({ accountId, year, area, ...row })))
    }
    return { ok: true }
  })
}

type Transaction = Parameters<Parameters<ReturnType<typeof doorDb>["transaction"]>[0]>[0]

/**
 * What an account took that year; null where it is gone or has another address by now. Its row is the lock: two requests
 * of one account come one after the other, and so do a request and a change of address.
 */
async function lockAccount(tx: Transaction, { accountId, lookup, year, departedMark }: PassRequest) {
  const [account] = await tx
    .select({ heldUntil: accounts.heldUntil })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.lookup, lookup)))
    .for("update")
  if (!account) return null
  const own = await tx
    .select({ area: issues.area, book: issues.book, blinded: issues.blinded })
    .from(issues)
    .where(and(eq(issues.accountId, accountId), eq(issues.year, year)))
  const before = await tx
    .select({ area: departed.area })
    .from(departed)
    .where(and(eq(departed.mark, departedMark), eq(departed.year, year)))
  return {
    heldUntil: account.heldUntil,
    taken: own.map((row) => ({ ...row, blinded: row.blinded.toString("hex") })),
    departed: before.map((row) => row.area),
  }
}

export type BookOfYear = Readonly<{ year: number; area: string }>

/** Stores the marks of a whole pool together: they are never touched again. */
export async function insertPassCodes(marks: readonly Buffer[], { year, area }: BookOfYear): Promise<void> {
  await doorDb()
    .insert(passCodes)
    .values(marks.map((mark) => ({ mark, year, area })))
}

/** Takes what an earlier process left of a pool, if any; nobody else gets it then. */
export async function takeStoredPool({ year, area }: BookOfYear): Promise<Buffer | null> {
  const [pool] = await doorDb()
    .delete(passPools)
    .where(and(eq(passPools.year, year), eq(passPools.area, area)))
    .returning({ sealedCodes: passPools.sealedCodes })
  return pool?.sealedCodes ?? null
}

/** Keeps what is left of all pools while nobody runs. */
export async function insertStoredPools(pools: readonly (BookOfYear & { sealedCodes: Buffer })[]): Promise<void> {
  if (pools.length > 0)
    await doorDb()
      .insert(passPools)
      .values([...pools])
}

/** The area and year of a code of ours, or null. Nothing tells when it was given out, or to whom. */
export async function findPassCode(
  mark: Buffer,
  years: readonly number[],
): Promise<{ year: number; area: string } | null> {
  const [found] = await doorDb()
    .select({ year: passCodes.year, area: passCodes.area })
    .from(passCodes)
    .where(and(eq(passCodes.mark, mark), inArray(passCodes.year, [...years])))
  return found ?? null
}
