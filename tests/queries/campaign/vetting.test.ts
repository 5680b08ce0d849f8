import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { FEWEST_IN_SURGE, MOST_ALIKE_COMMENTS, MOST_OF_ONE_NAME } from "#app/domain/campaign/trust-rules.ts"
import { recordVetting } from "#db/queries/desk/campaign/vetting.ts"
import { freshDatabase } from "../../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 2, onnotice: () => {} })
afterAll(() => sql.end())
beforeEach(() => sql`delete from campaign.supporters`)

const NOW = new Date("2026-11-20T12:00:00Z")
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

type Row = Partial<{
  lookup: string
  name: string | null
  comment: string | null
  place: string | null
  burst: boolean
  throwAway: boolean
  at: Date
}>

let number = 0

/** Newly confirmed sign-ups, each with an address and a name of its own unless it says otherwise. */
async function confirmed(rows: readonly Row[]) {
  for (const row of rows) {
    number += 1
    const name = row.name === undefined ? `name ${number}` : row.name
    await sql`
      insert into campaign.supporters (lookup, place, name_mark, address, name, name_public, comment, comment_public,
        constituency, counts, updates, state, in_burst, throw_away, source, signed_at, confirmed_at)
      values (${row.lookup ?? `address ${number}`}, 1, ${name ?? "none"}, 'x', ${name}, false, ${row.comment ?? null}, false,
        ${row.place ?? null}, true, true, 'confirmed', ${row.burst ?? false}, ${row.throwAway ?? false}, 'home',
        ${row.at ?? minutesAgo(30)}, ${row.at ?? minutesAgo(30)})`
  }
}

const times = (count: number, row: Row) => Array.from({ length: count }, () => row)
const heldBy = async () =>
  (await sql`select held_by from campaign.supporters where state = 'quarantined' order by 1`).map((row) => row.held_by)

test("what no rule holds counts from now on, and is looked at once", async () => {
  await confirmed(times(3, {}))
  expect(await recordVetting(NOW)).toEqual({ passed: 3, held: 0 })
  expect(await recordVetting(NOW)).toEqual({ passed: 0, held: 0 })
})

test("a burst from one network and a mailbox to throw away are held", async () => {
  await confirmed([{ burst: true }, { throwAway: true }, {}])
  expect(await recordVetting(NOW)).toEqual({ passed: 1, held: 2 })
  expect(await heldBy()).toEqual(["burst", "throw-away"])
})

test("nine of one name in a day pass, and the tenth holds all of them", async () => {
  await confirmed(times(MOST_OF_ONE_NAME - 1, { name: "John Smith" }))
  await confirmed([{ name: "John Smith", at: minutesAgo(25 * 60) }])
  expect(await recordVetting(NOW)).toMatchObject({ held: 0 })
  await confirmed([{ name: "John Smith" }])
  expect(await recordVetting(NOW)).toEqual({ passed: 0, held: MOST_OF_ONE_NAME })
})

test("no name is not a repeated one, nor is a name with one address twice", async () => {
  await confirmed(times(20, { name: null }))
  expect(await recordVetting(NOW)).toMatchObject({ held: 0 })
})

test("nearly the same words from many are held, with the first of them; short ones and different ones are not", async () => {
  const words = (who: string) => `My adviser ${who} never once asked me what I wanted to do with my life.`
  await confirmed(Array.from({ length: MOST_ALIKE_COMMENTS }, (_, one) => ({ comment: words(`A${one}`) })))
  await confirmed(times(9, { comment: "Because it matters." }))
  await confirmed([
    { comment: "I was sent to a course on writing letters, though I write letters for a living, and had to go." },
  ])
  expect(await recordVetting(NOW)).toMatchObject({ held: 0 })
  await confirmed([{ comment: words("B") }])
  expect(await recordVetting(NOW)).toEqual({ passed: 0, held: MOST_ALIKE_COMMENTS + 1 })
  expect(new Set(await heldBy())).toEqual(new Set(["similar-comment"]))
})

test("a rush in one constituency is held, the same everywhere is not", async () => {
  await confirmed(times(FEWEST_IN_SURGE - 1, { place: "E14001063" }))
  expect(await recordVetting(NOW)).toMatchObject({ held: 0 })
  await confirmed(times(2, { place: "E14001063" }))
  expect(await recordVetting(NOW)).toMatchObject({ held: 2 })
  await sql`delete from campaign.supporters`
  await confirmed(times(FEWEST_IN_SURGE, { place: "E14001063" }))
  await sql`
    insert into campaign.supporters (lookup, place, name_mark, address, name_public, comment_public, constituency, counts,
      updates, state, source, signed_at, confirmed_at)
    select decode(md5('other' || n), 'hex'), 1, 'n', 'x', false, false, 'E' || n % 600, true, true, 'confirmed', 'home',
      ${minutesAgo(10)}, ${minutesAgo(10)} from generate_series(1, 2400) n`
  expect(await recordVetting(NOW)).toMatchObject({ held: 0 })
})

test("what the office has let through is never held again", async () => {
  await confirmed(times(MOST_OF_ONE_NAME, { name: "John Smith" }))
  await recordVetting(NOW)
  await sql`update campaign.supporters set state = 'confirmed', vetted = true`
  await confirmed([{ name: "John Smith" }])
  expect(await recordVetting(NOW)).toEqual({ passed: 0, held: 1 })
})
