import { asc, inArray } from "drizzle-orm"
import type { Decidable } from "#app/domain/moderation/decide.ts"
import type { ItemKind, ItemState } from "#app/domain/moderation/item.ts"
import type { MarkKind } from "#app/domain/moderation/mark.ts"
import type { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"

export type Transaction = Parameters<Parameters<ReturnType<typeof deskDb>["transaction"]>[0]>[0]

/** An item whose row is held until the transaction's end, so that what was judged of it stays true. */
export type LockedItem = Decidable &
  Readonly<{
    id: string
    kind: ItemKind
    provider: string | null
    text: string | null
    edited: string | null
    language: string | null
    marks: readonly MarkKind[]
    note: string | null
    stateBefore: ItemState | null
    decision: string | null
    publicId: string | null
  }>

/** In the order of their names, so that two who take several wait for one another and never in a ring. */
export async function lockItems(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, LockedItem>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({
      id: moderationItems.id,
      kind: moderationItems.kind,
      provider: moderationItems.provider,
      text: moderationItems.text,
      edited: moderationItems.edited,
      language: moderationItems.language,
      marks: moderationItems.marks,
      note: moderationItems.note,
      state: moderationItems.state,
      stateBefore: moderationItems.stateBefore,
      decision: moderationItems.decision,
      version: moderationItems.version,
      publishedIn: moderationItems.publishedIn,
      publicId: moderationItems.publicId,
      claimedBy: moderationItems.claimedBy,
      claimedUntil: moderationItems.claimedUntil,
    })
    .from(moderationItems)
    .where(inArray(moderationItems.id, [...ids]))
    .orderBy(asc(moderationItems.id))
    .for("update")
  return new Map(
    rows.map(({ publishedIn, claimedBy, claimedUntil, ...row }) => {
      const claim = claimedBy && claimedUntil ? { by: claimedBy, until: claimedUntil } : null
      return [row.id, { ...row, published: publishedIn !== null, claim }]
    }),
  )
}

/**
 * What the record of deeds may know of a text: how long it is, how much was taken out, and which kinds of marks it had.
 * Never the text: the record is for good, and authors may take their words back.
 */
export function stateForDeed({ text, edited, marks }: Pick<LockedItem, "text" | "edited" | "marks">) {
  const letters = text?.length ?? 0
  return { letters, lettersPublished: (edited ?? text)?.length ?? 0, marks }
}
