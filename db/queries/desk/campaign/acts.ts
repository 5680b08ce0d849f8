import { sql, sum } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { ACTS, type CampaignAct, shownActs } from "#app/domain/campaign/act.ts"
import { deskDb } from "#db/clients.server.ts"
import { actCounts } from "#db/schema/campaign/acts.ts"
import { campaignActs } from "#db/schema/published/campaign.ts"

/** Counts that somebody did something. `month` by its first day. The campaign's. */
export async function countAct(act: CampaignAct, month: Day): Promise<void> {
  await deskDb()
    .insert(actCounts)
    .values({ act, month, count: 1 })
    .onConflictDoUpdate({
      target: [actCounts.act, actCounts.month],
      set: { count: sql`${actCounts.count} + 1` },
    })
}

/** Publishes what changed since it was last published, of all months together. The campaign's. */
export async function publishActs(): Promise<void> {
  const rows = await deskDb()
    .select({ act: actCounts.act, count: sum(actCounts.count).mapWith(Number) })
    .from(actCounts)
    .groupBy(actCounts.act)
  const counts = new Map(rows.map(({ act, count }) => [act, count]))
  const shown = ACTS.flatMap((act) => {
    const count = counts.get(act)
    return count === undefined ? [] : [{ act, count: shownActs(count) }]
  })
  if (shown.length === 0) return
  await deskDb()
    .insert(campaignActs)
    .values(shown)
    .onConflictDoUpdate({
      target: campaignActs.act,
      set: { count: sql`excluded.count` },
      setWhere: sql`${campaignActs.count} IS DISTINCT FROM excluded.count`,
    })
}
