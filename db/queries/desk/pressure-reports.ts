import { asc, eq } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { pressureReports } from "#db/schema/pressure-reports.ts"
import { recordDeed } from "./audit-log.ts"

/** What was told of pressure, its words still sealed; the order is by chance, since no day is kept. The office may see. */
export async function listPressureReports() {
  return deskDb()
    .select({
      id: pressureReports.id,
      kinds: pressureReports.kinds,
      area: pressureReports.area,
      provider: pressureReports.provider,
      words: pressureReports.words,
      done: pressureReports.done,
    })
    .from(pressureReports)
    .orderBy(asc(pressureReports.done), asc(pressureReports.id))
}

/**
 * That a report was dealt with, or is to be looked at again: until the night both can be turned round. What the record
 * keeps of it is its number alone: neither words nor place. False where it is gone, or somebody has done the same.
 */
export async function recordPressureDone(id: string, done: boolean, staff: string): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const [row] = await tx
      .select({ done: pressureReports.done })
      .from(pressureReports)
      .where(eq(pressureReports.id, id))
      .for("update")
    if (!row || row.done === done) return false
    await tx.update(pressureReports).set({ done }).where(eq(pressureReports.id, id))
    await recordDeed(tx, {
      staff,
      deed: done ? "pressure.done" : "pressure.undo",
      subject: id,
      before: { done: row.done },
      after: { done },
    })
    return true
  })
}

/** How many reports of pressure wait. */
export async function countPressureReports(): Promise<number> {
  return deskDb().$count(pressureReports, eq(pressureReports.done, false))
}
