import { and, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm"
import { lastDayToAnnounce } from "#app/domain/announcements/warning.ts"
import type { Day } from "#app/domain/calendar.ts"
import { wordsToPublish } from "#app/domain/moderation/together.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { wordAnnouncements } from "#db/schema/office/word-announcements.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { representedAmong } from "../represented.ts"
import type { Transaction } from "./batch-flags.ts"

export type WordsRelease = Readonly<{
  release: number
  /** Its day: words that were announced to a provider appear no earlier than they were announced for. */
  releasedOn: Day
  /** Units that the release shows. */
  shown: ReadonlySet<string>
  /** Draws an order by lot. */
  shuffled: <Item>(items: readonly Item[]) => Item[]
}>

/**
 * What a release does to words: those that their authors took back go, and approved ones come out, by five or more of a
 * unit, in an order drawn by lot and under names that lead nowhere. Tally only; in the release's own transaction.
 */
export async function recordWordsRelease(
  tx: Transaction,
  { release, releasedOn, shown, shuffled }: WordsRelease,
): Promise<void> {
  await deleteTakenBack(tx)
  const approved = await tx
    .select({
      item: moderationItems.id,
      unit: moderationItems.unit,
      provider: moderationItems.provider,
      area: moderationItems.area,
      programme: moderationItems.programme,
      part: moderationItems.part,
      text: sql<string | null>`coalesce(${moderationItems.edited}, ${moderationItems.text})`,
      language: moderationItems.language,
      quarter: moderationItems.quarter,
    })
    .from(moderationItems)
    .where(
      and(
        eq(moderationItems.kind, "words"),
        eq(moderationItems.state, "approved"),
        isNull(moderationItems.publishedIn),
        isNotNull(moderationItems.text),
      ),
    )
    // Held until the release stands, so that no decision is undone meanwhile.
    .for("update")
  const warned = await takeAnnounced(tx, releasedOn)
  const due = await withoutUnannounced(tx, approved, warned)
  for (const { item, unit, area, programme, part, quarter, ...row } of shuffled(wordsToPublish(due, shown))) {
    if (unit === null || area === null || programme === null || part === null || quarter === null)
      throw new Error("Words of a rating came without what they are about")
    const [made] = await tx
      .insert(publishedWords)
      .values({ ...row, unit, area, programme, part, quarter, release })
      .returning({ id: publishedWords.id })
    await tx
      .update(moderationItems)
      .set({ publishedIn: release, publicId: made?.id, version: sql`${moderationItems.version} + 1` })
      .where(eq(moderationItems.id, item))
  }
  // What a team was shown and did not appear is known to it: it never makes up the five of a later announcement.
  await tx
    .update(moderationItems)
    .set({ announcedBefore: true })
    .where(and(inArray(moderationItems.id, [...warned]), isNull(moderationItems.publishedIn)))
}

/** Empties the announcements that were made in time for a release, whatever comes of the texts; their items. */
async function takeAnnounced(tx: Transaction, releasedOn: Day): Promise<ReadonlySet<string>> {
  const inTime = lte(wordAnnouncements.announcedOn, lastDayToAnnounce(releasedOn))
  const announced = await tx.delete(wordAnnouncements).where(inTime).returning({ item: wordAnnouncements.item })
  return new Set(announced.map(({ item }) => item))
}

/**
 * A provider with a team here has had its warning of what appears (app/domain/announcements); what it was not warned of
 * in time waits for the next release.
 */
async function withoutUnannounced<Text extends { item: string; provider: string | null }>(
  tx: Transaction,
  approved: readonly Text[],
  warned: ReadonlySet<string>,
): Promise<Text[]> {
  const providers = [...new Set(approved.flatMap(({ provider }) => provider ?? []))]
  const rows = providers.length === 0 ? [] : await tx.execute(representedAmong(providers))
  const represented = new Set(rows.map(({ provider }) => String(provider)))
  return approved.filter(({ item, provider }) => warned.has(item) || !represented.has(provider ?? ""))
}

/** With a release, and not on a day of their own, which would tell when somebody came to take them back. */
async function deleteTakenBack(tx: Transaction): Promise<void> {
  const withdrawn = and(eq(moderationItems.state, "withdrawn"), isNotNull(moderationItems.publicId))
  const gone = tx.select({ id: moderationItems.publicId }).from(moderationItems).where(withdrawn)
  await tx.delete(publishedWords).where(inArray(publishedWords.id, gone))
  await tx.update(moderationItems).set({ publicId: null }).where(withdrawn)
}
