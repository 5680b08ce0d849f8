import { KEPT_FORM_HOURS } from "#app/domain/office/staff-session.ts"
import { deleteStale, eraseLeft } from "#db/queries/desk/staff-erasing.ts"

/** Every night: erases what let people into the office who have left, links that were not followed, and old sessions. */
export async function tidyOffice(now: Date): Promise<void> {
  await deleteStale(now, new Date(now.getTime() - KEPT_FORM_HOURS * 3_600_000))
  await eraseLeft(now.toISOString().slice(0, 10))
}
