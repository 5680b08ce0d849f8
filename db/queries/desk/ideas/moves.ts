import { eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { mayMoveIdea, type PublicIdeaState } from "#app/domain/ideas/state.ts"
import { deskDb } from "#db/clients.server.ts"
import { ideas } from "#db/schema/casework/ideas.ts"
import { ideaMoves, publishedIdeas } from "#db/schema/published/ideas.ts"
import { recordDeed } from "../audit-log.ts"

export type IdeaMove = Readonly<{
  id: string
  /** The version that whoever moves it has seen. */
  version: number
  to: PublicIdeaState
  /** By its first day. */
  month: Day
  /** What everybody may read beside it; null: nothing. */
  words: string | null
}>

export type IdeaMoveResult = { ok: true } | { ok: false; reason: "changed" | "no-such-move" | "not-yours" }

/**
 * Moves a published idea, with the words that everybody may read and the record of it, if the table of moves lets the
 * campaign's office do it and nobody moved it since it was looked at. Nothing is stored otherwise.
 */
export async function recordIdeaMove(staff: string, move: IdeaMove): Promise<IdeaMoveResult> {
  const { id, version, to, month, words } = move
  return deskDb().transaction(async (tx): Promise<IdeaMoveResult> => {
    const { state, version: newest } = ideas
    const [found] = await tx.select({ state, newest }).from(ideas).where(eq(ideas.id, id)).for("update")
    if (found?.newest !== version) return { ok: false, reason: "changed" }
    const may = mayMoveIdea(found.state, to, "campaigner")
    if (!may.ok) return may
    await tx
      .update(ideas)
      .set({ state: to, version: version + 1 })
      .where(eq(ideas.id, id))
    await tx.update(publishedIdeas).set({ state: to, movedIn: month }).where(eq(publishedIdeas.id, id))
    const number = sql<number>`(select max(number) + 1 from ${ideaMoves} where idea = ${id})`
    await tx.insert(ideaMoves).values({ idea: id, number, to, month, words })
    await recordDeed(tx, {
      ...{ staff, deed: "idea.move", subject: id },
      ...{ before: { state: found.state }, after: { state: to, letters: words?.length ?? 0 } },
    })
    return { ok: true }
  })
}
