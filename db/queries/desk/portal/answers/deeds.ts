import { and, desc, eq, inArray, sql } from "drizzle-orm"
import { isFastTracked } from "#app/domain/answers/fast-track.ts"
import { type AnswerState, mayAnswerMove } from "#app/domain/answers/state.ts"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { isAbout } from "#db/queries/about-provider.ts"
import { answers, sentAnswers, wordsSeen } from "#db/schema/casework/answers.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { publishedAnswers } from "#db/schema/published/answers.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { recordDeed } from "../../audit-log.ts"
import { insertModerationItem, type NewItem } from "../../moderation/intake.ts"
import type { Transaction } from "../../moderation/locked-items.ts"
import { publishAnswer } from "./publishing.ts"

/**
 * Where something is written: which text, for whom, by whom, and the version that the form knew (0: none yet). The text is
 * about the provider, or about a duplicate of it whose answer becomes its own; whoever asks has looked (findFeedback).
 */
export type AnswerPlace = Readonly<{ text: string; provider: string; person: string; version: number }>

/** Keeps words that are not sent yet; false where a colleague has changed them meanwhile, or the office reads them. */
export async function recordDraft(place: AnswerPlace, words: string): Promise<boolean> {
  return deskDb().transaction(async (tx) => (await write(tx, place, { state: "draft", words, item: null })) !== null)
}

/** What was found in the words before anybody reads them. */
export type WordsRead = Pick<NewItem, "language" | "languageSure" | "marks">

export type SentAnswer = "waiting" | "published"

/**
 * Sends an answer to the moderators. On the fast track it is public at once, and read afterwards.
 * @returns where it stands; null where a colleague has changed it meanwhile, or the office reads it already
 */
export async function recordAnswer(
  place: AnswerPlace,
  { words, read, today }: { words: string; read: WordsRead; today: Day },
): Promise<SentAnswer | null> {
  const { text, provider, person } = place
  return deskDb()
    .transaction(async (tx) => {
      const fast = isFastTracked(await listJudged(tx, provider))
      const state = fast ? "published" : "waiting"
      const item = await insertModerationItem(tx, {
        ...read,
        kind: "answer",
        provider,
        text: words,
        waitingSince: today,
      })
      if ((await write(tx, place, { state, words, item })) === null) throw new StaleAnswer()
      await tx.insert(sentAnswers).values({ item, text })
      if (fast) await publishAnswer(tx, { text, provider, words, day: today })
      await recordDeed(tx, { staff: person, deed: "answer.send", subject: text, after: { provider, state } })
      return state
    })
    .catch((error: unknown) => {
      if (error instanceof StaleAnswer) return null
      throw error
    })
}

/** Undoes the item that was put before the moderators. */
class StaleAnswer extends Error {}

/** Takes an answer back: everybody reads that there was one, and nothing of it. False where none is public. */
export async function recordWithdrawal(place: AnswerPlace, today: Day): Promise<boolean> {
  const { text, provider, person } = place
  return deskDb().transaction(async (tx) => {
    const [before] = await tx
      .select({ state: answers.state, version: answers.version })
      .from(answers)
      .where(eq(answers.text, text))
      .for("update")
    if (before?.version !== place.version || !mayAnswerMove(before.state, "withdrawn")) return false
    const gone = await tx
      .update(publishedAnswers)
      .set({ words: null, changedOn: today })
      .where(and(eq(publishedAnswers.text, text), sql`${publishedAnswers.words} is not null`))
      .returning({ text: publishedAnswers.text })
    if (gone.length === 0) return false
    await tx.execute(sql`delete from published.answer_versions where text = ${text}::uuid`)
    await tx
      .update(answers)
      .set({ state: "withdrawn", item: null, provider, person, version: before.version + 1 })
      .where(eq(answers.text, text))
    // What the office has not read yet, nobody need read any more.
    await tx
      .update(moderationItems)
      .set({ state: "withdrawn", text: null, edited: null, version: sql`${moderationItems.version} + 1` })
      .where(
        and(
          inArray(moderationItems.state, ["waiting", "asked"]),
          sql`${moderationItems.id} in (select item from casework.sent_answers where text = ${text}::uuid)`,
        ),
      )
    await recordDeed(tx, { staff: person, deed: "answer.withdraw", subject: text, after: { provider } })
    return true
  })
}

/** Lays texts aside that need no answer: they are no duty any more. */
export async function recordSeen(provider: string, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return
  // One that a release took away since the list was read is passed over.
  const there = await deskDb()
    .select({ text: publishedWords.id })
    .from(publishedWords)
    .where(and(isAbout(provider), inArray(publishedWords.id, [...texts])))
  if (there.length === 0) return
  await deskDb()
    .insert(wordsSeen)
    .values(there.map(({ text }) => ({ provider, text })))
    .onConflictDoNothing()
}

type Written = Readonly<{ state: AnswerState; words: string; item: string | null }>

/** Writes a first answer, or a later one where the form knew the present version. */
async function write(tx: Transaction, place: AnswerPlace, written: Written): Promise<number | null> {
  const { text, provider, person, version } = place
  if (version === 0) {
    const made = await tx
      .insert(answers)
      .values({ text, provider, person, ...written })
      .onConflictDoNothing()
      .returning({ version: answers.version })
    return made[0]?.version ?? null
  }
  const [before] = await tx
    .select({ state: answers.state, version: answers.version })
    .from(answers)
    .where(eq(answers.text, text))
    .for("update")
  if (before?.version !== version || !mayAnswerMove(before.state, written.state)) return null
  await tx
    .update(answers)
    .set({ ...written, provider, person, returnedFor: null, version: version + 1 })
    .where(eq(answers.text, text))
  return version + 1
}

/** What became of a provider's answers, the newest first, as far as it was decided. */
async function listJudged(tx: Transaction, provider: string) {
  const rows = await tx
    .select({ state: moderationItems.state, isEdited: sql<boolean>`${moderationItems.edited} is not null` })
    .from(moderationItems)
    .where(
      and(
        eq(moderationItems.kind, "answer"),
        eq(moderationItems.provider, provider),
        inArray(moderationItems.state, ["approved", "declined"]),
      ),
    )
    .orderBy(desc(moderationItems.changedAt), desc(moderationItems.id))
    .limit(JUDGED_LOOKED_AT)
  return rows.map(({ state, isEdited }) => ({ approved: state === "approved", edited: isEdited }))
}

/** More than the fast track looks at. */
const JUDGED_LOOKED_AT = 20
