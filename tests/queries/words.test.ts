import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { changeRating, findReceiptStatus, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"
import { OLDHAM, SILENT, wordsWorld, writtenAbout } from "../support/office/words-world.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { tally, release } = await wordsWorld(database)

const INGEUS = "restart-3b.ingeus.ingeus"
const TEXTS = [
  "My adviser rang when she said she would.",
  "Ask for Denise, her number is 07700 900461.",
  "Roedd fy nghynghorydd yn garedig, ond doedd dim cyrsiau ar gael.",
  "Moja doradczyni zawsze oddzwania. Jestem jej za to bardzo wdzięczny.",
  "They kept their word.",
]
const items = () => sql`select * from office.moderation_items order by text`
const standing = async (receipt: string) => (await findReceiptStatus(receipt))?.words
const decideAll = (state: string) =>
  sql`update office.moderation_items set state = ${state}, version = version + 1 where state = 'waiting'`

let receipts: string[] = []

test("words of nine raters, or four texts, stay in the sealed room; the author reads why", async () => {
  receipts = await writtenAbout(OLDHAM, [...TEXTS.slice(0, 4), ...SILENT(6)])
  await writtenAbout(INGEUS, [...TEXTS, ...SILENT(4)])
  // In company, so that the one hidden unit does not hide the other.
  await writtenAbout("restart-3b.ingeus.unlisted", SILENT(5))
  expect(await tally("2026-02-02")).toMatchObject({ stored: 24, handedOver: 0 })
  expect(await items()).toEqual([])
  expect(await standing(receipts[0] ?? "")).toEqual([{ part: "went-well", status: "waits-for-others", reason: null }])
  expect(await standing(receipts[9] ?? "")).toEqual([])
})

test("with the fifth text of ten raters all five go, marked, with nothing that leads back to stars or receipts", async () => {
  receipts = [...receipts, ...(await writtenAbout(OLDHAM, [TEXTS[4] ?? "", ...SILENT(19)]))]
  expect(await tally("2026-03-02")).toMatchObject({ stored: 20, handedOver: 5 })
  const handed = await items()
  expect(handed.map(({ text }) => text)).toEqual(TEXTS.toSorted())
  for (const item of handed) {
    expect(item).toMatchObject({ kind: "words", part: "went-well", unit: OLDHAM, provider: "oldham-council" })
    expect(item).toMatchObject({
      area: "restart-3b",
      programme: "restart-scheme",
      quarter: "2026-Q1",
      state: "waiting",
    })
    expect(Object.keys(item).join()).not.toMatch(/batch|handle|star|adviser|road|key/)
  }
  expect(new Set(handed.map((item) => String(item.waiting_since)))).toHaveLength(1)
  const byText = new Map(handed.map((item) => [item.text, item]))
  expect(byText.get(TEXTS[1])).toMatchObject({ marks: ["phone", "name"], language: "en", language_sure: false })
  expect(byText.get(TEXTS[2])).toMatchObject({ marks: [], language: "cy", language_sure: true })
  expect(byText.get(TEXTS[3])).toMatchObject({ language: "pl" })
  expect(await standing(receipts[0] ?? "")).toEqual([{ part: "went-well", status: "waits-to-be-read", reason: null }])
})

test("no name of an item stands anywhere in the sealed room but beside its words, and a second night hands over none", async () => {
  const names =
    await sql`select i.id from office.moderation_items i join sealed.words w on w.item = i.id and w.text = i.text`
  expect(names).toHaveLength(5)
  const joined = await sql`select 1 from sealed.ratings r join sealed.words w on w.handle = r.handle`
  expect(joined).toHaveLength(0)
  expect(await tally("2026-03-03")).toMatchObject({ handedOver: 0 })
})

test("the order of the queue is none of coming: rows lie as the lot has drawn them", async () => {
  await sql`truncate office.moderation_items cascade`
  await sql`update sealed.words set item = null`
  const orders = new Set<string>()
  for (let night = 0; night < 8; night += 1) {
    await tally(`2026-03-${String(10 + night)}`)
    orders.add((await sql`select text from office.moderation_items order by ctid`).map(({ text }) => text).join("|"))
    await sql`truncate office.moderation_items cascade`
    await sql`update sealed.words set item = null`
  }
  // 120 orders: that eight are one, or two, is a chance below one in a hundred million.
  expect(orders.size).toBeGreaterThan(2)
  expect(await tally("2026-03-20")).toMatchObject({ handedOver: 5 })
})

test("four approved texts wait for a fifth; five come out together with a release, under names of their own", async () => {
  await sql`update office.moderation_items set state = 'approved' where text <> ${TEXTS[4] ?? ""}`
  await release("2026-03-21")
  expect(await sql`select 1 from published.words`).toHaveLength(0)
  expect(await standing(receipts[0] ?? "")).toEqual([{ part: "went-well", status: "approved", reason: null }])
  await sql`update office.moderation_items set edited = 'Ask for [removed].' where text = ${TEXTS[1] ?? ""}`
  await decideAll("approved")
  await release("2026-03-22")
  const words = await sql`select * from published.words order by text`
  expect(words.map(({ text }) => text)).toEqual(
    [...TEXTS.map((text, at) => (at === 1 ? "Ask for [removed]." : text))].sort(),
  )
  expect(words[0]).toMatchObject({ unit: OLDHAM, provider: "oldham-council", release: 2, quarter: "2026-Q1" })
  const shared = await sql`select 1 from published.words p join office.moderation_items i on i.id = p.id`
  expect(shared).toHaveLength(0)
  expect(await standing(receipts[0] ?? "")).toEqual([{ part: "went-well", status: "published", reason: null }])
  expect(await sql`select 1 from office.moderation_items where published_in = 2`).toHaveLength(5)
})

test("nothing of a unit that the release does not show comes out, however much is approved", async () => {
  await sql`insert into office.moderation_items (kind, part, unit, provider, area, programme, text, marks, quarter,
              waiting_since, state)
            select 'words', 'went-well', ${INGEUS}, 'ingeus', 'restart-3b', 'restart-scheme', 'Text ' || n, '{}', '2026-Q1',
              '2026-03-01', 'approved' from generate_series(1, 7) n`
  await release("2026-03-23")
  expect(await sql`select 1 from published.words where unit = ${INGEUS}`).toHaveLength(0)
})

test("words that are taken back or changed are erased in the office at once, and from the page with a release", async () => {
  const [withdrawn = "", changed = ""] = receipts
  const slip = (await findReceiptStatus(withdrawn))?.slip
  if (!slip) throw new Error("The receipt is known")
  await withdrawRating(withdrawn, slip, new Date("2026-04-01T10:00:00Z"))
  const other = aRating({ words: { wentWell: "Something else.", shouldChange: "" } })
  await changeRating(changed, slip, other, new Date("2026-04-01T10:00:00Z"))
  await tally("2026-07-01")
  const gone = await sql`select text, edited, note from office.moderation_items where state = 'withdrawn'`
  expect(gone).toEqual([1, 2].map(() => ({ text: null, edited: null, note: null })))
  expect(await sql`select 1 from published.words`).toHaveLength(5)
  expect(await standing(withdrawn)).toEqual([])
  expect(await standing(changed)).toEqual([{ part: "went-well", status: "waits-for-others", reason: null }])
  await release("2026-07-03")
  const left = (await sql`select text from published.words`).map(({ text }) => text)
  expect(left.toSorted()).toEqual(TEXTS.slice(2).toSorted())
})

test("the author reads by receipt that words were declined, and why, or taken down", async () => {
  await sql`update office.moderation_items set state = 'declined', reason = 'names-somebody', published_in = null
            where text = ${TEXTS[2] ?? ""}`
  expect(await standing(receipts[2] ?? "")).toEqual([
    { part: "went-well", status: "declined", reason: "names-somebody" },
  ])
  await sql`update office.moderation_items set state = 'taken-down' where text = ${TEXTS[3] ?? ""}`
  expect(await standing(receipts[3] ?? "")).toEqual([{ part: "went-well", status: "taken-down", reason: null }])
})

test("words about a place whose area is forgotten never go to the office", async () => {
  await sql`update sealed.words set unit = null, item = null`
  expect(await tally("2026-07-05")).toMatchObject({ handedOver: 0 })
})
