import { and, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { MarkKind } from "#app/domain/moderation/mark.ts"
import { tallyDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { providerPeople } from "#db/schema/office/provider-people.ts"
import { words } from "#db/schema/ratings.ts"
import { units } from "#db/schema/units.ts"
import type { Transaction } from "./batch-flags.ts"

/** Words that lie in the sealed room alone, with what the office may learn of them. Tally only, like all of this file. */
export async function listWordsToHandOver(years: readonly number[]) {
  return tallyDb()
    .select({
      handle: words.handle,
      part: words.kind,
      unit: units.id,
      // Where nobody knows the subcontractor, its prime answers for it.
      provider: sql<string>`coalesce(${units.provider}, ${units.prime})`,
      area: units.area,
      programme: units.programme,
      year: words.year,
      quarter: words.quarter,
      text: words.text,
    })
    .from(words)
    .innerJoin(units, eq(units.id, words.unit))
    .where(and(isNull(words.item), inArray(words.year, [...years])))
}

export type SealedWords = Awaited<ReturnType<typeof listWordsToHandOver>>[number]

/** A text with what rules and the language's guess made of it. */
export type ReadWords = SealedWords &
  Readonly<{ language: string | null; languageSure: boolean; marks: readonly MarkKind[] }>

/**
 * Hands words over to the office in the order given, drawn by lot: each under a new name, that the sealed room alone
 * notes. All or none; whatever stops it, none goes twice.
 */
export async function recordHandover(handed: readonly ReadWords[], today: Day): Promise<void> {
  await tallyDb().transaction(async (tx) => {
    for (const { handle, part, year: _, marks, ...item } of handed) {
      const [row] = await tx
        .insert(moderationItems)
        .values({ ...item, kind: "words", part, marks: [...marks], waitingSince: today })
        .returning({ id: moderationItems.id })
      if (!row) throw new Error("An item that was inserted has no name")
      await tx
        .update(words)
        .set({ item: row.id })
        .where(and(eq(words.handle, handle), eq(words.kind, part)))
    }
  })
}

/** Erases the office's copies of words that their author changes or takes back; what is published goes with a release. */
export async function withdrawItems(tx: Transaction, handle: Buffer): Promise<void> {
  const own = tx.select({ item: words.item }).from(words).where(eq(words.handle, handle))
  await tx
    .update(moderationItems)
    .set({ state: "withdrawn", text: null, edited: null, note: null, version: sql`${moderationItems.version} + 1` })
    .where(inArray(moderationItems.id, own))
}

/** Names on the providers' lists, by provider. */
export async function listPeopleByProvider(): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tallyDb()
    .select({ provider: providerPeople.provider, name: providerPeople.name })
    .from(providerPeople)
  return new Map(
    [...Map.groupBy(rows, ({ provider }) => provider)].map(([provider, own]) => [
      provider,
      own.map(({ name }) => name),
    ]),
  )
}
