import { and, asc, desc, eq, isNull, notExists, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporters } from "#db/schema/campaign/supporters.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { campaignComments } from "#db/schema/published/campaign.ts"
import { insertModerationItem, type NewItem } from "../moderation/intake.ts"

/** A comment with what can be known of it before anybody reads it. */
export type ReadComment = Pick<NewItem, "text" | "language" | "languageSure" | "marks" | "waitingSince">

/** Puts a supporter's comment before the moderators, once its writer has confirmed it. The campaign's, like all of this. */
export async function insertCommentItem(supporter: string, comment: ReadComment): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const [writer] = await tx
      .select({ id: supporters.id })
      .from(supporters)
      .where(and(eq(supporters.id, supporter), eq(supporters.state, "confirmed"), isNull(supporters.item)))
      .for("update")
    if (!writer) return
    const item = await insertModerationItem(tx, { ...comment, kind: "comment", provider: null })
    await tx.update(supporters).set({ item }).where(eq(supporters.id, supporter))
  })
}

/** Comments that no moderator has decided yet, in the order of the queue. */
export async function listWaitingComments(): Promise<{ id: string; version: number }[]> {
  return deskDb()
    .select({ id: moderationItems.id, version: moderationItems.version })
    .from(moderationItems)
    .where(and(eq(moderationItems.kind, "comment"), eq(moderationItems.state, "waiting")))
    .orderBy(desc(moderationItems.waitingSince), asc(moderationItems.id))
}

/** What may be read by everybody now: approved by a moderator, and its writer's signature stands. */
const MAY_BE_READ = and(
  eq(moderationItems.kind, "comment"),
  eq(moderationItems.state, "approved"),
  eq(supporters.state, "confirmed"),
  supporters.vetted,
)

/** Comments that may be read and are not shown yet, or otherwise; names are sealed, where their writers show them. */
export async function listCommentsToPublish() {
  const text = sql<string>`coalesce(${moderationItems.edited}, ${moderationItems.text})`
  return deskDb()
    .select({
      id: moderationItems.id,
      text,
      language: moderationItems.language,
      name: sql<Buffer | null>`case when ${supporters.namePublic} then ${supporters.name} end`,
      confirmedAt: supporters.confirmedAt,
    })
    .from(moderationItems)
    .innerJoin(supporters, eq(supporters.item, moderationItems.id))
    .leftJoin(campaignComments, eq(campaignComments.id, moderationItems.id))
    .where(and(MAY_BE_READ, sql`${campaignComments.text} is distinct from ${text}`))
}

export type PublicComment = Readonly<{
  id: string
  text: string
  name: string | null
  language: string | null
  month: Day
}>

/** Shows comments as they now read. */
export async function recordComments(comments: readonly PublicComment[]): Promise<void> {
  for (const { id, ...shown } of comments) {
    await deskDb()
      .insert(campaignComments)
      .values({ id, ...shown })
      .onConflictDoUpdate({ target: campaignComments.id, set: shown })
  }
}

/** Takes from the page what may not be read any more: how many. */
export async function deleteUnreadableComments(): Promise<number> {
  const readable = deskDb()
    .select({ id: moderationItems.id })
    .from(moderationItems)
    .innerJoin(supporters, eq(supporters.item, moderationItems.id))
    .where(and(MAY_BE_READ, eq(moderationItems.id, campaignComments.id)))
  const unreadable = notExists(readable)
  // Asked first: a statement that deletes nothing would still make all public pages new.
  const [one] = await deskDb().select({ id: campaignComments.id }).from(campaignComments).where(unreadable).limit(1)
  if (!one) return 0
  return (await deskDb().delete(campaignComments).where(unreadable)).count
}
