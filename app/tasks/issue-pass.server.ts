import { newPool, openPool, passCodeMark, sealPool, takeOne } from "#app/crypto/pass-codes.server.ts"
import {
  type BookOfYear,
  type IssueOutcome,
  insertPassCodes,
  insertStoredPools,
  type PassRequest,
  recordIssue,
  takeStoredPool,
} from "#db/queries/door/passes.ts"
import { listBookKeys } from "./manifest.server.ts"

export type PassKeys = Readonly<{ code: Buffer; pool: Buffer }>

export type PassOutcome = { ok: true; code: string } | Extract<IssueOutcome, { ok: false }>

type Pool = BookOfYear & { codes: string[] }

declare global {
  // The built server gives codes out, the start script seals what is left: two copies of this file, one memory.
  var threestarPools: Map<string, Pool> | undefined
}

/**
 * Gives an account one code for the whole book of an area, once a year. Which one it is stands nowhere: what is stored
 * is that the account took a pass, and the marks of sixty-four codes at a time. The pool itself is in this process's
 * memory alone; were it in a row, the row's older versions would tell whose each code was.
 */
export async function issuePass(request: PassRequest, keys: PassKeys): Promise<PassOutcome> {
  const issue = await recordIssue({ ...request, books: await listBooks(request) })
  if (!issue.ok) return issue
  for (;;) {
    const pool = pools().get(nameOf(request))
    if (pool && pool.codes.length > 0) {
      const { code, left } = takeOne(pool.codes)
      pool.codes = left
      return { ok: true, code }
    }
    await refill(request, keys)
  }
}

/** Books of the area that a browser would ask for now; the year's own where no key is made yet. */
async function listBooks({ year, area }: BookOfYear): Promise<string[]> {
  const books = new Set((await listBookKeys(area, year)).map(({ book }) => book))
  return books.size > 0 ? [...books] : [String(year)]
}

/** Before the process ends: what is left of each pool, sealed with a key outside the database. A kill abandons it. */
export async function storePools(poolKey: Buffer): Promise<void> {
  const left = [...pools().values()].filter((pool) => pool.codes.length > 0)
  pools().clear()
  await insertStoredPools(left.map(({ year, area, codes }) => ({ year, area, sealedCodes: sealPool(codes, poolKey) })))
}

/** From what an earlier process left, or anew. Two at once make two pools, and both are good. */
async function refill({ year, area }: BookOfYear, keys: PassKeys): Promise<void> {
  const stored = await takeStoredPool({ year, area })
  const codes = stored ? openPool(stored, keys.pool) : newPool()
  if (!stored) {
    await insertPassCodes(
      codes.map((code) => passCodeMark(code, keys.code)),
      { year, area },
    )
  }
  const name = nameOf({ year, area })
  const before = pools().get(name)?.codes ?? []
  pools().set(name, { year, area, codes: [...before, ...codes] })
}

function pools(): Map<string, Pool> {
  globalThis.threestarPools ??= new Map()
  return globalThis.threestarPools
}

function nameOf({ year, area }: BookOfYear): string {
  return `${year} ${area}`
}
