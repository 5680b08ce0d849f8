import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { mergeProviders } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { listOpenActions } from "#db/queries/desk/portal/recovery/actions.ts"
import { listRecoveryDuties } from "#db/queries/desk/portal/recovery/duties.ts"
import { keepPlans } from "#db/queries/desk/portal/recovery/keep.ts"
import { letRecoverySayThrough, listWaitingSays, recordRecoverySay } from "#db/queries/desk/portal/recovery/says.ts"
import { recordSuggestionErasure } from "#db/queries/door/suggestions.ts"
import { listPlansOf, listPlansUnder } from "#db/queries/site/recovery.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { agreeTo, someAuthor } from "../../support/office/author.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"
import { publishedSuggestion } from "../../support/suggestions/sent.ts"

const database = await freshDatabase()
await bringInDemoRegister()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(database, ["moderator"])
const author = await someAuthor(database)

const TODAY = "2026-11-27"
let number = 0

/** A release of 2026, one a month, with what it says of units; nothing of all others. */
async function released(verdicts: Readonly<Record<string, string>>) {
  number += 1
  const on = `2026-${String(number).padStart(2, "0")}-01`
  await sql`insert into published.releases (number, released_on, year) values (${number}, ${on}, 2026)`
  for (const [unit, verdict] of Object.entries(verdicts))
    await sql`insert into published.figures (release, kind, key, state, half_stars, tens, verdict, verdict_year, moved_in)
      values (${number}, 'unit', ${unit}, 'shown', 5, 40, ${verdict}, 2026, ${number})`
}
const unitOf = async (provider: string) => {
  const [row] = await sql<
    { id: string }[]
  >`select id from register.units where provider = ${provider} order by id limit 1`
  if (!row) throw new Error(`The demonstration has no unit of ${provider}`)
  return row.id
}

/** Says something in the plan of a provider, and lets it through. */
async function said(provider: string, say: Partial<Parameters<typeof recordRecoverySay>[0]>, day = TODAY) {
  const { id: person } = await representing(database, provider)
  const [plan] = await listPlansOf(provider)
  const whole = { plan: plan?.id ?? "", provider, person, saidOn: day, kind: "action", words: "", ...say } as const
  await recordRecoverySay(whole)
  const waiting = (await listWaitingSays()).find(({ words }) => words === whole.words)
  expect(await letRecoverySayThrough(waiting?.id ?? "", { staff, day })).toEqual({ ok: true })
}
const ACTION = { words: "Ring back.", ownerRole: "Head", due: "2027-02-01", measure: "Calls", drawnFrom: "else" }

test("releases and nights that were missed are caught up with, in their order, once", async () => {
  const [castle, bramble] = [await unitOf("castle-job-centre"), await unitOf("bramblepath")]
  await released({ [castle]: "below", [bramble]: "below" })
  await released({ [castle]: "near-the-line", [bramble]: "meets" })
  await released({ [castle]: "below", [bramble]: "meets" })
  await released({ [castle]: "near-the-line", [bramble]: "below" })
  await keepPlans(TODAY)
  await keepPlans(TODAY)
  const plans = await sql`
    select unit, opened_in as opened, closed_on::text as closed from published.recovery_plans order by unit, opened_in`
  expect(plans.map((row) => ({ ...row }))).toEqual(
    [
      { unit: castle, opened: 1, closed: null },
      { unit: bramble, opened: 1, closed: "2026-03-01" },
      { unit: bramble, opened: 4, closed: null },
    ].toSorted((one, other) => one.unit.localeCompare(other.unit)),
  )
})

test("a plan goes along with its place where its provider turns out to be another, its prime, too", async () => {
  const unit = await unitOf("saltmere-works")
  await released({ [unit]: "below" })
  await keepPlans(TODAY)
  const [plan] = await listPlansOf("saltmere-works")
  await said("saltmere-works", ACTION)
  await agreeTo((agreed) => mergeProviders(author, { provider: "saltmere-works", into: "tidewater-people", agreed }))
  expect((await listPlansOf("tidewater-people")).map(({ id }) => id)).toContain(plan?.id)
  expect(await listPlansOf("saltmere-works")).toEqual([])
  expect(await listOpenActions("tidewater-people")).toMatchObject([{ what: "Ring back." }])
  const prime = plan?.prime ?? ""
  await agreeTo((agreed) => mergeProviders(author, { provider: prime, into: "northgate-works", agreed }))
  expect((await listPlansUnder("northgate-works")).map(({ id }) => id)).toContain(plan?.id)
})

test("what a provider that was taken over has to do, its successor’s team has to do", async () => {
  await released({ [await unitOf("hollis-and-vane")]: "below" })
  await keepPlans(TODAY)
  expect(await listRecoveryDuties("fenwick-futures", TODAY)).toContainEqual({
    ...{ name: "plan-to-write", waiting: 1 },
    due: "2026-06-29",
  })
})

test("a suggestion that is erased is gone from the actions that are drawn from it", async () => {
  const { id } = await publishedSuggestion(sql, staff, {
    provider: "castle-job-centre",
    text: "My knee hurts on the stairs.",
  })
  await said("castle-job-centre", { ...ACTION, words: "Move to the ground floor.", drawnFrom: `suggestion:${id}` })
  const drawnFrom = async () => (await listPlansOf("castle-job-centre"))[0]?.actions.map((one) => one.drawnFrom)
  expect(await drawnFrom()).toEqual(["A suggestion: My knee hurts on the stairs."])
  expect(await recordSuggestionErasure(id)).toBe(true)
  expect(await drawnFrom()).toEqual(["A suggestion that is not published any more"])
  expect(await sql`select from casework.recovery_says where drawn_from like '%knee%'`).toHaveLength(0)
})

test("a plan ends with its programme, and not before its half year of grace is over; nothing closes it later", async () => {
  await sql`update register.programmes set ends_in = '2026-05' where slug = 'pathways-forward'`
  const standing = async () =>
    sql`select closed_on::text as closed, ended_on::text as ended from published.recovery_plans where unit = ${await unitOf("castle-job-centre")}`
  await keepPlans("2026-11-30")
  expect((await standing()).map((row) => ({ ...row }))).toEqual([{ closed: null, ended: null }])
  await keepPlans("2026-12-01")
  await released({ [await unitOf("castle-job-centre")]: "meets" })
  await released({ [await unitOf("castle-job-centre")]: "meets" })
  await keepPlans("2027-01-02")
  expect((await standing()).map((row) => ({ ...row }))).toEqual([{ closed: null, ended: "2026-12-01" }])
})
