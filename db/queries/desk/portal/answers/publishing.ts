import { and, desc, eq, inArray, sql } from "drizzle-orm"
import type { AnswerState } from "#app/domain/answers/state.ts"
import type { Day } from "#app/domain/calendar.ts"
import { answers, sentAnswers } from "#db/schema/casework/answers.ts"
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
  await tx.update(publishedAnswers).set({ words, provider, changedOn: day }).where(eq(publishedAnswers.text, text))
}

async function keepVersion(tx: Transaction, version: { text: string; words: string; until: Day }): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${answerVersions} where text = ${version.text})`
  await tx.insert(answerVersions).values({ ...version, number })
}

/**
 * Lets an answer follow what a moderator decided of it, in the same transaction: approved, it is public; declined, it is
 * sent back, and where it is public already (the fast track), as the answer or in its history, it goes from there.
 */
export async function followAnswerVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, reason = null, now }: Followed,
): Promise<void> {
  const found = await lockByItem(tx, item.id)
  if (!found || (to !== "approved" && to !== "declined")) return
  if (to === "declined") {
    await takeBackPublic(tx, found.text, wordsOf(item))
    // A draft that was begun since stays what it is, but its writer has to know.
    if (found.isNewest || found.state === "draft") await move(tx, found, { state: "returned", returnedFor: reason })
    return
  }
  const words = item.edited ?? item.text ?? found.words
  const wasPublic = await reduceInPublic(tx, found.text, { sent: item.text, words })
  if (!found.isNewest) return
  if (!wasPublic) await publishAnswer(tx, { ...found, words, day: now.toISOString().slice(0, 10) })
  await move(tx, found, { state: "published", words, returnedFor: null })
}

/** The same for a decision that is taken back. @returns false where something has happened to the answer since */
export async function followUndoneAnswerVerdict(
  tx: Transaction,
  item: FollowedText,
  { to, now }: Pick<Followed, "to" | "now">,
): Promise<boolean> {
  const found = await lockByItem(tx, item.id)
  if (!found?.isNewest) return false
  if (to === "approved") {
    await followAnswerVerdict(tx, item, { to, now })
    return true
  }
  await takeBackPublic(tx, found.text, wordsOf(item))
  await move(tx, found, { state: "waiting", words: item.text ?? found.words, returnedFor: null })
  return true
}

/** As they may be public: as they were sent, or with something taken out. */
function wordsOf({ text, edited }: FollowedText): string[] {
  return [text, edited].filter((words) => words !== null)
}

/** What was taken out of words that are public already goes from the answer and its history; whether they were the answer. */
async function reduceInPublic(
  tx: Transaction,
  text: string,
  { sent, words }: { sent: string | null; words: string },
): Promise<boolean> {
  if (sent === null) return false
  if (sent !== words) {
    await tx
      .update(answerVersions)
      .set({ words })
      .where(and(eq(answerVersions.text, text), eq(answerVersions.words, sent)))
  }
  const reduced = await tx
    .update(publishedAnswers)
    .set({ words })
    .where(and(eq(publishedAnswers.text, text), eq(publishedAnswers.words, sent)))
    .returning({ text: publishedAnswers.text })
  return reduced.length > 0
}

/** These words go from the history; where they are the answer, the version before takes their place, or nothing. */
async function takeBackPublic(tx: Transaction, text: string, words: readonly string[]): Promise<void> {
  await tx.delete(answerVersions).where(and(eq(answerVersions.text, text), inArray(answerVersions.words, [...words])))
  const isPublic = and(eq(publishedAnswers.text, text), inArray(publishedAnswers.words, [...words]))
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

type Locked = Readonly<{
  text: string
  provider: string
  words: string
  state: AnswerState
  /** Whether nothing was written since this was sent. */
  isNewest: boolean
}>

async function lockByItem(tx: Transaction, item: string): Promise<Locked | null> {
  const [sent] = await tx.select({ text: sentAnswers.text }).from(sentAnswers).where(eq(sentAnswers.item, item))
  if (!sent) return null
  const { text, provider, words, state } = answers
  const [found] = await tx
    .select({ text, provider, words, state, item: answers.item })
    .from(answers)
    .where(eq(answers.text, sent.text))
    .for("update")
  if (!found) return null
  const { item: newest, ...answer } = found
  return { ...answer, isNewest: newest === item }
}

type Change = Partial<Pick<typeof answers.$inferInsert, "state" | "words" | "returnedFor">>

async function move(tx: Transaction, { text }: Locked, change: Change): Promise<void> {
  await tx
    .update(answers)
    .set({ ...change, version: sql`${answers.version} + 1` })
    .where(eq(answers.text, text))
}
