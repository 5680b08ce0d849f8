import { and, asc, desc, eq, isNotNull, isNull, notExists, or, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { FeedbackShow } from "#app/domain/answers/state.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { isAbout } from "#db/queries/about-provider.ts"
import { areas } from "#db/schema/areas.ts"
import { answers, sentAnswers, wordsSeen } from "#db/schema/casework/answers.ts"
import { publishedAnswers as publicAnswers } from "#db/schema/published/answers.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { releases } from "#db/schema/releases.ts"
import { listPredecessors } from "../families.ts"

/** The two tables are called alike, each in its room. */
const publishedAnswers = alias(publicAnswers, "published_answers")

const TEXT = {
  id: publishedWords.id,
  part: publishedWords.part,
  text: publishedWords.text,
  statement: publishedWords.statement,
  language: publishedWords.language,
  area: publishedWords.area,
  areaName: areas.name,
  releasedOn: releases.releasedOn,
  state: answers.state,
  words: answers.words,
  version: answers.version,
  returnedFor: answers.returnedFor,
  publicWords: publishedAnswers.words,
  answeredOn: publishedAnswers.answeredOn,
  changedOn: publishedAnswers.changedOn,
}

/** What of the published texts about a provider is asked for. */
export type FeedbackQuestion = Readonly<{ show: FeedbackShow; area: string | null }>

/** Published texts about a provider with its answers, the newest update first, in the public order. `page` from 1. */
export async function listFeedback(
  provider: string,
  question: FeedbackQuestion,
  { page, size }: { page: number; size: number },
) {
  return selectTexts()
    .where(fits(provider, question))
    .orderBy(desc(publishedWords.release), asc(areas.name), asc(publishedWords.part), asc(publishedWords.id))
    .limit(size)
    .offset((page - 1) * size)
}

export type FeedbackText = Awaited<ReturnType<typeof listFeedback>>[number]

export async function countFeedback(provider: string, question: FeedbackQuestion): Promise<number> {
  const [row] = await deskDb()
    .select({ texts: sql<number>`count(*)::int` })
    .from(publishedWords)
    .leftJoin(answers, eq(answers.text, publishedWords.id))
    .leftJoin(publishedAnswers, eq(publishedAnswers.text, publishedWords.id))
    .where(fits(provider, question))
  return row?.texts ?? 0
}

/** One text about a provider; null where it is about another, or gone. */
export async function findFeedback(provider: string, id: string): Promise<FeedbackText | null> {
  const [found] = await selectTexts().where(and(isAbout(provider), eq(publishedWords.id, id)))
  return found ?? null
}

/** Places about which there is something to read. */
export async function listFeedbackAreas(provider: string): Promise<{ area: string; name: string | null }[]> {
  return deskDb()
    .selectDistinct({ area: publishedWords.area, name: areas.name })
    .from(publishedWords)
    .leftJoin(areas, eq(areas.slug, publishedWords.area))
    .where(isAbout(provider))
    .orderBy(asc(areas.name))
}

/** The published text that an answer in the moderators' queue is for; null where it is for none any more. */
export async function findAnsweredText(item: string): Promise<string | null> {
  const [found] = await deskDb()
    .select({ text: publishedWords.text })
    .from(sentAnswers)
    .innerJoin(publishedWords, eq(publishedWords.id, sentAnswers.text))
    .where(eq(sentAnswers.item, item))
  return found?.text ?? null
}

/** The name in the moderators' queue of the answer to a text, since it was last sent; null: none waits. */
export async function findAnswerItem(text: string): Promise<string | null> {
  const [found] = await deskDb().select({ item: answers.item }).from(answers).where(eq(answers.text, text))
  return found?.item ?? null
}

/** Texts about a provider and its predecessors that wait for an answer, and answers that the office sent back. */
export async function listFeedbackDuties(provider: string): Promise<PortalDuty[]> {
  const family = [provider, ...(await listTakenOver(provider)).map(({ slug }) => slug)]
  const [unanswered, returned] = await Promise.all([countOver(family, "unanswered"), countOver(family, "returned")])
  return [
    { name: "words-unanswered", waiting: unanswered, due: null },
    { name: "answer-returned", waiting: returned, due: null },
  ]
}

/** Those that a provider took over, by name. What is about a duplicate is about the provider itself, and stands in its list. */
export async function listTakenOver(provider: string): Promise<{ slug: string; name: string }[]> {
  return (await listPredecessors(provider)).filter(({ isDuplicate }) => !isDuplicate)
}

async function countOver(family: readonly string[], show: FeedbackShow): Promise<number> {
  const counts = await Promise.all(family.map((provider) => countFeedback(provider, { show, area: null })))
  return counts.reduce((sum, count) => sum + count, 0)
}

function selectTexts() {
  return deskDb()
    .select(TEXT)
    .from(publishedWords)
    .innerJoin(releases, eq(releases.number, publishedWords.release))
    .leftJoin(areas, eq(areas.slug, publishedWords.area))
    .leftJoin(answers, eq(answers.text, publishedWords.id))
    .leftJoin(publishedAnswers, eq(publishedAnswers.text, publishedWords.id))
    .$dynamic()
}

function fits(provider: string, { show, area }: FeedbackQuestion): SQL | undefined {
  return and(isAbout(provider), area === null ? undefined : eq(publishedWords.area, area), isShown(show))
}

function isShown(show: FeedbackShow): SQL | undefined {
  if (show === "all") return undefined
  if (show === "answered") return isNotNull(publishedAnswers.words)
  if (show === "returned") return eq(answers.state, "returned")
  const seen = deskDb()
    .select({ one: sql`1` })
    .from(wordsSeen)
    // Whichever team it was: since a merge it may be another than that of today.
    .where(eq(wordsSeen.text, publishedWords.id))
  // A draft is not sent; what waits for the office, was sent back or taken back, is not unanswered.
  return and(
    isNotNull(publishedWords.text),
    or(isNull(answers.state), and(eq(answers.state, "draft"), isNull(publishedAnswers.words))),
    notExists(seen),
  )
}
