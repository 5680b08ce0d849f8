import { addDays, type Day } from "../calendar.ts"
import type { Passing } from "./complaint.ts"
import type { ComplaintState } from "./state.ts"

/** Twice the provider's time, with room for a holiday; afterwards the link opens nothing. */
export const LINK_DAYS = 60

/** Cases in one letter: more than anybody reads at once, and short enough for one page that is answered case by case. */
export const MOST_TOGETHER = 20

/** Characters of a provider's answer. */
export const LONGEST_ANSWER = 4000

/** By which way cases go to a provider. */
export const HAND_OVER_WAYS = ["portal", "link", "letter"] as const
export type HandOverWay = (typeof HAND_OVER_WAYS)[number]

/** How pages call each, at the beginning of a sentence. */
export const HAND_OVER_WORDS: Readonly<Record<HandOverWay, string>> = {
  portal: "In their portal",
  link: "By link",
  letter: "By letter",
}

type Handed = Readonly<{ state: ComplaintState; passing: Passing; provider: string | null; mergedInto: string | null }>

export type MayHandOver =
  | { ok: true }
  | { ok: false; reason: "not-accepted" | "not-to-be-sent" | "provider-not-known" | "merged" }

/** Whether a case may go to its provider: accepted, or disputed; never against what the complainant chose. */
export function mayHandOver({ state, passing, provider, mergedInto }: Handed): MayHandOver {
  if (mergedInto !== null) return { ok: false, reason: "merged" }
  if (state !== "accepted" && state !== "disputed") return { ok: false, reason: "not-accepted" }
  if (passing === "nothing") return { ok: false, reason: "not-to-be-sent" }
  return provider === null ? { ok: false, reason: "provider-not-known" } : { ok: true }
}

/** The last day on which a link opens. */
export function linkUntil(madeOn: Day): Day {
  return addDays(madeOn, LINK_DAYS)
}

/**
 * Whether the provider may still answer a case behind the link of a hand-over: it closes once it is answered or taken back,
 * and one that was disputed and sent again is open behind its newest link alone.
 */
export function isAnswerable({ state, sentOn }: { state: ComplaintState; sentOn: Day | null }, madeOn: Day): boolean {
  return state === "sent" && sentOn === madeOn
}
