import { eq } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaintActions } from "#db/schema/casework/hand-overs.ts"

/** An action of a recovery plan to which a case may belong. */
export type OpenAction = Readonly<{ id: string; what: string; due: Day }>

/** The open actions of a provider's recovery plan; none as long as there are no plans. */
export async function listActionsFor(_provider: string): Promise<OpenAction[]> {
  return []
}

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
