import type { PressureReport } from "#app/domain/pressure.ts"
import { doorDb } from "#db/clients.server.ts"
import { pressureReports } from "#db/schema/pressure-reports.ts"

/** What somebody without an account tells the office, its words sealed already, and no day. */
export async function insertPressureReport(
  report: Omit<PressureReport, "words"> & { words: Buffer | null },
): Promise<void> {
  await doorDb()
    .insert(pressureReports)
    .values({ ...report, kinds: [...report.kinds] })
}
