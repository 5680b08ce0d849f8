import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { reports } from "#db/schema/office/reports.ts"

export type NewReport = Readonly<{ item: string; reason: string; words: Buffer | null; toldOn: Day }>

/** What somebody without an account says of published words; their own words sealed already. */
export async function insertReport(report: NewReport): Promise<void> {
  await doorDb().insert(reports).values(report)
}
