import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { receiptOf } from "#app/crypto/ballots.server.ts"
import type { Answer } from "#app/domain/rating.ts"
import { makeRelease } from "#app/tasks/make-release.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating, findReceiptStatus, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { aCast, aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
await prepareTally(database.secretsFolder)
const tally = (day: string) => runTally(database.secretsFolder, day)
await tally("2026-01-05")

const OLDHAM = "restart-3b.ingeus.oldham-council"
const INGEUS = "restart-3b.ingeus.ingeus"
const WALES = "restart-6.serco.serco"

/** People who all give the same answer to one provider; the secrets of their ballots. */
async function rated(unit: string, count: number, answer: Answer, year = 2026) {
  const secrets = []
  for (let i = 0; i < count; i++) {
    const answers = { adviser: answer, say: answer, fit: answer, help: answer, fairness: answer }
    const cast = aCast({
      terms: { year, unit, purpose: "rating" },
      ...{ area: unit.split(".")[0], programme: "restart-scheme", rating: aRating({ answers }) },
    })
    await castRating(cast)
    secrets.push(cast.secret)
  }
  return secrets
}

const figure = async (release: number, kind: string, key: string) =>
  (await sql`select * from published.figures where release = ${release} and kind = ${kind} and key = ${key}`)[0]

test("twelve people make stars, exactly as the arithmetic says", async () => {
  await rated(OLDHAM, 12, 4)
  await tally("2026-02-02")
  expect(await makeRelease("2026-02-03")).toMatchObject({ ok: true, number: 1 })
  // mu = (10·3 + 12·4)/22 = 3.545…: three and a half stars.
  expect(await figure(1, "unit", OLDHAM)).toMatchObject({
    ...{ state: "shown", half_stars: 7, tens: 10, verdict: "too-few", verdict_year: 2026, moved_in: 1 },
  })
})

test("nine people show nothing of a unit's own, and a unit that nine changed says the same again", async () => {
  await rated(INGEUS, 9, 2)
  await rated(OLDHAM, 9, 1)
  // Two more, because after the first ten an area waits for twenty.
  await rated("restart-3b.ingeus.unlisted", 2, 3)
  await tally("2026-03-02")
  expect(await makeRelease("2026-03-03")).toMatchObject({ ok: true, number: 2 })
  const nine = await figure(2, "unit", INGEUS)
  expect(nine).toMatchObject({ state: "too-few", half_stars: null, tens: null, verdict: null, questions: null })
  const [before, after] = [await figure(1, "unit", OLDHAM), await figure(2, "unit", OLDHAM)]
  expect({ ...after, release: 1 }).toEqual(before)
})

test("one hidden unit beside a shown one hides the smallest shown one, too", async () => {
  await rated("restart-3a.g4s.g4s", 12, 4)
  await rated("restart-3a.g4s.sefton-council", 9, 2)
  await tally("2026-03-12")
  await makeRelease("2026-03-13")
  expect(await figure(3, "unit", "restart-3a.g4s.g4s")).toMatchObject({ state: "protected", half_stars: null })
  // All 44 count for the programme: no part is shown from which the nine of either unit would follow.
  expect(await figure(3, "programme", "restart-scheme")).toMatchObject({ state: "shown", tens: 40 })
})

test("withdrawn ratings are changes like others: the unit moves with the tenth", async () => {
  const secrets = await rated(WALES, 40, 5)
  await tally("2026-04-02")
  await makeRelease("2026-04-03")
  expect(await figure(4, "unit", WALES)).toMatchObject({ tens: 40, verdict: "meets", half_stars: 9 })
  for (const secret of secrets.slice(0, 10)) {
    const receipt = receiptOf(secret)
    const status = await findReceiptStatus(receipt)
    if (status) await withdrawRating(receipt, status.slip, new Date("2026-04-10T10:00:00Z"))
  }
  // Withdrawals open no area by themselves: they go with new ratings, or at the end of the quarter.
  await tally("2026-07-01")
  await makeRelease("2026-07-03")
  expect(await figure(5, "unit", WALES)).toMatchObject({ tens: 30, moved_in: 5 })
})

test("releases are numbered without gaps, never earlier than the last, never two of a day, and never changed", async () => {
  expect(await makeRelease("2026-07-02")).toEqual({ ok: false, reason: "before-the-last", last: "2026-07-03" })
  expect(await makeRelease("2026-07-03")).toEqual({ ok: false, reason: "day-has-one", last: "2026-07-03" })
  expect(await sql`select number from published.releases order by number`).toEqual(
    [1, 2, 3, 4, 5].map((number) => ({ number })),
  )
  const asTally = postgres(database.url("tally"), { max: 1, onnotice: () => {} })
  await expect(asTally`update published.figures set half_stars = 10`).rejects.toThrow(/permission denied/)
  await expect(asTally`delete from published.releases`).rejects.toThrow(/permission denied/)
  await asTally.end()
})

test("two releases at once: one is made", async () => {
  const outcomes = await Promise.all([makeRelease("2026-08-03"), makeRelease("2026-08-04")])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
})

test("after the year is closed its exact figures are released once, and recompute agrees with them", async () => {
  await rated(OLDHAM, 60, 2)
  await tally("2026-12-20")
  await makeRelease("2027-01-03")
  expect(await sql`select count(*)::int as n from published.exact_rows`).toEqual([{ n: 0 }])
  await tally("2027-02-01")
  expect(await makeRelease("2027-02-03")).toMatchObject({ ok: true, exact: 1 })
  const [exact] = await sql`select * from published.exact_rows`
  expect(exact).toMatchObject({ year: 2026, unit: OLDHAM, n: 81 })
  expect(await makeRelease("2027-03-03")).toMatchObject({ ok: true, exact: 0 })

  const folder = mkdtempSync(join(tmpdir(), "threestar-recompute-"))
  writeFileSync(join(folder, "exact.csv"), `unit,n,mean,ss\n${exact?.unit},${exact?.n},${exact?.mean},${exact?.ss}\n`)
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "scripts/recompute.ts",
    join(folder, "exact.csv"),
  ])
  rmSync(folder, { recursive: true })
  expect(stdout).toContain(`${OLDHAM},81,`)
  expect(stdout).toContain(",below,2.5")
})
