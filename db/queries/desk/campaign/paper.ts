import { and, desc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { paperSheets } from "#db/schema/campaign/supporters.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import { staff } from "#db/schema/office/staff.ts"
import { recordDeed } from "../audit-log.ts"

export type NewSheet = Readonly<{
  signatures: number
  constituency: string | null
  receivedOn: Day
  note: string
}>

/** Enters a sheet of signatures on paper. The campaign's, like all of this file. */
export async function insertSheet(by: string, sheet: NewSheet, today: Day): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const [row] = await tx
      .insert(paperSheets)
      .values({ ...sheet, enteredBy: by, enteredOn: today })
      .returning({ id: paperSheets.id })
    const { note: _, ...after } = sheet
    await recordDeed(tx, { staff: by, deed: "paper.enter", subject: row?.id ?? "", after })
  })
}

/** Takes a sheet back, for a reason. False where it was taken back before. */
export async function withdrawSheet(by: string, id: string, reason: string): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const [row] = await tx
      .update(paperSheets)
      .set({ withdrawn: true })
      .where(and(eq(paperSheets.id, id), eq(paperSheets.withdrawn, false)))
      .returning({ signatures: paperSheets.signatures })
    if (!row) return false
    await recordDeed(tx, { staff: by, deed: "paper.withdraw", subject: id, before: row, reason })
    return true
  })
}

/** Signatures on all sheets that were not taken back. */
export async function countPaper(): Promise<number> {
  const [row] = await deskDb()
    .select({ paper: sql<number>`coalesce(sum(${paperSheets.signatures}), 0)::int` })
    .from(paperSheets)
    .where(eq(paperSheets.withdrawn, false))
  return row?.paper ?? 0
}

/** The newest sheets, newest first. */
export async function listSheets() {
  return deskDb()
    .select({
      id: paperSheets.id,
      signatures: paperSheets.signatures,
      constituency: constituencies.name,
      receivedOn: paperSheets.receivedOn,
      note: paperSheets.note,
      enteredBy: staff.name,
      withdrawn: paperSheets.withdrawn,
    })
    .from(paperSheets)
    .innerJoin(staff, eq(staff.id, paperSheets.enteredBy))
    .leftJoin(constituencies, eq(constituencies.gssCode, paperSheets.constituency))
    .orderBy(desc(paperSheets.enteredOn), desc(paperSheets.receivedOn), sql`${paperSheets.id}`)
    .limit(500)
}
