import { asc, desc, eq, or } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedSurveys } from "#db/schema/published/surveys.ts"

/** A provider's surveys of its own, with those of its duplicates, the latest period first. Everyone may see. */
export async function listSurveysBy(provider: string) {
  return siteDb()
    .select({
      id: publishedSurveys.id,
      title: publishedSurveys.title,
      carriedOutBy: publishedSurveys.carriedOutBy,
      fromMonth: publishedSurveys.fromMonth,
      toMonth: publishedSurveys.toMonth,
      method: publishedSurveys.method,
      chosen: publishedSurveys.chosen,
      asked: publishedSurveys.asked,
      answered: publishedSurveys.answered,
      question: publishedSurveys.question,
      result: publishedSurveys.result,
      link: publishedSurveys.link,
      publishedOn: publishedSurveys.publishedOn,
      changedOn: publishedSurveys.changedOn,
    })
    .from(publishedSurveys)
    .leftJoin(providers, eq(providers.slug, publishedSurveys.provider))
    .where(or(eq(publishedSurveys.provider, provider), eq(providers.duplicateOf, provider)))
    .orderBy(desc(publishedSurveys.toMonth), asc(publishedSurveys.title), asc(publishedSurveys.id))
}
