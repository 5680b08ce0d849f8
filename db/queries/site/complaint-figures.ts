import { and, asc, eq, sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { complaintFigures, complaintStarts } from "#db/schema/published/complaint-figures.ts"

/**
 * What the newest release says of complaints about a provider, or, with an empty slug, about all; the newest year first.
 * Everyone may see: the rows hold nothing finer than tens.
 */
export async function listComplaintFigures(provider: string) {
  const newest = sql`(select max(${complaintFigures.release}) from ${complaintFigures})`
  return siteDb()
    .select({
      year: complaintFigures.year,
      backing: complaintFigures.backing,
      subject: complaintFigures.subject,
      fact: complaintFigures.fact,
      tens: complaintFigures.tens,
      movedOn: complaintFigures.movedOn,
      starts: complaintStarts.starts,
    })
    .from(complaintFigures)
    .leftJoin(
      complaintStarts,
      and(
        eq(complaintStarts.release, complaintFigures.release),
        eq(complaintStarts.year, complaintFigures.year),
        eq(complaintStarts.provider, complaintFigures.provider),
      ),
    )
    .where(and(eq(complaintFigures.provider, provider), eq(complaintFigures.release, newest)))
    .orderBy(sql`${complaintFigures.year} desc`, asc(complaintFigures.backing), asc(complaintFigures.subject))
}
