import { and, eq, inArray } from "drizzle-orm"
import { type IssueRefusal, mayHavePass, type Road } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, departed, issues, passCodes, passPools } from "#db/schema/accounts.ts"

export type PassRequest = Readonly<{
  accountId: string
  year: number
  area: string
  departedMark: Buffer
  today: Day
}> &
  Readonly<{ road?: Road; blinded?: Buffer }>

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
    await tx
      .insert(issues)
      .values({ accountId, year, area, book: String(year), road: request.road ?? "code", blinded: request.blinded })
    return { ok: true }
  })
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
