import { asc, desc, eq } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { exactRows } from "#db/schema/releases.ts"

/** The exact figures of a closed year: n, mean and sum of squares of each unit that has fifty ratings or more. Public. */
export async function listExactRows(year: number) {
  return siteDb()
    .select({ unit: exactRows.unit, n: exactRows.n, mean: exactRows.mean, ss: exactRows.ss })
    .from(exactRows)
    .where(eq(exactRows.year, year))
    .orderBy(asc(exactRows.unit))
}

/** The closed years whose exact figures are out, newest first. Public. */
export async function listExactYears(): Promise<number[]> {
  const rows = await siteDb().selectDistinct({ year: exactRows.year }).from(exactRows).orderBy(desc(exactRows.year))
  return rows.map((row) => row.year)
}
