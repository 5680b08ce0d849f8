import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { eraseOldRefusedIdeas, findDeskIdea, listDeskIdeas } from "#db/queries/desk/ideas/list.ts"
import { recordIdeaMove } from "#db/queries/desk/ideas/moves.ts"
import { undoDecision } from "#db/queries/desk/moderation/decisions.ts"
import { findIdeaByMark, recordIdeaErasure } from "#db/queries/door/ideas.ts"
import {
  countIdeas,
  findPublishedIdea,
  isIdeaGone,
  listIdeaMoves,
  listIdeas,
  listSimilarIdeas,
} from "#db/queries/site/ideas.ts"
import { freshDatabase } from "../../support/database.ts"
import { ideaStanding, publishedIdea, sendIdea } from "../../support/ideas/sent.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide } from "../../support/suggestions/sent.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(database, ["moderator", "campaigner"])
const now = new Date("2026-11-26T10:00:00Z")
const month = "2026-11-01"
const publish = (text: string) => publishedIdea(sql, staff, text)
const move = async (id: string, to: "open" | "taken-up" | "done" | "not-now", words: string | null = null) =>
  recordIdeaMove(staff, { id, version: (await ideaStanding(sql, id)).version, to, month, words })

test("what is sent waits before the moderators as an idea, and nobody else sees it", async () => {
  const sent = await sendIdea(sql, "Hand it over all on one day.")
  expect(await findPublishedIdea(sent.id)).toBeNull()
  expect(await isIdeaGone(sent.id)).toBe(false)
  expect(await findIdeaByMark(sent.mark)).toMatchObject({ state: "waiting", sentIn: month })
  const [item] = await sql`select kind, state, provider from office.moderation_items where id = ${sent.item}`
  expect(item).toEqual({ kind: "idea", state: "waiting", provider: null })
})

test("approved, it is published with its month; undone, it is gone; declined, its words stay with the moderators", async () => {
  const sent = await sendIdea(sql, "A song.")
  const decision = await decide(sql, sent, { staff, to: "approved" })
  expect(await findPublishedIdea(sent.id)).toMatchObject({ state: "open", publishedIn: month, tens: 0 })
  expect(await undoDecision(decision, staff, now)).toBe(1)
  expect(await findPublishedIdea(sent.id)).toBeNull()
  expect(await ideaStanding(sql, sent.id)).toMatchObject({ state: "waiting" })
  const second = await decide(sql, sent, { staff, to: "declined" })
  expect(await findIdeaByMark(sent.mark)).toMatchObject({
    ...{ state: "not-published", text: null, refusalReason: "nothing-said" },
  })
  expect(await undoDecision(second, staff, now)).toBe(1)
  expect(await findIdeaByMark(sent.mark)).toMatchObject({ state: "waiting", text: "A song." })
})

test("what was taken down comes back with an undone decision, and its address is its own again", async () => {
  const sent = await publish("A parade.")
  const down = await decide(sql, sent, { staff, to: "declined" })
  expect([await findPublishedIdea(sent.id), await isIdeaGone(sent.id)]).toEqual([null, true])
  expect(await undoDecision(down, staff, now)).toBe(1)
  expect(await findPublishedIdea(sent.id)).toMatchObject({ state: "open" })
  expect(await isIdeaGone(sent.id)).toBe(false)
})

test("what was taken up cannot be undone in the queue, but still be taken down", async () => {
  const sent = await sendIdea(sql, "Write to the newspapers.")
  const decision = await decide(sql, sent, { staff, to: "approved" })
  expect(await move(sent.id, "taken-up")).toEqual({ ok: true })
  expect(await undoDecision(decision, staff, now)).toBe(0)
  const down = await decide(sql, sent, { staff, to: "declined" })
  expect(await findPublishedIdea(sent.id)).toBeNull()
  await recordIdeaErasure(sent.id)
  expect(await undoDecision(down, staff, now)).toBe(0)
})

test("each move is a deed without its words, and stands in the public history with them", async () => {
  const { id } = await publish("A stall on the market.")
  await move(id, "taken-up", "We are looking for a table.")
  await move(id, "done", "We stood there on three Saturdays.")
  expect(await move(id, "not-now", "No.")).toEqual({ ok: false, reason: "no-such-move" })
  expect((await listIdeaMoves(id)).map(({ to, words }) => [to, words])).toEqual([
    ["open", null],
    ["taken-up", "We are looking for a table."],
    ["done", "We stood there on three Saturdays."],
  ])
  expect((await findDeskIdea(id))?.moves).toHaveLength(3)
  const deeds = await sql`select deed, before, after from office.audit_log where subject = ${id} order by number`
  expect(deeds.map(({ deed }) => deed)).toEqual(["idea.move", "idea.move"])
  expect(JSON.stringify(deeds)).not.toContain("Saturdays")
})

test("an older version moves nothing, and neither does what is not there", async () => {
  const { id } = await publish("A banner.")
  const { version } = await ideaStanding(sql, id)
  const late = { id, version: version - 1, to: "taken-up", month, words: null } as const
  expect(await recordIdeaMove(staff, late)).toEqual({ ok: false, reason: "changed" })
  const nothing = { ...late, id: crypto.randomUUID() }
  expect(await recordIdeaMove(staff, nothing)).toEqual({ ok: false, reason: "changed" })
  const waiting = await sendIdea(sql, "A flag.")
  expect(await recordIdeaMove(staff, { ...late, id: waiting.id, version: 1 })).toEqual({
    ...{ ok: false, reason: "no-such-move" },
  })
})

test("like ones are found in other words, but for those that were put off", async () => {
  const own = await publish("Ask every candidate what they think of the three stars.")
  const off = await publish("Ask all candidates what they think of three stars.")
  await move(off.id, "not-now", "After the election.")
  const found = await listSimilarIdeas("ask the candidates what they think of the three stars")
  expect(found.map(({ id }) => id)).toEqual([own.id])
  expect(await listSimilarIdeas("Quiz night")).toEqual([])
})

test("lists filter by words and state, sort, and take a pattern's signs for what they are", async () => {
  const { id } = await publish("100% of us in one photo.")
  expect(await countIdeas({ q: "100%", sort: "newest" })).toBe(1)
  expect(await countIdeas({ q: "1_0", sort: "newest" })).toBe(0)
  expect((await listIdeas({ q: "", state: "done", sort: "newest" }, 1, 10)).map(({ text }) => text)).toEqual([
    "A stall on the market.",
  ])
  await sql`update published.ideas set tens = 30 where id = ${id}`
  expect((await listIdeas({ q: "", sort: "support" }, 1, 1))[0]?.id).toBe(id)
  expect((await listDeskIdeas(null, 1, 1))[0]?.id).toBe(id)
  expect((await listDeskIdeas("not-now", 1, 10)).length).toBe(1)
})

test("an erased idea leaves no page, no words and no supports, and its receipt knows nothing", async () => {
  const sent = await publish("A march.")
  await sql`insert into identity.supports (subject, hash) values (${sent.id}, 'x')`
  expect(await recordIdeaErasure(sent.id)).toBe(true)
  expect(await recordIdeaErasure(sent.id)).toBe(false)
  expect([await findPublishedIdea(sent.id), await isIdeaGone(sent.id)]).toEqual([null, true])
  expect(await findIdeaByMark(sent.mark)).toBeNull()
  const [item] = await sql`select text, state from office.moderation_items where id = ${sent.item}`
  expect(item).toEqual({ text: null, state: "withdrawn" })
  expect(await sql`select 1 from identity.supports where subject = ${sent.id}`).toHaveLength(0)
  expect((await findDeskIdea(sent.id))?.text).toBeNull()
})

test("what was not published is erased after its months, and not on the day before", async () => {
  const sent = await sendIdea(sql, "Buy from me.")
  await decide(sql, sent, { staff, to: "declined" })
  expect(await eraseOldRefusedIdeas("2026-11-01")).toBe(0)
  expect(await eraseOldRefusedIdeas("2026-12-01")).toBeGreaterThan(0)
  expect(await findIdeaByMark(sent.mark)).toBeNull()
})
