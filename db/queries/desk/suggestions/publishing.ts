import { eq } from "drizzle-orm"
import { monthOf } from "#app/domain/calendar.ts"
import { mayMoveSuggestion, type SuggestionState } from "#app/domain/suggestions/state.ts"
import { suggestions } from "#db/schema/casework/suggestions.ts"
import { publishedSuggestions, suggestionMoves } from "#db/schema/published/suggestions.ts"
import type { Followed, FollowedText } from "../moderation/followed.ts"
import type { Transaction } from "../moderation/locked-items.ts"

/**
 * Lets a suggestion follow what a moderator decided of its text, in the same transaction: approved, it is on the site;
 * declined, it is off it, whatever it was before, and of its words none stay outside the moderators' queue.
 */
export async function followVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, reason = null, now }: Followed,
): Promise<void> {
  const found = await lockByItem(tx, item.id)
  if (!found) return
  if (to === "approved" && mayMoveSuggestion(found.state, "open", "office").ok) await publish(tx, found, item, now)
  if (to === "declined" && mayMoveSuggestion(found.state, "not-published", "office").ok) {
    await takeAway(tx, found, { state: "not-published", text: null, refusalReason: reason })
  }
}

/**
 * The same for a decision that is taken back.
 * @returns false, with nothing done, where something has happened to the suggestion since
 */
export async function followUndoneVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, now }: Pick<Followed, "to" | "now">,
): Promise<boolean> {
  const found = await lockByItem(tx, item.id)
  if (!found) return true
  if (to === "approved") {
    if (found.state !== "not-published") return false
    await publish(tx, found, item, now)
    return true
  }
  if (found.state === "waiting") return true
  if (!mayMoveSuggestion(found.state, "waiting", "office").ok) return false
  await takeAway(tx, found, { state: "waiting", text: item.text, refusalReason: null })
  return true
}

type Locked = Readonly<{ id: string; provider: string | null; state: SuggestionState; version: number }>

async function lockByItem(tx: Transaction, item: string): Promise<Locked | null> {
  const { id, provider, state, version } = suggestions
  const [found] = await tx
    .select({ id, provider, state, version })
    .from(suggestions)
    .where(eq(suggestions.item, item))
    .for("update")
  return found ?? null
}

async function publish(tx: Transaction, { id, provider, version }: Locked, item: FollowedText, now: Date) {
  const [text, month] = [item.edited ?? item.text ?? "", monthOf(now.toISOString().slice(0, 10))]
  await tx
    .update(suggestions)
    .set({ text, state: "open", version: version + 1, refusalReason: null, plannedFor: null, mergedInto: null })
    .where(eq(suggestions.id, id))
  await tx
    .insert(publishedSuggestions)
    .values({ id, provider, text, language: item.language, state: "open", publishedIn: month, movedIn: month })
  await tx.insert(suggestionMoves).values({ suggestion: id, number: 1, to: "open", by: "office", month })
}

type Gone = Readonly<{ state: "waiting" | "not-published"; text: string | null; refusalReason: string | null }>

async function takeAway(tx: Transaction, { id, version }: Locked, gone: Gone) {
  await tx
    .update(suggestions)
    .set({ ...gone, version: version + 1 })
    .where(eq(suggestions.id, id))
  await tx.delete(publishedSuggestions).where(eq(publishedSuggestions.id, id))
}
