import { newPaperCodes, paperPassMark } from "#app/crypto/paper-codes.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { maySpend } from "#app/domain/ballot.ts"
import { type Day, yearOf } from "#app/domain/calendar.ts"
import { type Closing, findPaperPass, insertPaperPool, recordPoolClosed } from "#db/queries/door/paper-passes.ts"

export type PoolRequest = Readonly<{
  place: string
  count: number
  today: Day
  /** Who of the office asks; none at the machine's own terminal. */
  staff?: string
  /** The name that whoever asks was shown: where another took it meanwhile, there is no pool. */
  name?: string
}>

/** A new pool. The codes are in this process's memory alone: whoever asked prints them and forgets them. */
export type NewPool = Readonly<{ id: string; year: number; codes: readonly string[] }>

/**
 * Makes a pool of printed passes for a place, good for the year of `today`. It is stored before anything is printed, so
 * that a sheet that exists is a sheet that works.
 */
export async function makePool(request: PoolRequest & { name?: never }): Promise<NewPool> {
  const pool = await makeNamedPool(request)
  if (pool === null) throw new Error("Some number is always free")
  return pool
}

/** The same under the name that was asked for; null if it is taken. */
export async function makeNamedPool({ place, count, today, staff, name }: PoolRequest): Promise<NewPool | null> {
  const codes = newPaperCodes(count)
  const year = yearOf(today)
  // In the order of the marks, which is not that of the cards.
  const marks = codes.map((code) => paperPassMark(code, siteSecrets().code)).toSorted(Buffer.compare)
  const id = await insertPaperPool({ place, year, marks, staff: staff ?? null, name: name ?? null })
  return id === null ? null : { id, year, codes }
}

export type PaperPass =
  | { ok: true; pool: string; year: number }
  | { ok: false; reason: "unknown" | "closed-pool" | "closed-year" }

/**
 * Whether a printed pass may be used on `today`, and what its ballot is made of. Whether it has been used already is
 * known to the spent list alone.
 */
export async function readPaperPass(code: string, today: Day): Promise<PaperPass> {
  const found = await findPaperPass(paperPassMark(code, siteSecrets().code))
  if (!found) return { ok: false, reason: "unknown" }
  if (found.closed) return { ok: false, reason: "closed-pool" }
  if (!maySpend(found.year, today)) return { ok: false, reason: "closed-year" }
  return { ok: true, pool: found.pool, year: found.year }
}

/** Refuses a pool's passes from now on; what they have rated stays. */
export async function closePool(
  id: string,
  { staff = null, reason = "" }: Partial<Closing> = {},
): ReturnType<typeof recordPoolClosed> {
  return recordPoolClosed(id, { staff, reason })
}
