import { asc, eq } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { auditLog } from "#db/schema/office/audit-log.ts"
import { staff } from "#db/schema/office/staff.ts"

export type NoticeHistory = Readonly<{ at: Date; deed: string; by: string | null; reason: string | null }>

/** What was done about a notice or a challenge, in order; `by` is null where the clock did it. The office may see. */
export async function listNoticeDeeds(reference: string): Promise<NoticeHistory[]> {
  return deskDb()
    .select({ at: auditLog.at, deed: auditLog.deed, by: staff.name, reason: auditLog.reason })
    .from(auditLog)
    .leftJoin(staff, eq(staff.id, auditLog.staff))
    .where(eq(auditLog.subject, reference))
    .orderBy(asc(auditLog.number))
}
