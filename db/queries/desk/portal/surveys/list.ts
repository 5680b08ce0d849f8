import { and, asc, count, desc, eq, min, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import type { Waiting } from "#app/domain/office/duty.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { surveys } from "#db/schema/casework/surveys.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedSurveys } from "#db/schema/published/surveys.ts"

/** What everybody reads: a table of the same name in another room. */
const shown = alias(publishedSurveys, "public_surveys")

/** A survey as its provider sent it last. */
export const SURVEY_COLUMNS = {
  title: surveys.title,
  carriedOutBy: surveys.carriedOutBy,
  fromMonth: surveys.fromMonth,
  toMonth: surveys.toMonth,
  method: surveys.method,
  chosen: surveys.chosen,
  asked: surveys.asked,
  answered: surveys.answered,
  question: surveys.question,
  result: surveys.result,
  link: surveys.link,
}

/** Surveys of a provider as it sent them last, the latest period first. The provider's own and the office's. */
export async function listSurveysOf(provider: string) {
  return selectSurveys(eq(surveys.provider, provider)).orderBy(
    desc(surveys.toMonth),
    asc(surveys.title),
    asc(surveys.id),
  )
}

export type DeskSurvey = Awaited<ReturnType<typeof listSurveysOf>>[number]

/** One survey, of this provider alone where one is named. */
export async function findSurvey(id: string, provider?: string): Promise<DeskSurvey | null> {
  const own = provider === undefined ? undefined : eq(surveys.provider, provider)
  const [found] = await selectSurveys(and(eq(surveys.id, id), own))
  return found ?? null
}

/** All surveys, those that wait for the office first, then by provider. `page` from 1. The office's. */
export async function listDeskSurveys({ page, size }: { page: number; size: number }) {
  return selectSurveys(undefined)
    .orderBy(sql`${surveys.state} <> 'waiting'`, asc(providers.name), desc(surveys.toMonth), asc(surveys.id))
    .limit(size)
    .offset((page - 1) * size)
}

export async function countSurveys(): Promise<number> {
  return deskDb().$count(surveys)
}

/** Surveys that the office has still to read, and since when the oldest waits. */
export async function countSurveysWaiting(): Promise<Pick<Waiting, "waiting" | "oldest">> {
  const [row] = await deskDb()
    .select({ waiting: count(), oldest: min(surveys.sentOn) })
    .from(surveys)
    .where(eq(surveys.state, "waiting"))
  return { waiting: 0, oldest: null, ...row }
}

/** Surveys that the office sent back. No clock runs. */
export async function listSurveyDuties(provider: string, _today: Day): Promise<PortalDuty[]> {
  const returned = await deskDb().$count(surveys, and(eq(surveys.provider, provider), eq(surveys.state, "refused")))
  return [{ name: "survey-returned", waiting: returned, due: null }]
}

function selectSurveys(where: SQL | undefined) {
  return deskDb()
    .select({
      id: surveys.id,
      provider: surveys.provider,
      providerName: sql<string>`coalesce(${providers.name}, ${surveys.provider})`,
      state: surveys.state,
      version: surveys.version,
      ...SURVEY_COLUMNS,
      refusal: surveys.refusal,
      isPublic: sql<boolean>`${shown.id} is not null`,
    })
    .from(surveys)
    .leftJoin(providers, eq(providers.slug, surveys.provider))
    .leftJoin(shown, eq(shown.id, surveys.id))
    .where(where)
}
