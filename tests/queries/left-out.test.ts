import { randomBytes } from "node:crypto"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { receiptOf } from "#app/crypto/ballots.server.ts"
import type { Answer } from "#app/domain/rating.ts"
import { classOfPool } from "#app/domain/release/left-out.ts"
import { countAgain, leaveOut, tensIn } from "#app/tasks/leave-out.server.ts"
import { makeRelease } from "#app/tasks/make-release.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating, findReceiptStatus, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import { aCast, aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
await prepareTally(database.secretsFolder)
await runTally(database.secretsFolder, "2026-01-05")

const UNIT = "restart-3b.ingeus.oldham-council"
const ELSEWHERE = "restart-3b.ingeus.ingeus"
const STOLEN = "paper-2026-oldham-library-1"
const OTHER = "paper-2026-oldham-library-2"

/** Days go on by themselves: one tally and one release each. */
let day = 5
const nextDay = () => {
  day += 1
  return `2026-02-${String(day).padStart(2, "0")}`
}

async function rated(count: number, answer: Answer, { unit = UNIT, pool = "" } = {}): Promise<Buffer[]> {
  const secrets = Array.from({ length: count }, () => randomBytes(32))
  const answers = { adviser: answer, say: answer, fit: answer, help: answer, fairness: answer }
  for (const secret of secrets) {
    await castRating(
      aCast({
        secret,
        terms: { year: 2026, unit, purpose: "rating" },
        ...{ area: "restart-3b", programme: "restart-scheme", rating: aRating({ answers }) },
        ...(pool === "" ? {} : { road: "paper", key: pool }),
      }),
    )
  }
  return secrets
}

/** Tonight's tally, helped over twenty of the area by people of another unit, and the release after it. */
async function tallyAndRelease() {
  await rated(20, 3, { unit: ELSEWHERE })
  await runTally(database.secretsFolder, nextDay())
  return release()
}

async function release() {
  await makeRelease(nextDay())
  const [figure] = await sql`select release, state, half_stars, tens, moved_in from published.figures
    where kind = 'unit' and key = ${UNIT} order by release desc limit 1`
  return { ...figure, moved: figure?.release === figure?.moved_in }
}

test("a class that is left out is out of the next release, and counts again when it is put back", async () => {
  await rated(20, 2)
  await rated(12, 5, { pool: STOLEN })
  await rated(9, 5, { pool: OTHER })
  expect(await tallyAndRelease()).toMatchObject({ state: "shown", tens: 40 })
  expect(await tensIn(classOfPool(STOLEN))).toBe(10)
  expect(await leaveOut(classOfPool(STOLEN), { reason: "Stolen", today: "2026-02-08" })).toMatchObject({ ok: true })
  expect(await release()).toMatchObject({ tens: 20, moved: true })
  expect(await release(), "nothing has changed since").toMatchObject({ tens: 20, moved: false })
  expect(await countAgain(classOfPool(STOLEN), { reason: "A mistake", today: "2026-02-08" })).toMatchObject({
    ok: true,
  })
  expect(await release()).toMatchObject({ tens: 40, moved: true })
})

test("a class of nine does not move its unit; one changed ballot more does", async () => {
  await leaveOut(classOfPool(OTHER), { reason: "Lost", today: "2026-02-08" })
  expect(await release()).toMatchObject({ tens: 40, moved: false })
  await rated(1, 2)
  expect(await tallyAndRelease()).toMatchObject({ tens: 30, moved: true })
})

test("ratings left out before a release do not help the next few to move their unit", async () => {
  await leaveOut(classOfPool(STOLEN), { reason: "Stolen", today: "2026-02-08" })
  expect(await release()).toMatchObject({ tens: 20, moved: true })
  await rated(9, 2)
  expect(await tallyAndRelease(), "nine have changed, and the twelve were out already").toMatchObject({ moved: false })
  await rated(1, 2)
  expect(await tallyAndRelease()).toMatchObject({ tens: 30, moved: true })
})

test("ratings of a class left out that come in later, or are withdrawn, change nothing", async () => {
  const secrets = await rated(12, 5, { pool: STOLEN })
  expect(await tallyAndRelease()).toMatchObject({ tens: 30, moved: false })
  for (const secret of secrets) {
    const receipt = receiptOf(secret)
    const status = await findReceiptStatus(receipt)
    if (status) await withdrawRating(receipt, status.slip, new Date("2026-02-20T10:00:00Z"))
  }
  expect(await tallyAndRelease()).toMatchObject({ tens: 30, moved: false })
  expect(await sql`select count(*)::int as n from sealed.ratings where withdrawn`).toEqual([{ n: 12 }])
})

test("a class is left out once and counted again once, and never while a tally or a release runs", async () => {
  expect(await leaveOut(classOfPool(STOLEN), { reason: "Twice", today: "2026-02-08" })).toEqual({
    ok: false,
    reason: "left-out-already",
  })
  await countAgain(classOfPool(STOLEN), { reason: "A mistake", today: "2026-02-08" })
  expect(await countAgain(classOfPool(STOLEN), { reason: "A mistake", today: "2026-02-08" })).toEqual({
    ok: false,
    reason: "not-left-out",
  })
  const busy = await tallyAlone(() => leaveOut(classOfPool(STOLEN), { reason: "Now", today: "2026-02-08" }))
  expect(busy).toEqual({ ok: false, reason: "busy" })
})
