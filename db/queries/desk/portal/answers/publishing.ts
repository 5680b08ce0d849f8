import { and, desc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { answers } from "#db/schema/casework/answers.ts"
import { answerVersions, publishedAnswers } from "#db/schema/published/answers.ts"
import type { Followed, FollowedText } from "../../moderation/followed.ts"
import type { Transaction } from "../../moderation/locked-items.ts"

/** An answer as everybody is to read it, on the day on which they begin to. */
export type PublicAnswer = Readonly<{ text: string; provider: string; words: string; day: Day }>

/** Publishes an answer; one that stood there before becomes an earlier version. The same words change nothing. */
export async function publishAnswer(tx: Transaction, { text, provider, words, day }: PublicAnswer): Promise<void> {
  const [before] = await tx
    .select({ words: publishedAnswers.words })
    .from(publishedAnswers)
    .where(eq(publishedAnswers.text, text))
    .for("update")
  if (before === undefined) {
    await tx.insert(publishedAnswers).values({ text, provider, words, answeredOn: day })
    return
  }
  if (before.words === words) return
  if (before.words !== null) await keepVersion(tx, { text, words: before.words, until: day })
  await tx.update(publishedAnswers).set({ words, changedOn: day }).where(eq(publishedAnswers.text, text))
}

async function keepVersion(tx: Transaction, version: { text: string; words: string; until: Day }): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${answerVersions} where text = ${version.text})`
  await tx.insert(answerVersions).values({ ...version, number })
}

/**
 * Lets an answer follow what a moderator decided of it, in the same transaction: approved, it is public; declined, it is
 * sent back, and if it was public already (the fast track) it is taken down, for the version before it.
 */
export async function followAnswerVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, reason = null, now }: Followed,
): Promise<void> {
  const found = await lockByItem(tx, item.id)
  if (!found || (to !== "approved" && to !== "declined")) return
  if (to === "approved") {
    const words = item.edited ?? item.text ?? found.words
    await publishAnswer(tx, { ...found, words, day: now.toISOString().slice(0, 10) })
    await move(tx, found, { state: "published", words, returnedFor: null })
    return
  }
  await takeBackPublic(tx, found)
  await move(tx, found, { state: "returned", returnedFor: reason })
}

/** The same for a decision that is taken back. @returns false where something has happened to the answer since */
export async function followUndoneAnswerVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, now }: Pick<Followed, "to" | "now">,
): Promise<boolean> {
  const found = await lockByItem(tx, item.id)
  if (!found) return false
  if (to === "approved") {
    await followAnswerVerdict(tx, item, { to, now })
    return true
  }
  await takeBackPublic(tx, found)
  await move(tx, found, { state: "waiting", words: item.text ?? found.words, returnedFor: null })
  return true
}

/** Where these very words are public, the version before them takes their place; or nothing, where there was none. */
async function takeBackPublic(tx: Transaction, { text, words }: Locked): Promise<void> {
  const isPublic = and(eq(publishedAnswers.text, text), eq(publishedAnswers.words, words))
  if ((await tx.$count(publishedAnswers, isPublic)) === 0) return
  const [before] = await tx
    .select({ number: answerVersions.number, words: answerVersions.words })
    .from(answerVersions)
    .where(eq(answerVersions.text, text))
    .orderBy(desc(answerVersions.number))
    .limit(1)
  if (before === undefined) {
    await tx.delete(publishedAnswers).where(eq(publishedAnswers.text, text))
    return
  }
  await tx.update(publishedAnswers).set({ words: before.words }).where(eq(publishedAnswers.text, text))
  await tx.delete(answerVersions).where(and(eq(answerVersions.text, text), eq(answerVersions.number, before.number)))
}

type Locked = Readonly<{ text: string; provider: string; words: string }>

async function lockByItem(tx: Transaction, item: string): Promise<Locked | null> {
  const { text, provider, words } = answers
  const [found] = await tx.select({ text, provider, words }).from(answers).where(eq(answers.item, item)).for("update")
  return found ?? null
}

type Change = Partial<Pick<typeof answers.$inferInsert, "state" | "words" | "returnedFor">>

async function move(tx: Transaction, { text }: Locked, change: Change): Promise<void> {
  await tx
    .update(answers)
    .set({ ...change, version: sql`${answers.version} + 1` })
    .where(eq(answers.text, text))
}
