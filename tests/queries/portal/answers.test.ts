import { randomUUID } from "node:crypto"
import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sendAnswer } from "#app/tasks/portal/answers.server.ts"
import { recordDecision, undoDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { recordEdit } from "#db/queries/desk/moderation/edits.ts"
import { recordSeen, recordWithdrawal } from "#db/queries/desk/portal/answers/deeds.ts"
import { countFeedback, findFeedback, listFeedbackDuties } from "#db/queries/desk/portal/answers/texts.ts"
import { listAnswerFigures, listAnswersOf, listAnswersTo } from "#db/queries/site/answers.ts"
import { freshDatabase } from "../../support/database.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: moderator } = await signedInAs(database, ["moderator"])
const { id: person } = await representing(database, "ingeus")

const TODAY = "2026-11-27"
const NOW = new Date(`${TODAY}T10:00:00Z`)
const OPEN = { show: "unanswered", area: null } as const

beforeAll(async () => {
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-10-01', 2026)`
})

async function published(provider: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into published.words (unit, provider, area, programme, part, text, language, quarter, release)
    values ('a unit', ${provider}, 'restart-3b', 'restart-scheme', 'should-change', 'Too loud.', 'en', '2026-Q3', 1)
    returning id`
  return row?.id ?? ""
}

async function sent(text: string, provider: string, words: string) {
  const version = (await findFeedback(provider, text))?.version ?? 0
  return sendAnswer({ text, provider, person, version }, words, TODAY)
}

const itemOf = async (text: string) => {
  const [row] = await sql<{ id: string; version: number; state: string; text: string | null; edited: string | null }[]>`
    select item.id, item.version, item.state, item.text, item.edited from casework.sent_answers as sent
    join office.moderation_items as item on item.id = sent.item where sent.text = ${text}`
  return row ?? { id: "", version: 0, state: "", text: null, edited: null }
}
const queued = async (id: string) =>
  (await sql`select state, text, edited from office.moderation_items where id = ${id}`).map((row) => ({ ...row }))

async function decided(text: string, verdict: Verdict): Promise<string> {
  const { id: item, version } = await itemOf(text)
  const id = randomUUID()
  await recordDecision({ id, items: [{ id: item, version }], verdict, staff: moderator, now: NOW })
  return id
}

const publicWords = async (text: string) => (await listAnswersTo([text])).get(text)?.words ?? null

test("approved with something taken out, an answer appears without it, and its writer reads the same", async () => {
  const text = await published("ingeus")
  await sent(text, "ingeus", "We are sorry. Ask for Denise.")
  const { id: item, version } = await itemOf(text)
  expect(await recordEdit({ item, version, staff: moderator, now: NOW }, "We are sorry.")).toMatchObject({ ok: true })
  await decided(text, { to: "approved" })
  expect(await publicWords(text)).toBe("We are sorry. [removed]")
  expect(await findFeedback("ingeus", text)).toMatchObject({ state: "published", words: "We are sorry. [removed]" })
})

test("an approval that is taken back takes the answer off the site; a refusal that is, lets it wait again", async () => {
  const text = await published("ingeus")
  await sent(text, "ingeus", "Windows open now.")
  const approval = await decided(text, { to: "approved" })
  expect(await publicWords(text)).toBe("Windows open now.")
  expect(await undoDecision(approval, moderator, NOW)).toBe(1)
  expect(await publicWords(text)).toBeNull()
  expect(await findFeedback("ingeus", text)).toMatchObject({ state: "waiting" })
  const refusal = await decided(text, { to: "declined", reason: "advertising" })
  expect(await findFeedback("ingeus", text)).toMatchObject({ state: "returned", returnedFor: "advertising" })
  expect(await undoDecision(refusal, moderator, NOW)).toBe(1)
  expect(await findFeedback("ingeus", text)).toMatchObject({ state: "waiting", returnedFor: null })
})

test("what was answered for a duplicate is its provider's to change, to count and to take back", async () => {
  const [first, second] = [await published("oldham-council"), await published("oldham-council")]
  for (const text of [first, second]) {
    await sent(text, "oldham-council", "We ring back now.")
    await decided(text, { to: "approved" })
  }
  const aside = await published("oldham-council")
  await recordSeen("oldham-council", [aside])
  const before = await countFeedback("ingeus", OPEN)
  // A duplicate of a duplicate, as two merges one after the other leave it.
  await sql`update register.providers set duplicate_of = 'serco' where slug = 'oldham-council'`
  await sql`update register.providers set duplicate_of = 'ingeus' where slug = 'serco'`
  expect((await listAnswersOf("ingeus", { page: 1, size: 50 })).map(({ id }) => id)).toContain(first)
  expect((await listAnswerFigures(TODAY)).get("ingeus")).toMatchObject({ texts: 5 })
  expect(await countFeedback("ingeus", OPEN), "laid aside is laid aside").toBe(before)
  expect(await sent(first, "ingeus", "We ring back within a day.")).toBe("waiting")
  const version = (await findFeedback("ingeus", second))?.version ?? 0
  expect(await recordWithdrawal({ text: second, provider: "ingeus", person, version }, TODAY)).toBe(true)
  expect(await publicWords(second)).toBeNull()
  await sql`update register.providers set duplicate_of = null where slug in ('oldham-council', 'serco')`
})

test("a team is told of what waits about those that its provider took over, each text once", async () => {
  await published("maximus")
  await published("reed")
  await sql`update register.providers set became = 'maximus' where slug = 'reed'`
  expect(await listFeedbackDuties("maximus")).toContainEqual({ name: "words-unanswered", waiting: 2, due: null })
  await sql`update register.providers set became = null, duplicate_of = 'maximus' where slug = 'reed'`
  expect(await listFeedbackDuties("maximus")).toContainEqual({ name: "words-unanswered", waiting: 2, due: null })
  await sql`update register.providers set duplicate_of = null where slug = 'reed'`
})

test("with the text that it answers, an answer goes from the moderators' queue too, read or not", async () => {
  const [unread, read, edited] = [await published("ingeus"), await published("ingeus"), await published("ingeus")]
  for (const text of [unread, read, edited]) await sent(text, "ingeus", "You say “too loud”. Denise agrees.")
  await decided(read, { to: "approved" })
  const before = await itemOf(edited)
  await recordEdit({ item: before.id, version: before.version, staff: moderator, now: NOW }, "You say “too loud”.")
  await decided(edited, { to: "approved" })
  const [waiting, approved, shortened] = [await itemOf(unread), await itemOf(read), await itemOf(edited)]
  // One is taken down, and two are taken back by their authors.
  await sql`update published.words set text = null, statement = 'Taken down.' where id = ${unread}`
  await sql`delete from published.words where id in (${read}, ${edited})`
  expect(await queued(waiting.id)).toEqual([{ state: "withdrawn", text: null, edited: null }])
  expect(await queued(approved.id)).toEqual([{ state: "approved", text: null, edited: null }])
  // That something had to be taken out still counts against the fast track.
  expect(await queued(shortened.id)).toEqual([{ state: "approved", text: null, edited: "[removed]" }])
})
