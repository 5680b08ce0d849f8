import { desc, eq, inArray, isNull, sql } from "drizzle-orm"
import type { ComplaintFigure } from "#app/domain/complaints/public/plan-figures.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaints } from "#db/schema/casework/complaints.ts"
import { officialFigures } from "#db/schema/official-figures.ts"
import { complaintFigures, complaintStarts } from "#db/schema/published/complaint-figures.ts"
import { releases } from "#db/schema/releases.ts"

/** Every complaint that is counted, as far as counting needs it. */
export async function listToCount() {
  const rows = await deskDb()
    .select({
      provider: complaints.provider,
      filedOn: complaints.filedOn,
      kinds: complaints.kinds,
      credential: complaints.credential,
      state: complaints.state,
      sentOn: complaints.sentOn,
      answeredOn: complaints.answeredOn,
      acknowledgedOn: complaints.acknowledgedOn,
      jurisdiction: complaints.jurisdiction,
      resolvedOn: complaints.resolvedOn,
      upheld: complaints.upheld,
      lastMoveOn: complaints.lastMoveOn,
    })
    .from(complaints)
    .where(isNull(complaints.mergedInto))
  return rows.flatMap(({ provider, ...row }) => (provider === null ? [] : [{ ...row, provider }]))
}

export async function findReleaseToCount() {
  const [last] = await deskDb()
    .select({ number: releases.number, releasedOn: releases.releasedOn })
    .from(releases)
    .orderBy(desc(releases.number))
    .limit(1)
  return last ?? null
}

/** What the newest release that had figures of complaints said, and its number; 0 before the first. */
export async function findLastComplaintFigures(): Promise<{ release: number; figures: ComplaintFigure[] }> {
  const newest = sql`(select max(${complaintFigures.release}) from ${complaintFigures})`
  const rows = await deskDb().select().from(complaintFigures).where(eq(complaintFigures.release, newest))
  return { release: rows[0]?.release ?? 0, figures: rows.map(({ release: _, ...figure }) => figure) }
}

/** Official starts by provider and calendar year: the sum over its areas, where the register has any. */
export async function listStartsOf(
  years: readonly number[],
): Promise<{ provider: string; year: number; starts: number }[]> {
  if (years.length === 0) return []
  const rows = await deskDb()
    .select({
      provider: officialFigures.provider,
      year: sql<number>`${officialFigures.period}::int`,
      starts: sql<number>`sum(${officialFigures.amount})::int`,
    })
    .from(officialFigures)
    .where(
      sql`${officialFigures.measure} = 'starts' and ${officialFigures.provider} is not null and ${inArray(officialFigures.period, years.map(String))} and ${officialFigures.amount} is not null`,
    )
    .groupBy(officialFigures.provider, officialFigures.period)
  return rows.flatMap(({ provider, ...row }) => (provider === null ? [] : [{ ...row, provider }]))
}

/** Publishes the figures of a release, once and for good. */
export async function recordComplaintFigures(
  release: number,
  figures: readonly ComplaintFigure[],
  starts: readonly Readonly<{ provider: string; year: number; starts: number }>[],
): Promise<void> {
  await deskDb().transaction(async (tx) => {
    for (let done = 0; done < figures.length; done += ROWS_AT_ONCE) {
      await tx
        .insert(complaintFigures)
        .values(figures.slice(done, done + ROWS_AT_ONCE).map((figure) => ({ release, ...figure })))
    }
    if (starts.length > 0) await tx.insert(complaintStarts).values(starts.map((row) => ({ release, ...row })))
  })
}

/** PostgreSQL allows 65,535 values in a statement. */
const ROWS_AT_ONCE = 1000
