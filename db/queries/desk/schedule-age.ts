import { sql } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"

/**
 * Hours since a tally of the schedule ended, or since there has been a schedule, whichever is later; null where there is
 * none. A tally that somebody ran by hand is not counted: the schedule is what is looked at.
 */
export async function findTallyAgeHours(): Promise<number | null> {
  const [row] = await deskDb().execute<{ hours: number | null }>(
    sql`select extract(epoch from now() - greatest(
          (select created_on from pgboss.schedule where name = 'tally'),
          (select max(completed_on) from pgboss.job where name = 'tally' and state = 'completed')
        ))::float / 3600 as hours`,
  )
  return row?.hours ?? null
}
