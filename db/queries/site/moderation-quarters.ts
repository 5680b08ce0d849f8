import { asc, desc } from "drizzle-orm"
import type { QuarterFigure } from "#app/domain/moderation-figures/measure.ts"
import { siteDb } from "#db/clients.server.ts"
import { moderationQuarters } from "#db/schema/published/moderation-quarters.ts"

/** What the office read and decided, quarter by quarter, the newest quarter first. Everyone may see. */
export async function listModerationQuarters(): Promise<QuarterFigure[]> {
  return siteDb()
    .select({
      quarter: moderationQuarters.quarter,
      measure: moderationQuarters.measure,
      key: moderationQuarters.key,
      amount: moderationQuarters.amount,
    })
    .from(moderationQuarters)
    .orderBy(desc(moderationQuarters.quarter), asc(moderationQuarters.measure), asc(moderationQuarters.key))
}
