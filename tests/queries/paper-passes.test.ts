import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { secretOfPaperPass } from "#app/crypto/ballots.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { BallotTerms } from "#app/domain/ballot-encoding.ts"
import { encodePaperCode, groupsOfFour, PAPER_CODE_LENGTH } from "#app/domain/code.ts"
import { closePool, makeNamedPool, makePool, readPaperPass } from "#app/tasks/paper-passes.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { listPaperPools } from "#db/queries/door/paper-passes.ts"
import { aCast } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"
import { findIn } from "../support/journeys/remains.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
await prepareTally(database.secretsFolder)

const today = "2026-05-04"
const aPool = (over: Partial<Parameters<typeof makePool>[0]> = {}) =>
  makePool({ place: "Oldham Library", count: 3, today, ...over })

/** Casts with a printed pass, as the page does. */
async function spend(code: string, over: Partial<BallotTerms> = {}) {
  const pass = await readPaperPass(code, today)
  if (!pass.ok) return pass
  const terms: BallotTerms = { unit: "vale.meridian.northgate", purpose: "rating", ...over, year: pass.year }
  const secret = secretOfPaperPass(code, terms, siteSecrets().spend)
  return castRating(aCast({ secret, terms, road: "paper", key: pass.pool }))
}

test("a pool is named for its place and counted up, also for two makers at once", async () => {
  const pools = await Promise.all([aPool(), aPool(), aPool({ place: "Vale Advice" })])
  expect(pools.map(({ id }) => id).toSorted()).toEqual([
    "paper-2026-oldham-library-1",
    "paper-2026-oldham-library-2",
    "paper-2026-vale-advice-1",
  ])
  expect((await listPaperPools())[0]).toEqual({
    ...{ id: "paper-2026-oldham-library-1", place: "Oldham Library", year: 2026, codes: 3, closed: false },
  })
})

test("every code of a pool is a pass of it, and no other code is", async () => {
  const { id, codes } = await aPool({ count: 500 })
  expect(new Set(codes)).toHaveLength(500)
  for (const code of codes.slice(0, 5)) {
    expect(code).toHaveLength(PAPER_CODE_LENGTH)
    expect(await readPaperPass(code, today)).toEqual({ ok: true, pool: id, year: 2026 })
  }
  expect(await readPaperPass(encodePaperCode(new Uint8Array(11)), today)).toEqual({ ok: false, reason: "unknown" })
})

test("a pool that is to have a name has that one or is not made, and its deed names no code", async () => {
  const name = "paper-2026-mill-lane-advice-1"
  const named = () => makeNamedPool({ place: "Mill Lane Advice", count: 3, today, name })
  expect(await named()).toMatchObject({ id: name })
  expect(await named()).toBeNull()
  const deeds = await sql`select deed, staff, before, after from office.audit_log where subject = ${name}`
  expect(deeds).toEqual([
    { deed: "pool.make", staff: null, before: null, after: { place: "Mill Lane Advice", passes: 3 } },
  ])
})

test("the door records deeds of pools and no other", async () => {
  const door = postgres(database.url("door"), { max: 1, onnotice: () => {} })
  await expect(door`select office.record_pool_deed(null, 'person.invite', 'x', '{}', null)`).rejects.toThrow(/No deed/)
  await expect(door`select office.record_deed(null, 'pool.make', 'x', null, null, null)`).rejects.toThrow(/permission/)
  await door.end()
})

test("a pass is good until 31 January of the next year", async () => {
  const { codes } = await aPool()
  const [code = ""] = codes
  expect(await readPaperPass(code, "2027-01-31")).toMatchObject({ ok: true })
  expect(await readPaperPass(code, "2027-02-01")).toEqual({ ok: false, reason: "closed-year" })
})

test("a pool that is closed refuses its passes, and leaves those of others alone", async () => {
  const [lost, kept] = [await aPool(), await aPool()]
  expect(await closePool(lost.id)).toBe("closed")
  expect(await closePool(lost.id)).toBe("closed-already")
  expect(await readPaperPass(lost.codes[0] ?? "", today)).toEqual({ ok: false, reason: "closed-pool" })
  expect(await readPaperPass(kept.codes[0] ?? "", today)).toMatchObject({ ok: true })
  expect(await closePool("paper-2026-nowhere-1")).toBe("unknown")
})

test("one pass rates one unit and no second one, and each purpose is spent by itself", async () => {
  const { codes } = await aPool()
  const [code = "", other = ""] = codes
  expect(await spend(code)).toMatchObject({ ok: true })
  expect(await spend(code)).toEqual({ ok: false, reason: "already-rated" })
  expect(await spend(code, { unit: "vale.meridian.harbour" })).toEqual({ ok: false, reason: "already-rated" })
  expect(await spend(code, { purpose: "complaint" })).toMatchObject({ ok: true })
  expect(await spend(code, { purpose: "complaint" })).toEqual({ ok: false, reason: "already-rated" })
  expect(await spend(other)).toMatchObject({ ok: true })
})

test("a pass of this year is worth nothing with the secret of another", () => {
  const secret = (year: number) => secretOfPaperPass("P0", { year, purpose: "rating" }, siteSecrets().spend)
  expect(secret(2026)).toEqual(secret(2026))
  expect(secret(2026)).not.toEqual(secret(2027))
})

test("stored ratings name their pool as their class, and the database holds no code", async () => {
  const { id, codes } = await aPool({ count: 12 })
  for (const code of codes.slice(0, 11)) await spend(code)
  await runTally(database.secretsFolder, "2026-05-05")
  await runTally(database.secretsFolder, "2026-07-01")
  const rows = await sql`select road, count(*)::int as n from sealed.ratings where key = ${id} group by road`
  expect(rows).toEqual([{ road: "paper", n: 11 }])
  const dump = await everyRow()
  expect(findIn(dump, id)).toEqual([
    "identity.paper_codes",
    "identity.paper_pools",
    "office.audit_log",
    "sealed.ratings",
  ])
  for (const code of codes) expect(findIn(dump, groupsOfFour(code))).toEqual([])
})

async function everyRow() {
  const tables = await sql<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`
  const dumped = []
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} as t`)
    dumped.push({ place: name, bytes: Buffer.from(rows.map(({ row }) => row).join("\n")) })
  }
  return dumped
}
