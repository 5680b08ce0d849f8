import { eq } from "drizzle-orm"
import { monthOf } from "#app/domain/calendar.ts"
import { type IdeaState, mayMoveIdea } from "#app/domain/ideas/state.ts"
import { ideas } from "#db/schema/casework/ideas.ts"
import { ideaMoves, publishedIdeas } from "#db/schema/published/ideas.ts"
import type { Followed, FollowedText } from "../moderation/followed.ts"
import type { Transaction } from "../moderation/locked-items.ts"

/**
 * Lets an idea follow what a moderator decided of its text, in the same transaction: approved, it is on the site;
 * declined, it is off it, whatever it was before, and of its words none stay outside the moderators' queue.
 */
export async function followIdeaVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, reason = null, now }: Followed,
): Promise<void> {
  const found = await lockByItem(tx, item.id)
  if (!found) return
  if (to === "approved" && mayMoveIdea(found.state, "open", "moderator").ok) await publish(tx, found, item, now)
  if (to === "declined" && mayMoveIdea(found.state, "not-published", "moderator").ok) {
    await takeAway(tx, found, { state: "not-published", text: null, refusalReason: reason })
  }
}

/**
 * The same for a decision that is taken back.
 * @returns false, with nothing done, where something has happened to the idea since
 */
export async function followUndoneIdeaVerdict(
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
  if (!mayMoveIdea(found.state, "waiting", "moderator").ok) return false
  await takeAway(tx, found, { state: "waiting", text: item.text, refusalReason: null })
  return true
}

type Locked = Readonly<{ id: string; state: IdeaState; version: number }>

async function lockByItem(tx: Transaction, item: string): Promise<Locked | null> {
  const { id, state, version } = ideas
  const [found] = await tx.select({ id, state, version }).from(ideas).where(eq(ideas.item, item)).for("update")
  return found ?? null
}

async function publish(tx: Transaction, { id, version }: Locked, item: FollowedText, now: Date) {
  const [text, month] = [item.edited ?? item.text ?? "", monthOf(now.toISOString().slice(0, 10))]
  await tx
    .update(ideas)
    .set({ text, state: "open", version: version + 1, refusalReason: null })
    .where(eq(ideas.id, id))
  await tx
    .insert(publishedIdeas)
    .values({ id, text, language: item.language, state: "open", publishedIn: month, movedIn: month })
  await tx.insert(ideaMoves).values({ idea: id, number: 1, to: "open", month })
}

type Gone = Readonly<{ state: "waiting" | "not-published"; text: string | null; refusalReason: string | null }>

async function takeAway(tx: Transaction, { id, version }: Locked, gone: Gone) {
  await tx
    .update(ideas)
    .set({ ...gone, version: version + 1 })
    .where(eq(ideas.id, id))
  await tx.delete(publishedIdeas).where(eq(publishedIdeas.id, id))
}
