import { and, eq, inArray, sql } from "drizzle-orm"
import { type IssueRefusal, mayHavePass } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, departed, issues, passCodes, passPools } from "#db/schema/accounts.ts"

export type PassRequest = Readonly<{
  accountId: string
  year: number
  area: string
  departedMark: Buffer
  today: Day
  /** SHA-256 of all that is to be signed blindly; left out where a code of ours is given. */
  blinded?: Buffer
}>

export type IssueOutcome = { ok: true } | { ok: false; reason: IssueRefusal | "no-account" }

/** Notes that an account takes its pass for an area and a year: all that is stored of it. */
export async function recordIssue(request: PassRequest): Promise<IssueOutcome> {
  const { accountId, year, area } = request
  return doorDb().transaction(async (tx) => {
    // The account's row is the lock: two requests of one account come one after the other.
    const [account] = await tx
      .select({ heldUntil: accounts.heldUntil })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("update")
    if (!account) return { ok: false, reason: "no-account" }
    const own = await tx
      .select({ area: issues.area })
      .from(issues)
      .where(and(eq(issues.accountId, accountId), eq(issues.year, year)))
    const before = await tx
      .select({ area: departed.area })
      .from(departed)
      .where(and(eq(departed.mark, request.departedMark), eq(departed.year, year)))
    const taken = [...own, ...before].map((row) => row.area)
    const decision = mayHavePass(area, taken, account.heldUntil, request.today)
    if (!decision.ok) return decision
    // Ratings tell their road. Told here, too, each road would be a smaller crowd: so both leave the same behind.
    const blinded = request.blinded ?? NOTHING_SIGNED
    await tx.insert(issues).values({ accountId, year, area, book: String(year), road: "code", blinded })
    return { ok: true }
  })
}

/** As long and as random as a digest of what is signed blindly, and the digest of nothing. */
const NOTHING_SIGNED = sql`sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))`

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
