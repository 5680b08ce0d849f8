import { and, arrayContains, asc, isNull } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { staff } from "#db/schema/office/staff.ts"

/** Who can look after a complaint: caseworkers who have not left, by name. */
export async function listCaseworkers(): Promise<{ id: string; name: string }[]> {
  return deskDb()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(isNull(staff.removedOn), arrayContains(staff.roles, ["caseworker"])))
    .orderBy(asc(staff.name))
}
