import { and, asc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import {
  movesAtOnce,
  movesOnceRead,
  type ProviderSay,
  sayingsFrom,
  waitsForOffice,
} from "#app/domain/suggestions/provider-say.ts"
import { isPublicState } from "#app/domain/suggestions/state.ts"
import { deskDb } from "#db/clients.server.ts"
import { suggestionSays } from "#db/schema/casework/suggestions.ts"
import { recordDeed } from "../audit-log.ts"
import type { Transaction } from "../moderation/locked-items.ts"
import { insertWords, lockSuggestion, moveSuggestion, raiseVersion, type SuggestionMoveResult } from "./moves.ts"

export type SaidAt = Readonly<{ id: string; version: number; month: Day }>

type SaidBy = SaidAt &
  Readonly<{
    /** Who of the provider's team says it in the portal, for the record of deeds. */
    staff?: string
  }>

/**
 * What a provider says in its portal or behind its link: what needs no reading moves the suggestion, and the words wait
 * for the office.
 */
export async function recordProviderSay({ staff, ...at }: SaidBy, say: ProviderSay): Promise<SuggestionMoveResult> {
  return deskDb().transaction(async (tx) => {
    const to = movesAtOnce(say)
    const { words, plannedFor, saying } = say
    const went =
      to === null
        ? await raiseForWords(tx, at, say)
        : await moveSuggestion(tx, { ...at, to, by: "provider", words: null, plannedFor })
    if (!went.ok) return went
    if (waitsForOffice(say)) await insertSay(tx, at, say)
    const after = { saying, plannedFor, letters: words.length }
    if (staff !== undefined) await recordDeed(tx, { staff, deed: "suggestion.say", subject: at.id, after })
    return went
  })
}

/** What moves nothing before it is read still has to be something that can be said. */
async function raiseForWords(tx: Transaction, at: SaidAt, { saying }: ProviderSay): Promise<SuggestionMoveResult> {
  const found = await lockSuggestion(tx, at.id)
  if (found?.version !== at.version || !isPublicState(found.state)) return { ok: false, reason: "changed" }
  if (!sayingsFrom(found.state).includes(saying)) return { ok: false, reason: "no-such-move" }
  await raiseVersion(tx, at)
  return { ok: true }
}

async function insertSay(tx: Transaction, { id, month }: SaidAt, say: ProviderSay): Promise<void> {
  const { saying, words, plannedFor, evidence } = say
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${suggestionSays} where suggestion = ${id})`
  await tx
    .insert(suggestionSays)
    .values({ suggestion: id, number, saying, words, plannedFor, evidence, saidIn: month, state: "waiting" })
}

/** Everything that a provider said with words, in order. The office's and that provider's own. */
export async function listSays(suggestion: string) {
  return deskDb()
    .select({
      number: suggestionSays.number,
      saying: suggestionSays.saying,
      words: suggestionSays.words,
      evidence: suggestionSays.evidence,
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
    const { saying, words, plannedFor, evidence } = say
    const to = movesOnceRead(say)
    if (to === null) {
      const found = await lockSuggestion(tx, at.id)
      if (found?.version !== at.version || !isPublicState(found.state)) return { ok: false, reason: "changed" }
      const isProgress = saying === "progress"
      await insertWords(tx, { id: at.id, by: "provider", words, month: at.month, isProgress, evidence })
      await raiseVersion(tx, at)
    } else {
      const moved = await moveSuggestion(tx, { ...at, to, by: "provider", words, plannedFor })
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
  const { saying, words, plannedFor, evidence } = suggestionSays
  const [found] = await tx
    .select({ saying, words, plannedFor, evidence })
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
