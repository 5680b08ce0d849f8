import { and, eq, inArray } from "drizzle-orm"
import { type IssueRefusal, mayHavePass } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, departed, issues, passCodes, passPools } from "#db/schema/accounts.ts"

/** How a pool is made, opened and sealed; the keys stay with the caller. */
export type PoolCraft = Readonly<{
  fresh: () => string[]
  open: (sealedCodes: Buffer) => string[]
  seal: (codes: readonly string[]) => Buffer
  mark: (code: string) => Buffer
  takeOne: (codes: readonly string[]) => { code: string; left: string[] }
}>

export type PassRequest = Readonly<{ accountId: string; year: number; area: string; departedMark: Buffer; today: Day }>

export type PassOutcome = { ok: true; code: string } | { ok: false; reason: IssueRefusal | "no-account" }

/**
 * Gives an account one code for the whole book of an area, once a year. What is stored is that the account took a
 * pass for the area; the code's own row was stored with sixty-three others and is not touched.
 */
export async function issuePassCode(request: PassRequest, craft: PoolCraft): Promise<PassOutcome> {
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

    await tx.insert(issues).values({ accountId, year, area, road: "code" })
    const [pool] = await tx
      .select({ id: passPools.id, sealedCodes: passPools.sealedCodes })
      .from(passPools)
      .where(and(eq(passPools.year, year), eq(passPools.area, area), eq(passPools.open, true)))
      .limit(1)
      .for("update")
    const codes = pool ? craft.open(pool.sealedCodes) : craft.fresh()
    if (!pool) await tx.insert(passCodes).values(codes.map((code) => ({ mark: craft.mark(code), year, area })))
    const { code, left } = craft.takeOne(codes)
    const row = { sealedCodes: craft.seal(left), left: left.length, open: left.length > 0 }
    if (pool) await tx.update(passPools).set(row).where(eq(passPools.id, pool.id))
    else await tx.insert(passPools).values({ year, area, ...row })
    return { ok: true, code }
  })
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
