import { eq } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { mergeFault } from "#app/domain/suggestions/merge.ts"
import { isPublicState } from "#app/domain/suggestions/state.ts"
import { deskDb } from "#db/clients.server.ts"
import { suggestionLinks, suggestions } from "#db/schema/casework/suggestions.ts"
import { publishedSuggestions } from "#db/schema/published/suggestions.ts"
import { recordDeed } from "../audit-log.ts"
import {
  insertWords,
  lockSuggestion,
  moveSuggestion,
  raiseVersion,
  type SuggestionMove,
  type SuggestionMoveResult,
} from "./moves.ts"

/** A move of the office, with the words that everybody may read, and the record of it: all of it, or nothing. */
export async function recordOfficeMove(
  staff: string,
  move: Omit<SuggestionMove, "by">,
  reason: string | null = null,
): Promise<SuggestionMoveResult> {
  return deskDb().transaction(async (tx) => {
    const moved = await moveSuggestion(tx, { ...move, by: "office" })
    if (!moved.ok) return moved
    const after = { state: move.to, plannedFor: move.plannedFor, letters: move.words?.length ?? 0 }
    await recordDeed(tx, { staff, deed: "suggestion.move", subject: move.id, after, reason })
    return moved
  })
}

export type OfficeWords = Readonly<{
  id: string
  version: number
  by: "office" | "provider"
  words: string
  month: Day
}>

/** A note of progress, or an answer that a provider gave by letter; false where the suggestion has changed since. */
export async function recordOfficeWords(staff: string, said: OfficeWords): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const found = await lockSuggestion(tx, said.id)
    if (found?.version !== said.version || !isPublicState(found.state)) return false
    await insertWords(tx, said)
    await raiseVersion(tx, said)
    const after = { by: said.by, letters: said.words.length }
    await recordDeed(tx, { staff, deed: "suggestion.write", subject: said.id, after })
    return true
  })
}

export type Joining = Readonly<{ id: string; version: number; into: string; staff: string }>
export type Joined = { ok: true } | { ok: false; reason: "changed" } | { ok: false; reason: "fault"; fault: string }

/**
 * Joins a suggestion with another, in which it goes on: its page leads there, and so do the pages of all that were
 * joined with it before. Who supports it is not this room's to know: see support.server.ts.
 */
export async function recordJoining({ id, version, into, staff }: Joining): Promise<Joined> {
  return deskDb().transaction(async (tx) => {
    // In one order, so that two who join the same pair the other way round wait for one another.
    const locked = new Map<string, Awaited<ReturnType<typeof lockSuggestion>>>()
    for (const name of [id, into].toSorted()) locked.set(name, await lockSuggestion(tx, name))
    const [one, other] = [locked.get(id), locked.get(into) ?? null]
    if (one?.version !== version) return { ok: false, reason: "changed" }
    const fault = mergeFault(one, other)
    if (fault !== null) return { ok: false, reason: "fault", fault }
    await tx
      .update(suggestions)
      .set({ state: "merged", mergedInto: into, version: version + 1 })
      .where(eq(suggestions.id, id))
    await tx.update(suggestions).set({ mergedInto: into }).where(eq(suggestions.mergedInto, id))
    await tx.update(publishedSuggestions).set({ mergedInto: into }).where(eq(publishedSuggestions.id, id))
    await tx.update(publishedSuggestions).set({ mergedInto: into }).where(eq(publishedSuggestions.mergedInto, id))
    await recordDeed(tx, { staff, deed: "suggestion.join", subject: id, after: { into } })
    return { ok: true }
  })
}

/** That a suggestion goes to its provider by a link. @returns the name of the link, or null where it has changed */
export async function recordLink(
  staff: string,
  { id, version, recipient, madeOn }: Readonly<{ id: string; version: number; recipient: string; madeOn: Day }>,
): Promise<string | null> {
  return deskDb().transaction(async (tx) => {
    const found = await lockSuggestion(tx, id)
    if (found?.version !== version || !isPublicState(found.state)) return null
    const [made] = await tx
      .insert(suggestionLinks)
      .values({ suggestion: id, recipient, madeOn })
      .returning({ id: suggestionLinks.id })
    await recordDeed(tx, { staff, deed: "suggestion.send", subject: id, after: { recipient } })
    return made?.id ?? null
  })
}
