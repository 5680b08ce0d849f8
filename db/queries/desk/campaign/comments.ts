import { and, eq } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { supporters } from "#db/schema/campaign/supporters.ts"
import { insertModerationItem, type NewItem } from "../moderation/intake.ts"

/** A comment with what can be known of it before anybody reads it. */
export type ReadComment = Pick<NewItem, "text" | "language" | "languageSure" | "marks" | "waitingSince">

/** Puts a supporter's comment before the moderators, once its writer has confirmed it. The campaign's. */
export async function insertCommentItem(supporter: string, comment: ReadComment): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const item = await insertModerationItem(tx, { ...comment, kind: "comment", provider: null })
    await tx
      .update(supporters)
      .set({ item })
      .where(and(eq(supporters.id, supporter), eq(supporters.state, "confirmed")))
  })
}
