import { ITEM_KINDS, ITEM_STATES, type ItemKind, type ItemState } from "./item.ts"

/** What a moderator wants to see of the queue; "open" is what waits to be read, also by a colleague. */
export type QueueFilter = Readonly<{
  kind: ItemKind | null
  provider: string | null
  language: string | null
  marked: "yes" | "no" | null
  state: ItemState | "open"
  /** Only what this moderator is at. */
  mine: boolean
}>

export const NO_FILTER: QueueFilter = {
  ...{ kind: null, provider: null, language: null, marked: null, state: "open", mine: false },
}

/** Items on a page of the queue: as many as can be read through without losing the thread. */
export const ITEMS_ON_A_PAGE = 20

export const KIND_WORDS = {
  words: "Words of a rating",
  suggestion: "Suggestion",
  idea: "Idea for the campaign",
  tip: "Tip",
  comment: "Supporter’s comment",
  answer: "Provider’s answer",
} as const satisfies Record<ItemKind, string>

export const STATE_WORDS = {
  waiting: "waiting",
  asked: "a colleague is asked",
  approved: "approved",
  declined: "declined",
  withdrawn: "taken back by its author",
  "taken-down": "taken down",
} as const satisfies Record<ItemState, string>

/** Of a word in an address; null for one that is none. */
export function itemKind(typed: string): ItemKind | null {
  return ITEM_KINDS.find((kind) => kind === typed) ?? null
}

export function itemState(typed: string): ItemState | null {
  return ITEM_STATES.find((state) => state === typed) ?? null
}

/** The address of a page of the queue. */
export function queueAddress(filter: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  const { kind, provider, language, marked, state, mine } = filter
  const asked = { kind, provider, language, marked, state: state === "open" ? null : state, mine: mine ? "yes" : null }
  const query = new URLSearchParams(more)
  for (const [name, value] of Object.entries(asked)) if (value !== null) query.set(name, value)
  const text = query.toString()
  return text === "" ? "/office/moderation" : `/office/moderation?${text}`
}

/** What a text is about that names no provider. */
export function aboutInWords(kind: ItemKind): string {
  return kind === "comment" || kind === "idea" ? "The campaign" : "All providers"
}

/** How long something has waited, for a sentence; days, from 0. */
export function daysInWords(days: number): string {
  if (days <= 0) return "since today"
  return days === 1 ? "1 day" : `${days} days`
}
