import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { forgetLostKeys, prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating, changeRating, findReceiptStatus, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { findOldestLogHours } from "#db/queries/site/write-ahead-log.ts"
import { aCast, aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const tally = (day: string) => runTally(database.secretsFolder, day)

/** Empties the sealed room, so that each test is its own story. */
async function anEmptyRoom() {
  await sql`truncate sealed.words, sealed.ratings, sealed.batches, sealed.flushes, sealed.inbox, sealed.spent,
            sealed.withdrawals, sealed.changes, sealed.tally_keys`
  await prepareTally(database.secretsFolder)
  await tally("2026-05-01")
}

async function castIn(area: string, count: number, over: Parameters<typeof aCast>[0] = {}): Promise<string[]> {
  const receipts: string[] = []
  for (let i = 0; i < count; i++) {
    const outcome = await castRating(aCast({ area, ...over }))
    if (outcome.ok) receipts.push(outcome.receipt)
  }
  return receipts
}

const stored = async () => (await sql`select count(*)::int as n from sealed.ratings where not withdrawn`)[0]?.n
const waiting = async () => (await sql`select count(*)::int as n from sealed.inbox`)[0]?.n

test("nine of an area wait; the tenth takes them all in, in one batch", async () => {
  await anEmptyRoom()
  await castIn("vale", 9)
  expect(await tally("2026-05-05")).toMatchObject({ stored: 0, waiting: 9 })
  await castIn("vale", 1)
  await castIn("moors", 3)
  expect(await tally("2026-05-06")).toMatchObject({ batches: 1, stored: 10, waiting: 3 })
  expect(await stored()).toBe(10)
})

test("after each tally the office knows in tens what waits and is stored, of this tally and of no other", async () => {
  await anEmptyRoom()
  const tens = () => sql`select area, year, waiting, stored from office.area_tens order by area`
  await castIn("vale", 12)
  await castIn("moors", 9)
  await tally("2026-05-06")
  expect(await tens()).toEqual([{ area: "vale", year: 2026, waiting: 0, stored: 10 }])
  const receipts = await castIn("vale", 19)
  // A change waits, too, and is no rating more.
  for (const receipt of receipts.slice(0, 3)) {
    const status = await findReceiptStatus(receipt)
    if (status) await changeRating(receipt, status.slip, aRating(), new Date())
  }
  await tally("2026-05-07")
  expect(await tens()).toEqual([{ area: "vale", year: 2026, waiting: 10, stored: 10 }])
  await castIn("vale", 1)
  await tally("2026-05-08")
  expect(await tens()).toEqual([{ area: "vale", year: 2026, waiting: 0, stored: 30 }])
})

test("what is left when the year closes goes then, all areas in one transaction, and not with a quarter", async () => {
  await anEmptyRoom()
  await castIn("vale", 2)
  await castIn("moors", 3)
  expect(await tally("2026-07-01")).toMatchObject({ stored: 0, waiting: 5, flushed: ["2026-Q3"] })
  expect(await tally("2027-01-31")).toMatchObject({ stored: 0, waiting: 5 })
  expect(await tally("2027-02-01")).toMatchObject({ batches: 1, stored: 5, waiting: 0, flushed: ["2026"] })
  expect(await sql`select distinct batch, quarter from sealed.ratings`).toEqual([{ batch: 1, quarter: "2027-Q1" }])
})

test("an area with fewer than ten in a closed year is kept without area and provider", async () => {
  await anEmptyRoom()
  await castIn("vale", 9)
  await tally("2026-07-01")
  await castIn("moors", 10)
  await tally("2026-07-02")
  await castIn("moors", 1)
  await tally("2027-01-31")
  expect(await tally("2027-02-01")).toMatchObject({ flushed: ["2026"] })
  const rows = await sql`select area, unit, key, count(*)::int as n from sealed.ratings group by 1, 2, 3 order by n`
  expect(rows).toEqual([
    // Not the key either: the public list of keys says whose each is.
    { area: null, unit: null, key: "forgotten", n: 9 },
    { area: "moors", unit: "vale.meridian.northgate", key: "pass-code", n: 11 },
  ])
})

test("one person who changes nine times does not open the door for one", async () => {
  await anEmptyRoom()
  const [receipt = ""] = await castIn("vale", 1)
  const status = await findReceiptStatus(receipt)
  if (!status) throw new Error("The receipt is known")
  for (let i = 0; i < 9; i++) await changeRating(receipt, status.slip, aRating(), new Date("2026-05-05T10:00:00Z"))
  expect(await tally("2026-05-06")).toMatchObject({ stored: 0, waiting: 10 })
})

test("the newest words and stars win, and a withdrawal leaves nothing but that it was withdrawn", async () => {
  await anEmptyRoom()
  const receipts = await castIn("vale", 10, {
    rating: aRating({ words: { wentWell: "They rang.", shouldChange: "" } }),
  })
  const [changed = "", withdrawn = ""] = receipts
  const slips = await Promise.all(receipts.map(findReceiptStatus))
  const [slip] = slips.map((status) => status?.slip)
  if (!slip) throw new Error("The receipt is known")
  const one = aRating({ answers: { adviser: 1, say: 1, fit: 1, help: null, fairness: null } })
  await changeRating(changed, slip, one, new Date("2026-05-05T10:00:00Z"))
  expect(await findReceiptStatus(changed)).toMatchObject({ state: "waiting" })
  await tally("2026-05-06")
  expect(await findReceiptStatus(changed)).toMatchObject({ state: "counted" })
  expect(await sql`select say, help from sealed.ratings where adviser = 1`).toEqual([{ say: 1, help: null }])

  expect(await withdrawRating(withdrawn, slip, new Date("2026-05-07T10:00:00Z"))).toBe(true)
  expect(await withdrawRating(withdrawn, slip, new Date("2026-05-07T10:00:00Z"))).toBe(false)
  expect(await findReceiptStatus(withdrawn)).toMatchObject({ state: "counted", withdrawalAsked: true })
  await tally("2026-07-01")
  expect(await findReceiptStatus(withdrawn)).toMatchObject({ state: "withdrawn" })
  expect(await sql`select count(*)::int as n from sealed.words`).toEqual([{ n: 8 }])
  expect(await sql`select adviser from sealed.ratings where withdrawn`).toEqual([{ adviser: null }])
})

test("of twenty that spend one ballot at once exactly one wins", async () => {
  await anEmptyRoom()
  const cast = aCast()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => castRating(cast)))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(await waiting()).toBe(1)
})

test("after a tally only the new key's private half is left, and nothing waits under the old one", async () => {
  await anEmptyRoom()
  await castIn("vale", 3)
  const files = () => readdirSync(join(database.secretsFolder, "tally"))
  const before = files()
  await tally("2026-05-05")
  expect(files()).toHaveLength(1)
  expect(files()).not.toEqual(before)
  const keys = await sql`select distinct key_id::text || '.key' as name from sealed.inbox`
  expect(keys.map((row) => row.name)).toEqual(files())
})

test("ratings that come in while the tally runs are neither lost nor doubled", async () => {
  await anEmptyRoom()
  await castIn("vale", 30)
  const [report] = await Promise.all([tally("2026-05-05"), castIn("vale", 40), castIn("moors", 5)])
  expect(report).not.toBeNull()
  await tally("2026-05-06")
  expect((await stored()) + (await waiting())).toBe(75)
  expect(await sql`select count(*)::int as n from sealed.spent`).toEqual([{ n: 75 }])
})

test("two tallies at once: one works, the other says so", async () => {
  await anEmptyRoom()
  await castIn("vale", 12)
  const reports = await Promise.all([tally("2026-05-05"), tally("2026-05-05")])
  expect(reports.filter((report) => report === null)).toHaveLength(1)
  expect(await stored()).toBe(12)
})

test("no row of the spent list meets a row of ratings", async () => {
  await anEmptyRoom()
  await castIn("vale", 10)
  await tally("2026-05-05")
  const rows = await sql`select 1 from sealed.spent s join sealed.ratings r
    on r.handle in (s.mark, s.receipt_mark) or position(r.handle in s.slip) > 0`
  expect(rows).toHaveLength(0)
})

test("every box has one size, whatever was written", async () => {
  await anEmptyRoom()
  await castIn("vale", 1)
  const long = "🙂".repeat(1200)
  await castIn("vale", 1, { rating: aRating({ words: { wentWell: long, shouldChange: long } }) })
  expect(await sql`select count(distinct length(box))::int as sizes from sealed.inbox`).toEqual([{ sizes: 1 }])
})

test("a tally throws away the write-ahead log of the day", async () => {
  await anEmptyRoom()
  const oldest = async () => (await sql`select min(name) as name from pg_ls_waldir()`)[0]?.name
  const before = await oldest()
  await castIn("vale", 3)
  await tally("2026-05-05")
  expect(await oldest()).not.toBe(before)
  expect(await findOldestLogHours()).toBeLessThan(1)
})

test("neither the order of rows nor that of commands tells which words came with which stars", async () => {
  await anEmptyRoom()
  for (let i = 0; i < 12; i++) {
    const said = {
      answers: { adviser: 1, say: 1, fit: 1, help: 1, fairness: 1 },
      words: { wentWell: `${i}`, shouldChange: "" },
    } as const
    await castIn("vale", 1, { rating: aRating(said) })
  }
  await tally("2026-05-05")
  const [ratings] = await sql`select max(cmin::text::int) as last from sealed.ratings`
  const [words] = await sql`select min(cmin::text::int) as first, count(*)::int as n from sealed.words`
  expect(words?.n).toBe(12)
  expect(words?.first).toBeGreaterThan(ratings?.last)
})

test("a receipt changes its rating ten times and no more", async () => {
  await anEmptyRoom()
  const [receipt = ""] = await castIn("vale", 1)
  const slip = (await findReceiptStatus(receipt))?.slip
  if (!slip) throw new Error("The receipt is known")
  const outcomes = []
  for (let i = 0; i < 11; i++) outcomes.push(await changeRating(receipt, slip, aRating(), new Date()))
  expect(outcomes).toEqual([...Array(10).fill(true), false])
  expect(await waiting()).toBe(11)
})

test("a flush that fails notes nothing, so that what comes next is not flushed alone", async () => {
  await anEmptyRoom()
  await castIn("vale", 4)
  await sql`alter table sealed.flushes add constraint full_up check (period <> '2026')`
  await expect(tally("2027-02-01")).rejects.toThrow()
  expect([await stored(), await waiting()]).toEqual([0, 4])
  await sql`alter table sealed.flushes drop constraint full_up`
  await tally("2027-02-01")
  await castIn("vale", 1, { terms: { year: 2027, unit: "vale.meridian.northgate", purpose: "rating" } })
  await tally("2027-02-02")
  expect([await stored(), await waiting()]).toEqual([4, 1])
})

test("a rating that is changed and one that is withdrawn while they wait say so when they are stored", async () => {
  await anEmptyRoom()
  const receipts = await castIn("vale", 2)
  const [changed = "", withdrawn = ""] = receipts
  const [slip] = (await Promise.all(receipts.map(findReceiptStatus))).map((status) => status?.slip)
  if (!slip) throw new Error("The receipt is known")
  const one = aRating({ answers: { adviser: 1, say: 1, fit: 1, help: null, fairness: null } })
  await changeRating(changed, slip, one, new Date("2026-05-05T10:00:00Z"))
  await withdrawRating(withdrawn, slip, new Date("2026-05-06T10:00:00Z"))
  expect(await tally("2026-07-01")).toMatchObject({ stored: 0, waiting: 4 })
  await tally("2027-02-01")
  expect(await sql`select adviser, withdrawn from sealed.ratings order by withdrawn`).toEqual([
    { adviser: 1, withdrawn: false },
    { adviser: null, withdrawn: true },
  ])
})

test("a lost key stops the tally and says how to go on; then it goes on without what was sealed to it", async () => {
  await anEmptyRoom()
  await castIn("vale", 3)
  rmSync(join(database.secretsFolder, "tally"), { recursive: true })
  await expect(tally("2026-05-05")).rejects.toThrow(/--forget-lost/)
  await expect(prepareTally(database.secretsFolder)).rejects.toThrow(/--forget-lost/)
  expect(await forgetLostKeys(database.secretsFolder)).toBe(3)
  await castIn("vale", 10)
  expect(await tally("2026-05-06")).toMatchObject({ stored: 10, waiting: 0 })
})
