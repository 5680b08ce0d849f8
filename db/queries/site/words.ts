import { asc, count, desc, eq } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { isAbout } from "#db/queries/about-provider.ts"
import { areas } from "#db/schema/areas.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { releases } from "#db/schema/releases.ts"
import { units } from "#db/schema/units.ts"

const COLUMNS = {
  id: publishedWords.id,
  part: publishedWords.part,
  text: publishedWords.text,
  statement: publishedWords.statement,
  language: publishedWords.language,
  quarter: publishedWords.quarter,
  release: publishedWords.release,
  releasedOn: releases.releasedOn,
  area: publishedWords.area,
  areaName: areas.name,
  provider: publishedWords.provider,
  providerName: providers.name,
  /** Null: about a subcontractor not listed here, for whom the prime answers. */
  unitProvider: units.provider,
}

/** What people wrote about a provider, the newest release first, then by area; everyone may see. `page` from 1. */
export async function listPublishedWords(provider: string, page: number, size: number) {
  return selectWords()
    .where(isAbout(provider))
    .orderBy(desc(publishedWords.release), asc(areas.name), asc(publishedWords.part), asc(publishedWords.id))
    .limit(size)
    .offset((page - 1) * size)
}

export async function countPublishedWords(provider: string): Promise<number> {
  const [row] = await siteDb().select({ words: count() }).from(publishedWords).where(isAbout(provider))
  return row?.words ?? 0
}

/** One published text by its public name; null where there is none (any more). Everyone may see. */
export async function findPublishedWords(id: string): Promise<PublishedWords | null> {
  const [found] = await selectWords().where(eq(publishedWords.id, id))
  return found ?? null
}

export type PublishedWords = Awaited<ReturnType<typeof listPublishedWords>>[number]

function selectWords() {
  return siteDb()
    .select(COLUMNS)
    .from(publishedWords)
    .innerJoin(releases, eq(releases.number, publishedWords.release))
    .leftJoin(areas, eq(areas.slug, publishedWords.area))
    .leftJoin(providers, eq(providers.slug, publishedWords.provider))
    .leftJoin(units, eq(units.id, publishedWords.unit))
    .$dynamic()
}
