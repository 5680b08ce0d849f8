import { randomUUID } from "node:crypto"
import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { ITEM_KINDS } from "#app/domain/moderation/item.ts"
import { NO_FILTER, type QueueFilter } from "#app/domain/moderation/queue.ts"
import { deskDb } from "#db/clients.server.ts"
import { claimItems, releaseClaims } from "#db/queries/desk/moderation/claims.ts"
import { findDecision, recordDecision, undoDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { recordEdit, recordLanguage } from "#db/queries/desk/moderation/edits.ts"
import { insertModerationItem } from "#db/queries/desk/moderation/intake.ts"
import { findItem, listAlike } from "#db/queries/desk/moderation/item.ts"
import { deletePerson, listPeopleOf, recordPeople } from "#db/queries/desk/moderation/people.ts"
import { takeDownWords, takeOutOfWords } from "#db/queries/desk/moderation/published.ts"
import {
  countQueue,
  findNextItem,
  listBacklog,
  listFilterChoices,
  listQueue,
} from "#db/queries/desk/moderation/queue.ts"
import { countOldModerationTexts, deleteOldModerationTexts } from "#db/queries/desk/moderation-retention.ts"
import { freshDatabase } from "../../support/database.ts"
import { publishedItem, waitingItems } from "../../support/office/items.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeEach(() => sql`truncate office.moderation_items, published.words cascade`)

const mina = await signedInAs(database, ["moderator"], { name: "Mina" })
const omar = await signedInAs(database, ["moderator"], { name: "Omar" })
const NOW = new Date("2026-11-26T09:00:00Z")
const LATER = new Date("2026-11-26T09:10:00Z")
const SECRET = "Denise at the desk, 07700 900461"

function decide(
  ids: readonly string[],
  verdict: Verdict,
  { staff = mina.id, version = 0, now = NOW, id = randomUUID() } = {},
) {
  return recordDecision({ id, items: ids.map((item) => ({ id: item, version })), verdict, staff, now })
}
const state = async (id: string) => (await findItem(id))?.state
const shown = async (filter: Partial<QueueFilter>, staff = mina.id) =>
  (await listQueue({ ...NO_FILTER, ...filter }, { staff, now: NOW }, 1)).map(({ text }) => text)
const deeds = () => sql`select staff, deed, subject, before, after, reason from office.audit_log order by number`

test("a text of every kind can be put before the moderators", async () => {
  for (const kind of ITEM_KINDS.filter((one) => one !== "words")) {
    const id = await deskDb().transaction((tx) =>
      insertModerationItem(tx, {
        ...{ kind, provider: "ingeus", text: `A ${kind} about Denise`, language: "en", languageSure: false },
        ...{ marks: ["name"], waitingSince: "2026-11-25" },
      }),
    )
    expect(await findItem(id)).toMatchObject({ kind, state: "waiting", providerName: "Ingeus", part: null })
    expect(await decide([id], { to: "approved" })).toMatchObject({ decided: [id] })
  }
})

test("the queue shows what waits, the oldest first, and each filter narrows it", async () => {
  await waitingItems(sql, ["Newer, and asks for Karen Smith."], { since: "2026-11-25" })
  const [old = ""] = await waitingItems(sql, ["The old one was rather kind to me and to my friend."], {
    since: "2026-11-02",
  })
  await waitingItems(sql, ["Moja doradczyni zawsze oddzwania. Jestem jej za to bardzo wdzięczny."], {
    kind: "tip",
    provider: "ingeus",
  })
  expect((await shown({}))[0]).toMatch(/^The old one/)
  expect(await shown({})).toHaveLength(3)
  expect(await shown({ kind: "tip" })).toHaveLength(1)
  expect(await shown({ provider: "ingeus" })).toHaveLength(1)
  expect(await shown({ language: "pl" })).toHaveLength(1)
  expect(await shown({ marked: "yes" })).toEqual(["Newer, and asks for Karen Smith."])
  expect(await shown({ marked: "no" })).toHaveLength(2)
  expect(await shown({ language: "not-sure" })).toEqual(["Newer, and asks for Karen Smith."])
  await claimItems([old], mina.id, NOW)
  expect(await shown({ mine: true })).toHaveLength(1)
  expect(await shown({ mine: true }, omar.id)).toEqual([])
  await decide([old], { to: "declined", reason: "hateful" })
  expect(await shown({})).toHaveLength(2)
  expect(await shown({ state: "declined" })).toHaveLength(1)
  expect(await countQueue(NO_FILTER, { staff: mina.id, now: NOW })).toBe(2)
  expect(await listBacklog()).toEqual([
    { kind: "tip", items: 1, marked: 0, oldest: "2026-11-20" },
    { kind: "words", items: 1, marked: 1, oldest: "2026-11-25" },
  ])
  expect(await listFilterChoices()).toMatchObject({ languages: expect.arrayContaining(["en", "pl"]) })
})

test("of two moderators at once one gets an item, until the claim runs out or is given back", async () => {
  const ids = await waitingItems(sql, ["One", "Two", "Three"])
  const [first = ""] = ids
  const both = await Promise.all([claimItems([first], mina.id, NOW), claimItems([first], omar.id, NOW)])
  expect(both.flat()).toEqual([first])
  const [loser, winner] = both[0].length > 0 ? [omar.id, mina.id] : [mina.id, omar.id]
  expect(await decide([first], { to: "approved" }, { staff: loser })).toMatchObject({
    decided: [],
    refused: [{ id: first, reason: "claimed" }],
  })
  expect(await claimItems([first], loser, new Date(LATER.getTime() - 1))).toEqual([])
  expect(await claimItems([first], loser, LATER)).toEqual([first])
  expect(await claimItems([first], winner, LATER)).toEqual([])
  await releaseClaims([first], winner)
  expect(await claimItems([first], winner, LATER)).toEqual([])
  await releaseClaims([first], loser)
  expect(await claimItems([first], winner, LATER)).toEqual([first])
  expect(await claimItems([], winner, LATER)).toEqual([])
})

test("the next item is later in the queue, then from its beginning, and nobody else's", async () => {
  const ids = (await waitingItems(sql, ["One", "Two", "Three"])).toSorted()
  const [a = "", b = "", c = ""] = ids
  const next = (after: string) => findNextItem(NO_FILTER, { staff: mina.id, now: NOW }, after)
  expect([await next(a), await next(b), await next(c)]).toEqual([b, c, a])
  await claimItems([b], omar.id, NOW)
  expect(await next(a)).toBe(c)
  await decide([a], { to: "approved" })
  expect(await next(c)).toBeNull()
})

test("of two who decide at once one does, and the other is told who and what", async () => {
  const [id = ""] = await waitingItems(sql, ["One"])
  const outcomes = await Promise.all([
    decide([id], { to: "approved" }, { staff: mina.id }),
    decide([id], { to: "declined", reason: "hateful" }, { staff: omar.id }),
  ])
  expect(outcomes.flatMap(({ decided }) => decided)).toEqual([id])
  expect(outcomes.flatMap(({ refused }) => refused)).toEqual([{ id, reason: "changed" }])
  const found = await findItem(id)
  expect([found?.changerName, found?.changedAt]).toEqual([outcomes[0].decided.length > 0 ? "Mina" : "Omar", NOW])
})

test("several are decided together and undone together, as far as nobody has read them", async () => {
  const ids = await waitingItems(sql, ["One", "Two", "Three"])
  const id = randomUUID()
  expect((await decide(ids, { to: "approved" }, { id })).decided).toEqual(ids)
  expect(await findDecision(id)).toEqual({ items: 3, state: "approved" })
  await publishedItem(sql, ids[0] ?? "")
  expect(await undoDecision(id, mina.id, NOW)).toBe(2)
  expect(await Promise.all(ids.map(state))).toEqual(["approved", "waiting", "waiting"])
  expect(await undoDecision(id, mina.id, NOW)).toBe(0)
  expect(await undoDecision(randomUUID(), mina.id, NOW)).toBe(0)
  expect((await decide([randomUUID()], { to: "approved" })).refused[0]?.reason).toBe("gone")
})

test("an approval can become a decline until the release, and an undo brings back what was before", async () => {
  const [id = ""] = await waitingItems(sql, ["One"])
  await decide([id], { to: "asked", note: "Is this her real name?" })
  await decide([id], { to: "approved" }, { staff: omar.id, version: 1 })
  const last = randomUUID()
  await decide([id], { to: "declined", reason: "names-author" }, { version: 2, id: last })
  expect(await findItem(id)).toMatchObject({
    state: "declined",
    reason: "names-author",
    note: "Is this her real name?",
  })
  await undoDecision(last, mina.id, NOW)
  expect(await findItem(id)).toMatchObject({ state: "approved", reason: null })
  await publishedItem(sql, id)
  expect((await decide([id], { to: "declined", reason: "hateful" }, { version: 5 })).refused).toEqual([
    { id, reason: "not-possible" },
  ])
})

test("an edit can only take out, of what waits, by whoever had the newest before them", async () => {
  const [id = ""] = await waitingItems(sql, [SECRET])
  const change = { item: id, version: 0, staff: mina.id, now: NOW }
  expect(await recordEdit(change, "Karen at the desk")).toMatchObject({ ok: false, reason: "not-an-edit" })
  expect((await findItem(id))?.edited).toBeNull()
  expect(await recordEdit(change, "at the desk")).toEqual({ ok: true, version: 1 })
  expect(await findItem(id)).toMatchObject({ text: SECRET, edited: "[removed] at the desk[removed]", version: 1 })
  expect(await recordEdit(change, "at the desk")).toEqual({ ok: false, reason: "changed" })
  expect(await recordEdit({ ...change, version: 1 }, SECRET)).toMatchObject({ ok: true })
  expect((await findItem(id))?.edited).toBeNull()
  expect(await recordLanguage({ ...change, version: 2 }, "cy")).toMatchObject({ ok: true })
  expect(await findItem(id)).toMatchObject({ language: "cy", languageSure: true })
  expect(await recordLanguage({ ...change, item: randomUUID() }, "cy")).toEqual({ ok: false, reason: "gone" })
  await decide([id], { to: "approved" }, { version: 3 })
  expect(await recordEdit({ ...change, version: 4 }, "desk")).toEqual({ ok: false, reason: "not-possible" })
})

test("texts that are alike are found, copies first, and nothing happens to them", async () => {
  const text = "They cancel on the morning, after I have paid for the bus."
  const [id = ""] = await waitingItems(sql, [
    text,
    `${text} `,
    "They cancel the morning after I paid the bus fare.",
    "Quite other.",
  ])
  const alike = await listAlike(id, text)
  expect(alike.map(({ likeness }) => likeness >= 0.9)).toEqual([true, false])
  expect(alike.every(({ likeness }) => likeness >= 0.4)).toBe(true)
  const queue = await listQueue(NO_FILTER, { staff: mina.id, now: NOW }, 1)
  expect(queue.map((item) => [item.text, item.likeness !== null]).filter(([, like]) => like)).toHaveLength(3)
  expect(queue.every((item) => item.state === "waiting")).toBe(true)
})

test("every deed is in the record, and no word of a text or a note", async () => {
  await sql`alter table office.audit_log disable trigger only_grows`
  await sql`delete from office.audit_log`
  await sql`alter table office.audit_log enable trigger only_grows`
  const [id = ""] = await waitingItems(sql, [SECRET])
  const decision = randomUUID()
  await decide([id], { to: "asked", note: "Denise again?" })
  await recordEdit({ item: id, version: 1, staff: mina.id, now: NOW }, "at the desk")
  await recordLanguage({ item: id, version: 2, staff: mina.id, now: NOW }, "en")
  await decide([id], { to: "declined", reason: "names-somebody" }, { version: 3, id: decision })
  await undoDecision(decision, omar.id, NOW)
  await recordPeople(["Denise Marlow", "denise marlow", "Will Ng"], { provider: "ingeus", staff: mina.id })
  const all = await deeds()
  expect(all.map(({ deed }) => deed)).toEqual([
    ...["item.ask", "item.edit", "item.language", "item.decline", "item.undo", "names.add"],
  ])
  expect(all[1]).toMatchObject({
    ...{ staff: mina.id, subject: id, before: { letters: 32, lettersPublished: 32, marks: ["phone", "name"] } },
    after: { letters: 32, lettersPublished: 30 },
  })
  expect(all[3]).toMatchObject({ reason: "names-somebody", before: { state: "asked" }, after: { state: "declined" } })
  expect(JSON.stringify(all)).not.toMatch(/denise|desk|07700 900|Will Ng/i)
})

test("a provider's list takes each name once, and lets it go", async () => {
  await sql`truncate office.provider_people`
  expect(await recordPeople(["Denise Marlow"], { provider: "ingeus", staff: mina.id })).toBe(1)
  expect(await recordPeople(["DENISE MARLOW"], { provider: "ingeus", staff: mina.id })).toBe(0)
  const [person] = await listPeopleOf("ingeus")
  expect(person?.name).toBe("Denise Marlow")
  await deletePerson(person?.id ?? "", { provider: "seetec", staff: mina.id })
  expect(await listPeopleOf("ingeus")).toHaveLength(1)
  await deletePerson(person?.id ?? "", { provider: "ingeus", staff: mina.id })
  expect(await listPeopleOf("ingeus")).toEqual([])
})

test("published words can have more taken out, or a statement in their place, and pages hear of it", async () => {
  const [one = "", other = ""] = await waitingItems(sql, [SECRET, "Waits"])
  const publicId = await publishedItem(sql, one)
  const edition = async () => (await sql`select number from published.editions`)[0]?.number
  const before = await edition()
  expect(await deskDb().transaction((tx) => takeOutOfWords(tx, publicId, "[removed] at the desk"))).toBe(true)
  expect(await sql`select text, statement from published.words`).toEqual([
    { text: "[removed] at the desk", statement: null },
  ])
  expect(await deskDb().transaction((tx) => takeDownWords(tx, publicId, "Taken down after a notice."))).toBe(true)
  expect(await sql`select text, statement from published.words`).toEqual([
    { text: null, statement: "Taken down after a notice." },
  ])
  // Once for each change; the answer that would go along with the words makes one more.
  expect(await edition()).toBe(before + 3)
  expect(await state(one)).toBe("taken-down")
  for (const name of [publicId, other, randomUUID()])
    expect(await deskDb().transaction((tx) => takeDownWords(tx, name, "Again"))).toBe(false)
  expect(await deskDb().transaction((tx) => takeOutOfWords(tx, publicId, "at"))).toBe(false)
})

test("declined texts are erased from the day the rule names, and the reason stays", async () => {
  const [one = "", other = ""] = await waitingItems(sql, ["One", "Two"])
  const decision = randomUUID()
  await decide([one], { to: "declined", reason: "hateful" }, { id: decision })
  await decide([other], { to: "approved" })
  expect([await countOldModerationTexts("2026-11-26"), await deleteOldModerationTexts("2026-11-26")]).toEqual([0, 0])
  expect([await countOldModerationTexts("2026-11-27"), await deleteOldModerationTexts("2026-11-27")]).toEqual([1, 1])
  expect(await findItem(one)).toMatchObject({ text: null, state: "declined", reason: "hateful" })
  expect(await findItem(other)).toMatchObject({ text: "Two" })
  expect(await undoDecision(decision, mina.id, NOW)).toBe(0)
})
