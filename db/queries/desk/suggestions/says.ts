import { and, asc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { movesAtOnce, type ProviderSay, waitsForOffice } from "#app/domain/suggestions/provider-say.ts"
import { isPublicState } from "#app/domain/suggestions/state.ts"
import { deskDb } from "#db/clients.server.ts"
import { suggestionSays } from "#db/schema/casework/suggestions.ts"
import { recordDeed } from "../audit-log.ts"
import type { Transaction } from "../moderation/locked-items.ts"
import { insertWords, lockSuggestion, moveSuggestion, raiseVersion, type SuggestionMoveResult } from "./moves.ts"

export type SaidAt = Readonly<{ id: string; version: number; month: Day }>

/** What a provider says behind its link: what needs no reading moves the suggestion, and the words wait for the office. */
export async function recordProviderSay(at: SaidAt, say: ProviderSay): Promise<SuggestionMoveResult> {
  const { id, version, month } = at
  const { saying, words, plannedFor } = say
  return deskDb().transaction(async (tx) => {
    let moved: SuggestionMoveResult = { ok: true }
    if (movesAtOnce(say)) {
      moved = await moveSuggestion(tx, { ...at, to: saying, by: "provider", words: null, plannedFor })
    } else {
      const found = await lockSuggestion(tx, id)
      if (found?.version !== version || !isPublicState(found.state)) return { ok: false, reason: "changed" }
      await raiseVersion(tx, at)
    }
    if (!moved.ok || !waitsForOffice(say)) return moved
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${suggestionSays} where suggestion = ${id})`
    await tx
      .insert(suggestionSays)
      .values({ suggestion: id, number, saying, words, plannedFor, saidIn: month, state: "waiting" })
    return moved
  })
}

/** Everything that a provider said with words, in order. The office's and that provider's own. */
export async function listSays(suggestion: string) {
  return deskDb()
    .select({
      number: suggestionSays.number,
      saying: suggestionSays.saying,
      words: suggestionSays.words,
      plannedFor: suggestionSays.plannedFor,
      saidIn: suggestionSays.saidIn,
      state: suggestionSays.state,
      refusal: suggestionSays.refusal,
    })
    .from(suggestionSays)
    .where(eq(suggestionSays.suggestion, suggestion))
    .orderBy(asc(suggestionSays.number))
}

export type FoundSay = Awaited<ReturnType<typeof listSays>>[number]

type SayVerdict = SaidAt & Readonly<{ staff: string; number: number }>

/** Lets a provider's words through: they stand on the page, and a say that waited for them moves the suggestion. */
export async function letSayThrough({ staff, number, ...at }: SayVerdict): Promise<SuggestionMoveResult> {
  return deskDb().transaction(async (tx) => {
    const say = await lockWaiting(tx, at.id, number)
    if (!say) return { ok: false, reason: "changed" }
    const { saying, words, plannedFor } = say
    if (movesAtOnce(say)) {
      const found = await lockSuggestion(tx, at.id)
      if (found?.version !== at.version || !isPublicState(found.state)) return { ok: false, reason: "changed" }
      await insertWords(tx, { id: at.id, by: "provider", words, month: at.month })
      await raiseVersion(tx, at)
    } else {
      const moved = await moveSuggestion(tx, { ...at, to: saying, by: "provider", words, plannedFor })
      if (!moved.ok) return moved
    }
    await closeSay(tx, at.id, { number, state: "let-through", refusal: null })
    const after = { saying, letters: words.length }
    await recordDeed(tx, { staff, deed: "suggestion.let-through", subject: at.id, after })
    return { ok: true }
  })
}

/** Keeps a provider's words back, with a reason that the provider reads; false where somebody decided before. */
export async function refuseSay({ staff, number, id, version }: SayVerdict, refusal: string): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const say = await lockWaiting(tx, id, number)
    if (!say) return false
    await closeSay(tx, id, { number, state: "refused", refusal })
    await raiseVersion(tx, { id, version })
    await recordDeed(tx, {
      staff,
      deed: "suggestion.refuse",
      subject: id,
      after: { saying: say.saying },
      reason: refusal,
    })
    return true
  })
}

async function lockWaiting(tx: Transaction, suggestion: string, number: number): Promise<ProviderSay | null> {
  const { saying, words, plannedFor } = suggestionSays
  const [found] = await tx
    .select({ saying, words, plannedFor })
    .from(suggestionSays)
    .where(
      and(
        eq(suggestionSays.suggestion, suggestion),
        eq(suggestionSays.number, number),
        eq(suggestionSays.state, "waiting"),
      ),
    )
    .for("update")
  return found ?? null
}

type Closed = Readonly<{ number: number; state: "let-through" | "refused"; refusal: string | null }>

async function closeSay(tx: Transaction, suggestion: string, { number, state, refusal }: Closed) {
  await tx
    .update(suggestionSays)
    .set({ state, refusal })
    .where(and(eq(suggestionSays.suggestion, suggestion), eq(suggestionSays.number, number)))
}
