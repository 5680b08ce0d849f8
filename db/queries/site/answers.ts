import { and, asc, count, desc, eq, inArray, isNotNull, sql } from "drizzle-orm"
import { z } from "zod"
import { type AnswerFigures, answerFigures, RATE_MONTHS } from "#app/domain/answers/rate.ts"
import { addMonths, type Day } from "#app/domain/calendar.ts"
import { mergeTrails } from "#app/domain/register/merged-names.ts"
import { siteDb } from "#db/clients.server.ts"
import { isAbout } from "#db/queries/about-provider.ts"
import { representedAmong } from "#db/queries/represented.ts"
import { areas } from "#db/schema/areas.ts"
import { providers } from "#db/schema/providers.ts"
import { answerVersions, publishedAnswers } from "#db/schema/published/answers.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { releases } from "#db/schema/releases.ts"

export type PublicAnswer = Readonly<{
  /** Whose it is. */
  providerName: string | null
  /** Null: the provider took it back. */
  words: string | null
  answeredOn: Day
  changedOn: Day | null
  /** What it said before, the latest first. */
  versions: readonly Readonly<{ words: string; until: Day }>[]
}>

/** The answers to published texts, by text. Everyone may see. */
export async function listAnswersTo(texts: readonly string[]): Promise<ReadonlyMap<string, PublicAnswer>> {
  if (texts.length === 0) return new Map()
  const [rows, versions] = await Promise.all([
    siteDb()
      .select({
        text: publishedAnswers.text,
        providerName: providers.name,
        words: publishedAnswers.words,
        answeredOn: publishedAnswers.answeredOn,
        changedOn: publishedAnswers.changedOn,
      })
      .from(publishedAnswers)
      .leftJoin(providers, eq(providers.slug, publishedAnswers.provider))
      .where(inArray(publishedAnswers.text, [...texts])),
    siteDb()
      .select({ text: answerVersions.text, words: answerVersions.words, until: answerVersions.until })
      .from(answerVersions)
      .where(inArray(answerVersions.text, [...texts]))
      .orderBy(desc(answerVersions.number)),
  ])
  const byText = Map.groupBy(versions, ({ text }) => text)
  return new Map(
    rows.map(({ text, ...row }) => [
      text,
      { ...row, versions: (byText.get(text) ?? []).map(({ words, until }) => ({ words, until })) },
    ]),
  )
}

/** A provider's answers with the texts they are for, the newest first. Everyone may see. `page` from 1. */
export async function listAnswersOf(provider: string, { page, size }: { page: number; size: number }) {
  return siteDb()
    .select({
      id: publishedWords.id,
      part: publishedWords.part,
      text: publishedWords.text,
      statement: publishedWords.statement,
      language: publishedWords.language,
      areaName: areas.name,
      releasedOn: releases.releasedOn,
    })
    .from(publishedAnswers)
    .innerJoin(publishedWords, eq(publishedWords.id, publishedAnswers.text))
    .innerJoin(releases, eq(releases.number, publishedWords.release))
    .leftJoin(areas, eq(areas.slug, publishedWords.area))
    .where(and(isAbout(provider), isNotNull(publishedAnswers.words)))
    .orderBy(desc(publishedAnswers.answeredOn), asc(publishedAnswers.text))
    .limit(size)
    .offset((page - 1) * size)
}

export async function countAnswersOf(provider: string): Promise<number> {
  const [row] = await siteDb()
    .select({ answers: count() })
    .from(publishedAnswers)
    .innerJoin(publishedWords, eq(publishedWords.id, publishedAnswers.text))
    .where(and(isAbout(provider), isNotNull(publishedAnswers.words)))
  return row?.answers ?? 0
}

/** How each provider answers what is published about it; those with nothing to answer are left out. Everyone may see. */
export async function listAnswerFigures(today: Day): Promise<ReadonlyMap<string, AnswerFigures>> {
  const rows = await siteDb()
    .select({
      provider: providers.slug,
      releasedOn: releases.releasedOn,
      answeredOn: sql<Day | null>`case when ${publishedAnswers.words} is null then null else ${publishedAnswers.answeredOn}::text end`,
    })
    .from(publishedWords)
    .innerJoin(releases, eq(releases.number, publishedWords.release))
    .innerJoin(providers, eq(providers.slug, publishedWords.provider))
    .leftJoin(publishedAnswers, eq(publishedAnswers.text, publishedWords.id))
    .where(and(isNotNull(publishedWords.text), sql`${releases.releasedOn} >= ${addMonths(today, -RATE_MONTHS)}::date`))
  // For a duplicate, whatever it was merged into answers.
  const trails = mergeTrails(await listDuplicates())
  const byProvider = Map.groupBy(rows, ({ provider }) => trails.get(provider) ?? provider)
  return new Map([...byProvider].map(([provider, own]) => [provider, answerFigures(own, today)]))
}

/** From each duplicate to what it was merged into. */
async function listDuplicates(): Promise<Map<string, string>> {
  const rows = await siteDb()
    .select({ slug: providers.slug, into: providers.duplicateOf })
    .from(providers)
    .where(isNotNull(providers.duplicateOf))
  return new Map(rows.flatMap(({ slug, into }) => (into === null ? [] : [[slug, into] as const])))
}

const represented = z.array(z.object({ provider: z.string() }))

/** Those of these providers for whom, or for whose successor, somebody answers here. Everyone may see. */
export async function listRepresentedAmong(slugs: readonly string[]): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set()
  const rows = await siteDb().execute(representedAmong(slugs))
  return new Set(represented.parse([...rows]).map(({ provider }) => provider))
}

/** Whether somebody answers here for a provider, or for the one that took it over. Everyone may see. */
export async function isRepresented(provider: string): Promise<boolean> {
  return (await listRepresentedAmong([provider])).has(provider)
}
