import { and, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { mayMoveSuggestion, type PublicState, type SuggestionMover } from "#app/domain/suggestions/state.ts"
import { suggestions } from "#db/schema/casework/suggestions.ts"
import { publishedSuggestions, suggestionMoves } from "#db/schema/published/suggestions.ts"
import type { Transaction } from "../moderation/locked-items.ts"

export type SuggestionMove = Readonly<{
  id: string
  /** The version that whoever moves it has seen. */
  version: number
  to: PublicState
  by: SuggestionMover
  /** By its first day. */
  month: Day
  /** What everybody may read beside it; null: nothing. */
  words: string | null
  /** The date of a plan. */
  plannedFor: Day | null
}>

export type SuggestionMoveResult = { ok: true } | { ok: false; reason: "changed" | "no-such-move" | "not-yours" }

/**
 * Moves a published suggestion, if the table of moves lets this hand do it and nobody moved it since it was looked at.
 * Nothing is stored otherwise.
 */
export async function moveSuggestion(tx: Transaction, move: SuggestionMove): Promise<SuggestionMoveResult> {
  const { id, version, to, by, month, words } = move
  const found = await lockSuggestion(tx, id)
  if (!found || found.version !== version) return { ok: false, reason: "changed" }
  const may = mayMoveSuggestion(found.state, to, by)
  if (!may.ok) return may
  const plannedFor = planAfter(to, move.plannedFor, found.plannedFor)
  await tx
    .update(suggestions)
    .set({ state: to, plannedFor, version: version + 1 })
    .where(eq(suggestions.id, id))
  await tx.update(publishedSuggestions).set({ state: to, plannedFor, movedIn: month }).where(isPublished(id))
  await insertMove(tx, { suggestion: id, to, by, month, words, plannedFor: to === "planned" ? plannedFor : null })
  return { ok: true }
}

/** A plan stays on record while the office checks whether it was kept, and goes with a refusal. */
function planAfter(to: PublicState, given: Day | null, before: Day | null): Day | null {
  if (to === "planned") return given ?? before
  return to === "claimed-done" || to === "done" ? before : null
}

/** Adds to the public history; the newest number is the last. */
export async function insertMove(
  tx: Transaction,
  move: Omit<typeof suggestionMoves.$inferInsert, "number">,
): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${suggestionMoves} where suggestion = ${move.suggestion})`
  await tx.insert(suggestionMoves).values({ ...move, number })
}

export type WordsBeside = Readonly<{
  id: string
  by: SuggestionMover
  words: string
  /** By its first day. */
  month: Day
  /** Whether the words say how far it is. */
  isProgress?: boolean
  /** The address of a page that shows that it is done. */
  evidence?: string | null
}>

/** Words beside a suggestion that moves nowhere: a note of progress, or an answer. */
export async function insertWords(tx: Transaction, { id, ...said }: WordsBeside): Promise<void> {
  const { by, words, month, isProgress = false, evidence = null } = said
  const plannedFor = null
  await insertMove(tx, { suggestion: id, to: null, by, month, words, plannedFor, isProgress, evidence })
  await tx.update(publishedSuggestions).set({ movedIn: month }).where(isPublished(id))
}

/** Its row, held until the transaction's end. */
export async function lockSuggestion(tx: Transaction, id: string) {
  const [found] = await tx
    .select({
      id: suggestions.id,
      provider: suggestions.provider,
      state: suggestions.state,
      version: suggestions.version,
      plannedFor: suggestions.plannedFor,
      mergedInto: suggestions.mergedInto,
    })
    .from(suggestions)
    .where(eq(suggestions.id, id))
    .for("update")
  return found ?? null
}

/** Whoever looked at it before what was said now is told. */
export async function raiseVersion(tx: Transaction, { id, version }: { id: string; version: number }): Promise<void> {
  await tx
    .update(suggestions)
    .set({ version: version + 1 })
    .where(and(eq(suggestions.id, id), eq(suggestions.version, version)))
}

const isPublished = (id: string) => eq(publishedSuggestions.id, id)
