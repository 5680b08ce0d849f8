import { eq } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { complaintActions } from "#db/schema/casework/hand-overs.ts"

/** Notes to which action a case belongs; null: to none any more. Nobody but the provider's own team reads it. */
export async function recordAttachment(complaint: string, action: string | null): Promise<void> {
  if (action === null) {
    await deskDb().delete(complaintActions).where(eq(complaintActions.complaint, complaint))
    return
  }
  await deskDb()
    .insert(complaintActions)
    .values({ complaint, action })
    .onConflictDoUpdate({ target: complaintActions.complaint, set: { action } })
}
