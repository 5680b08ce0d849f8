import { and, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { insertModerationItem, type NewItem } from "#db/queries/desk/moderation/intake.ts"
import { ideas } from "#db/schema/casework/ideas.ts"

export type NewIdea = Readonly<{
  /** Given by the demonstration, which has to know its own again. */
  id?: string
  receiptMark: Buffer
  text: string
  /** By its first day. */
  sentIn: Day
}>

/** Stores an idea and puts it before the moderators, both or neither. */
export async function insertIdea(
  idea: NewIdea,
  read: Pick<NewItem, "language" | "languageSure" | "marks" | "waitingSince">,
): Promise<void> {
  await doorDb().transaction(async (tx) => {
    const item = await insertModerationItem(tx, { ...read, kind: "idea", provider: null, text: idea.text })
    await tx.insert(ideas).values({ ...idea, item })
  })
}

/** What whoever has the receipt may see; null where no idea has this mark, or it was erased. */
export async function findIdeaByMark(mark: Buffer) {
  const { id, text, state, sentIn, refusalReason } = ideas
  const [found] = await doorDb()
    .select({ id, text, state, sentIn, refusalReason })
    .from(ideas)
    .where(eq(ideas.receiptMark, mark))
  return found ?? null
}

/** Erases it at once, with its page and all support for it; false where somebody did so before. */
export async function recordIdeaErasure(id: string): Promise<boolean> {
  const erased = await doorDb()
    .update(ideas)
    .set({
      ...{ state: "erased", receiptMark: null, text: null, refusalReason: null },
      version: sql`${ideas.version} + 1`,
    })
    .where(and(eq(ideas.id, id), sql`${ideas.state} <> 'erased'`))
    .returning({ id: ideas.id })
  return erased.length === 1
}
