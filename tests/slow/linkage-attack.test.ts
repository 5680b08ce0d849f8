import postgres from "postgres"
import { expect, test } from "vitest"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { seededChances } from "#db/demo/chance.ts"
import { findJoins } from "../../scripts/linkage-attack/joins.ts"
import { guessesByClock, type Visit } from "../../scripts/linkage-attack/live-clock.ts"
import { Loot } from "../../scripts/linkage-attack/loot.ts"
import { pastGoal } from "../../scripts/linkage-attack/report.ts"
import { type Row, sharesLinked } from "../../scripts/linkage-attack/shares.ts"
import { WEAK_STORAGE } from "../../scripts/linkage-attack/weak-storage.ts"
import { playWorld, realStorage, type Storage } from "../../scripts/linkage-attack/world.ts"
import { type AreaKind, planYear } from "../../scripts/linkage-attack/year-plan.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const secretsDir = database.secretsFolder

/** `npm run linkage-attack` plays more people over a whole year; these come within a month. */
const DAYS = 30

/** Three standard errors of a share among so few people: what is beyond is no luck. */
const withLuck = ({ goal, raters }: Row) => goal + 3 * Math.sqrt((goal * (1 - goal)) / raters)

/** Plays the areas and attacks them, as `npm run linkage-attack` does. */
async function attacked(areas: readonly AreaKind[], storage: Storage, seed: string): Promise<Row[]> {
  const chances = seededChances(seed)
  const loot = new Loot()
  const site = { secretsDir, secrets: loadSecrets(secretsDir), storage }
  const world = await playWorld(planYear(areas, chances, DAYS), site, (night) => loot.look(night))
  const lots = chances("lots")
  return sharesLinked(world, loot, (n) => Math.floor(lots() * n))
}

const OFFLINE = ["dates", "xmin", "row order", "nightly copies"] as const

test("whoever has the database links no more than the goals allow, and finds no join", {
  timeout: 120_000,
}, async () => {
  const areas: readonly AreaKind[] = [
    { units: [9], pace: "soon", roads: ["blind", "code"], times: 8 },
    { units: [30], pace: "soon", roads: ["blind", "code"], times: 3 },
  ]
  const rows = await attacked(areas, realStorage(secretsDir), "kept")
  expect(rows.map(({ raters }) => raters)).toEqual([72, 90])
  for (const row of rows)
    for (const attack of OFFLINE) expect(row.shares.get(attack), `${row.size}, ${attack}`).toBeLessThan(withLuck(row))
  expect(await findJoins()).toEqual([])
})

test("the same attacker links most people where ratings are stored one by one as they come", async () => {
  const rows = await attacked([{ units: [30], pace: "soon", roads: ["code"], times: 3 }], WEAK_STORAGE, "weak")
  for (const attack of ["xmin", "row order", "nightly copies"] as const)
    expect(rows[0]?.shares.get(attack), attack).toBeGreaterThan(0.4)
  expect(rows.flatMap(pastGoal)).toContain("xmin")
})

test("a hash of a value of one table in another is found, whatever longer value it stands in", async () => {
  const sql = postgres(database.superuserUrl, { max: 1 })
  await sql`insert into sealed.withdrawals (mark, year) select sha256(lookup), 2026 from identity.accounts limit 1`
  await sql`insert into sealed.changes (mark, year, times) select 'within ' || handle, 2026, 1 from sealed.ratings limit 1`
  await sql.end()
  expect(await findJoins()).toEqual([
    "identity.accounts.lookup → sealed.withdrawals.mark",
    "sealed.ratings.handle → sealed.changes.mark",
  ])
})

test("whoever watches the clock links ratings sent at once, and not those sent days later from a busy area", () => {
  const crowd = planYear([{ units: [1000], pace: "soon", roads: ["code"], times: 1 }], seededChances("clock"))
  const share = (visit: Visit) => {
    const ways = guessesByClock(crowd, visit, seededChances("clock"), () => 0)
    return Math.max(...ways.map((guesses) => crowd.filter(({ id }) => guesses.get(id) === id).length / crowd.length))
  }
  expect(share("at once")).toBeGreaterThan(0.87)
  expect(share("days later")).toBeLessThan(0.06)
})
