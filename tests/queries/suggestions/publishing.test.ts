import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { undoDecision } from "#db/queries/desk/moderation/decisions.ts"
import { recordOfficeMove, recordOfficeWords } from "#db/queries/desk/suggestions/deeds.ts"
import { eraseOldRefusals, findDeskSuggestion, listDeskSuggestions } from "#db/queries/desk/suggestions/list.ts"
import { letSayThrough, listSays, recordProviderSay, refuseSay } from "#db/queries/desk/suggestions/says.ts"
import { findSuggestionByMark, recordSuggestionErasure } from "#db/queries/door/suggestions.ts"
import {
  countSuggestions,
  findPublishedSuggestion,
  listDoers,
  listSimilarSuggestions,
  listSuggestionMoves,
  listSuggestions,
} from "#db/queries/site/suggestions.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide, publishedSuggestion, sendSuggestion, standingOf } from "../../support/suggestions/sent.ts"

const database = await freshDatabase()
await bringInDemoRegister()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(database, ["moderator"])
const now = new Date("2026-11-26T10:00:00Z")
const month = "2026-11-01"
const asked = { q: "", sort: "newest" } as const

test("what is sent waits before the moderators, and nobody else sees it", async () => {
  const sent = await sendSuggestion(sql, { text: "Pay the bus fare before the meeting, and not weeks after it." })
  expect(await findPublishedSuggestion(sent.id)).toBeNull()
  expect(await findSuggestionByMark(sent.mark)).toMatchObject({ state: "waiting", sentIn: month })
  const [item] = await sql`select kind, state, provider from office.moderation_items where id = ${sent.item}`
  expect(item).toEqual({ kind: "suggestion", state: "waiting", provider: "orchard-row" })
})

test("approved, it is published with its month; undone, it is gone; declined, its words stay with the moderators", async () => {
  const sent = await sendSuggestion(sql, { text: "Put a kettle in the waiting room." })
  const decision = await decide(sql, sent, { staff, to: "approved" })
  expect(await findPublishedSuggestion(sent.id)).toMatchObject({ state: "open", publishedIn: month, tens: 0 })
  expect(await undoDecision(decision, staff, now)).toBe(1)
  expect(await findPublishedSuggestion(sent.id)).toBeNull()
  expect(await standingOf(sql, sent.id)).toMatchObject({ state: "waiting" })
  const second = await decide(sql, sent, { staff, to: "declined" })
  expect(await findSuggestionByMark(sent.mark)).toMatchObject({
    ...{ state: "not-published", text: null, refusalReason: "nothing-said" },
  })
  expect(await undoDecision(second, staff, now)).toBe(1)
  expect(await findSuggestionByMark(sent.mark)).toMatchObject({
    state: "waiting",
    text: "Put a kettle in the waiting room.",
  })
})

test("what a provider has seen cannot be undone, but still be taken down", async () => {
  const sent = await sendSuggestion(sql, { text: "Answer the telephone." })
  const decision = await decide(sql, sent, { staff, to: "approved" })
  const { version } = await standingOf(sql, sent.id)
  const move = { id: sent.id, version, to: "seen", month, words: null, plannedFor: null } as const
  expect(await recordOfficeMove(staff, move)).toEqual({ ok: true })
  expect(await undoDecision(decision, staff, now)).toBe(0)
  await decide(sql, sent, { staff, to: "declined" })
  expect(await findPublishedSuggestion(sent.id)).toBeNull()
})

test("a provider's words wait for the office; a bare plan does not; done is done when it was checked", async () => {
  const { id } = await publishedSuggestion(sql, staff, { text: "Say in the letter which bus goes there." })
  const at = async () => ({ id, version: (await standingOf(sql, id)).version, month })
  const plan = { saying: "planned", words: "We print new letters.", plannedFor: "2027-02-01" } as const
  expect(await recordProviderSay(await at(), plan)).toEqual({ ok: true })
  expect(await findPublishedSuggestion(id)).toMatchObject({ state: "open" })
  expect((await listDeskSuggestions({ state: null, provider: null, toDo: true }, 1, 10)).map((one) => one.id)).toEqual([
    id,
  ])
  expect(await letSayThrough({ ...(await at()), staff, number: 1 })).toEqual({ ok: true })
  expect(await findPublishedSuggestion(id)).toMatchObject({ state: "planned", plannedFor: "2027-02-01" })
  const old = await at()
  expect(await recordProviderSay(old, { saying: "planned", words: "", plannedFor: "2027-03-01" })).toEqual({ ok: true })
  expect(await recordProviderSay(old, { saying: "planned", words: "", plannedFor: "2027-04-01" })).toEqual({
    ...{ ok: false, reason: "changed" },
  })
  const done = { saying: "claimed-done", words: "The letter of November has it.", plannedFor: null } as const
  expect(await recordProviderSay(await at(), done)).toEqual({ ok: true })
  expect(await findPublishedSuggestion(id)).toMatchObject({ state: "claimed-done", plannedFor: "2027-03-01" })
  expect(await refuseSay({ ...(await at()), staff, number: 2 }, "Send us the letter.")).toBe(true)
  expect(await listSays(id)).toMatchObject([
    { state: "let-through" },
    { state: "refused", refusal: "Send us the letter." },
  ])
  const checked = { ...(await at()), to: "done", words: "We have seen the letter.", plannedFor: null } as const
  expect(await recordOfficeMove(staff, checked)).toEqual({ ok: true })
  const history = await listSuggestionMoves(id)
  expect(history.map(({ to, by }) => `${to} ${by}`)).toEqual([
    ...["open office", "planned provider", "planned provider", "claimed-done provider", "done office"],
  ])
  expect(JSON.stringify(history)).not.toContain("November has it")
  expect(await listDoers()).toEqual([{ slug: "orchard-row", name: "Orchard Row Employment", done: 1 }])
  const deeds = await sql`select deed from office.audit_log where subject = ${id} order by number`
  expect(deeds.map(({ deed }) => deed)).toEqual([...["suggestion.let-through", "suggestion.refuse", "suggestion.move"]])
})

test("notes of progress need the newest version", async () => {
  const { id } = await publishedSuggestion(sql, staff, { text: "Open on Saturdays." })
  const { version } = await standingOf(sql, id)
  const note = { id, version, by: "office", words: "They are asking their staff.", month } as const
  expect(await recordOfficeWords(staff, note)).toBe(true)
  expect(await recordOfficeWords(staff, note)).toBe(false)
  expect((await findDeskSuggestion(id))?.moves.map(({ words }) => words)).toEqual([null, note.words])
})

test("like ones are found in other words, for the same provider and for all, and no other", async () => {
  const own = await publishedSuggestion(sql, staff, { text: "Please pay bus fares in advance, not weeks after." })
  const all = await publishedSuggestion(sql, staff, { provider: null, text: "Bus fares should be paid in advance." })
  const foreign = await publishedSuggestion(sql, staff, {
    provider: "harbour-training",
    text: "Please pay bus fares in advance.",
  })
  const found = (await listSimilarSuggestions("orchard-row", "pay the bus fares in advance")).map(({ id }) => id)
  expect(found.slice(0, 2).toSorted()).toEqual([own.id, all.id].toSorted())
  expect(found).not.toContain(foreign.id)
  expect(await listSimilarSuggestions("orchard-row", "A quiet room to make calls")).toEqual([])
})

test("lists filter by words, provider and state, and take a pattern's signs for what they are", async () => {
  await publishedSuggestion(sql, staff, { provider: null, text: "100% of the advisers should know sign language." })
  expect(await countSuggestions({ ...asked, q: "100%" })).toBe(1)
  expect(await countSuggestions({ ...asked, q: "1_0" })).toBe(0)
  expect(await countSuggestions({ ...asked, q: "SIGN language", provider: "all" })).toBe(1)
  expect((await listSuggestions({ ...asked, state: "done" }, 1, 10)).length).toBe(1)
})

test("an erased suggestion leaves no page, no words and no supports, and its receipt knows nothing", async () => {
  const sent = await publishedSuggestion(sql, staff, { text: "Let people sit down at reception." })
  await sql`insert into identity.supports (subject, hash) values (${sent.id}, 'x')`
  expect(await recordSuggestionErasure(sent.id)).toBe(true)
  expect(await recordSuggestionErasure(sent.id)).toBe(false)
  expect(await findPublishedSuggestion(sent.id)).toBeNull()
  expect(await findSuggestionByMark(sent.mark)).toBeNull()
  const [item] = await sql`select text, state from office.moderation_items where id = ${sent.item}`
  expect(item).toEqual({ text: null, state: "withdrawn" })
  expect(await sql`select 1 from identity.supports where subject = ${sent.id}`).toHaveLength(0)
})

test("what was not published is erased after its months, and not on the day before", async () => {
  const sent = await sendSuggestion(sql, { text: "Buy from me." })
  await decide(sql, sent, { staff, to: "declined" })
  expect(await eraseOldRefusals("2026-11-01")).toBe(0)
  expect(await eraseOldRefusals("2026-12-01")).toBeGreaterThan(0)
  expect(await findSuggestionByMark(sent.mark)).toBeNull()
})
