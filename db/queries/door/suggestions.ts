import { and, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { insertModerationItem, type NewItem } from "#db/queries/desk/moderation/intake.ts"
import { suggestions } from "#db/schema/casework/suggestions.ts"

export type NewSuggestion = Readonly<{
  /** Given by the demonstration, which has to know its own again. */
  id?: string
  receiptMark: Buffer
  /** Null: for all providers. */
  provider: string | null
  text: string
  /** By its first day. */
  sentIn: Day
}>

/** Stores a suggestion and puts it before the moderators, both or neither. */
export async function insertSuggestion(
  suggestion: NewSuggestion,
  read: Pick<NewItem, "language" | "languageSure" | "marks" | "waitingSince">,
): Promise<void> {
  await doorDb().transaction(async (tx) => {
    const { provider, text } = suggestion
    const item = await insertModerationItem(tx, { ...read, kind: "suggestion", provider, text })
    await tx.insert(suggestions).values({ ...suggestion, item })
  })
}

/** What whoever has the receipt may see; null where no suggestion has this mark, or it was erased. */
export async function findSuggestionByMark(mark: Buffer) {
  const [found] = await doorDb()
    .select({
      id: suggestions.id,
      provider: suggestions.provider,
      text: suggestions.text,
      state: suggestions.state,
      sentIn: suggestions.sentIn,
      refusalReason: suggestions.refusalReason,
      plannedFor: suggestions.plannedFor,
      mergedInto: suggestions.mergedInto,
    })
    .from(suggestions)
    .where(eq(suggestions.receiptMark, mark))
  return found ?? null
}

export type SeenSuggestion = NonNullable<Awaited<ReturnType<typeof findSuggestionByMark>>>

/** Erases it at once, with its page and all support for it; false where somebody did so before. */
export async function recordSuggestionErasure(id: string): Promise<boolean> {
  const erased = await doorDb()
    .update(suggestions)
    .set({
      ...{ state: "erased", receiptMark: null, text: null, provider: null, refusalReason: null },
      ...{ plannedFor: null, mergedInto: null, version: sql`${suggestions.version} + 1` },
    })
    .where(and(eq(suggestions.id, id), sql`${suggestions.state} <> 'erased'`))
    .returning({ id: suggestions.id })
  return erased.length === 1
}
