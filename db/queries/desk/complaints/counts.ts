import { eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { acknowledgeBy } from "#app/domain/complaints/clocks.ts"
import type { Waiting } from "#app/domain/office/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaints } from "#db/schema/casework/complaints.ts"
import { countCases } from "./list.ts"

/** Complaints that nobody has read, and the day on which the first of our two working days run out. */
export async function countUnread(today: Day): Promise<Waiting> {
  const rows = await deskDb()
    .select({
      jurisdiction: complaints.jurisdiction,
      waiting: sql<number>`count(*)::int`,
      oldest: sql<Day>`min(${complaints.filedOn})::text`,
    })
    .from(complaints)
    .where(eq(complaints.state, "received"))
    .groupBy(complaints.jurisdiction)
  const days = rows.map(({ jurisdiction, oldest }) => acknowledgeBy({ filedOn: oldest, jurisdiction }) ?? today)
  return {
    waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
    oldest: rows.map(({ oldest }) => oldest).toSorted()[0] ?? null,
    due: days.toSorted()[0] ?? null,
  }
}

/** Answers that are disputed, and since when the first waits for the office. */
export async function countDisputes(): Promise<Waiting> {
  const [row] = await deskDb()
    .select({
      waiting: sql<number>`count(*)::int`,
      oldest: sql<Day | null>`min(${complaints.lastMoveOn})::text`,
    })
    .from(complaints)
    .where(eq(complaints.state, "disputed"))
  return { waiting: 0, oldest: null, ...row, due: null }
}

/** Complaints past either of our clocks. */
export async function countLate(today: Day): Promise<number> {
  const any = { kind: null, provider: null, area: null, assigned: null, severity: null, reference: null }
  return countCases({ ...any, state: null, overdue: true }, today)
}
