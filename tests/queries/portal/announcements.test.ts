import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { announceWords } from "#db/queries/desk/portal/announcements/announce.ts"
import { listAnnounced, listAnnouncedDuties } from "#db/queries/desk/portal/announcements/queries.ts"
import { aCast } from "../../support/builders.ts"
import { freshDatabase } from "../../support/database.ts"
import { waitingItems } from "../../support/office/items.ts"
import { OLDHAM, wordsWorld } from "../../support/office/words-world.ts"
import { representing } from "../../support/portal/representing.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { tally, release } = await wordsWorld(database)

const INGEUS = "restart-3b.ingeus.ingeus"

async function rated(unit: string, count: number) {
  for (let person = 0; person < count; person += 1) {
    const terms = { year: 2026, unit, purpose: "rating" } as const
    await castRating(aCast({ terms, area: "restart-3b", programme: "restart-scheme" }))
  }
}

/** Texts that a moderator has approved. */
async function approved(texts: readonly string[], over: Parameters<typeof waitingItems>[2] = {}): Promise<string[]> {
  const ids = await waitingItems(sql, texts, over)
  await sql`update office.moderation_items set state = 'approved', decided_on = '2026-06-10' where id = any(${ids})`
  return ids
}

const published = async (provider: string) =>
  (await sql`select text from published.words where provider = ${provider} order by text`).map(({ text }) => text)
const TEXTS = ["One.", "Two.", "Three.", "Four.", "Five.", "Six."]

test("words of a provider with a team appear only after their warning; of one without, as ever", async () => {
  await rated(OLDHAM, 12)
  await rated(INGEUS, 12)
  await tally("2026-06-01")
  await release("2026-06-02")
  const [first = ""] = await approved(TEXTS)
  await approved(TEXTS, { provider: "ingeus", unit: INGEUS })
  await representing(database, "oldham-council")
  expect(await announceWords({ today: "2026-06-25", release: "2026-07-01" })).toBe(6)
  expect(await announceWords({ today: "2026-06-25", release: "2026-07-01" }), "once").toBe(0)
  expect((await listAnnounced("oldham-council")).map(({ text }) => text).toSorted()).toEqual(TEXTS.toSorted())
  expect(await listAnnounced("ingeus"), "nobody of it is here").toEqual([])
  expect(await listAnnouncedDuties("oldham-council")).toEqual([
    { name: "words-announced", waiting: 6, due: "2026-06-30" },
  ])

  // A release before its day: of what was announced nothing appears, and the announcement stands.
  await release("2026-06-26")
  expect(await published("oldham-council")).toEqual([])
  expect(await published("ingeus")).toEqual(TEXTS.toSorted())
  expect(await listAnnounced("oldham-council")).toHaveLength(6)

  // What is approved afterwards waits, and what is taken back meanwhile changes nothing that a representative sees.
  await approved(["Seven, approved a day too late."])
  const before = await listAnnounced("oldham-council")
  await sql`update office.moderation_items set state = 'withdrawn', text = null where id = ${first}`
  expect(await listAnnounced("oldham-council")).toEqual(before)
  await release("2026-07-01")
  expect(await published("oldham-council")).toEqual(TEXTS.slice(1).toSorted())
  expect(await listAnnounced("oldham-council"), "emptied with the release").toEqual([])
})

test("where fewer than five of a unit are left at the release, none of them appears, and they wait for five new ones", async () => {
  const ids = await approved(["a", "b", "c", "d"])
  expect(await announceWords({ today: "2026-07-27", release: "2026-08-01" })).toBe(5)
  await sql`update office.moderation_items set state = 'declined' where id = ${ids[0] ?? ""}`
  await release("2026-08-01")
  expect(await published("oldham-council")).toHaveLength(5)
  expect(await listAnnounced("oldham-council")).toEqual([])
  // Four that the team has read and one that it has not: the list would tell which one is new.
  await approved(["e", "f", "g", "h"])
  expect(await announceWords({ today: "2026-08-25", release: "2026-09-01" })).toBe(0)
  await release("2026-09-01")
  expect(await published("oldham-council")).toHaveLength(5)
  await approved(["i"])
  expect(await announceWords({ today: "2026-09-25", release: "2026-10-01" })).toBe(9)
  await release("2026-10-01")
  expect(await published("oldham-council")).toHaveLength(14)
})

test("what is to appear about a duplicate is shown to the team of the provider that it is", async () => {
  await approved(["v", "w", "x", "y", "z"])
  expect(await announceWords({ today: "2026-10-26", release: "2026-11-01" })).toBe(5)
  await sql`update register.providers set duplicate_of = 'ingeus' where slug = 'oldham-council'`
  expect(await listAnnounced("ingeus")).toHaveLength(5)
  expect(await listAnnouncedDuties("ingeus")).toMatchObject([{ waiting: 5 }])
  await sql`update register.providers set duplicate_of = null where slug = 'oldham-council'`
  expect(await listAnnounced("ingeus")).toEqual([])
  await release("2026-11-01")
})

test("four of a unit are announced to nobody, nor is a unit that the last release did not show", async () => {
  await approved(["1", "2", "3", "4"])
  await approved(["1", "2", "3", "4", "5"], { unit: "restart-3b.ingeus.unlisted" })
  expect(await announceWords({ today: "2026-11-25", release: "2026-12-01" })).toBe(0)
})
