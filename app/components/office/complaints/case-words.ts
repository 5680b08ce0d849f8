import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { acknowledgeBy, answerBy, isOverdue, type OurDays } from "#app/domain/complaints/clocks.ts"
import type { Passing, Raising } from "#app/domain/complaints/complaint.ts"
import { type ComplaintKind, KIND_WORDS } from "#app/domain/complaints/kind.ts"

/** The next thing that is due, and whether it is late; null where nothing is. */
export function dueInWords(days: OurDays, today: Day): { words: string; isLate: boolean } | null {
  const due = days.state === "received" ? acknowledgeBy(days) : days.state === "sent" ? answerBy(days) : null
  if (due === null) return null
  const isLate = isOverdue(days, today) !== null
  const what = days.state === "received" ? "Acknowledgement" : "Answer"
  return { words: `${what} ${isLate ? "was due" : "due"} by ${dayInWords(due)}`, isLate }
}

export function kindsInWords(kinds: readonly ComplaintKind[]): string {
  return kinds.map((kind) => KIND_WORDS[kind].name).join("; ")
}

export const PASSING_WORDS: Readonly<Record<Passing, string>> = {
  whole: "All of it may go to the provider",
  "kind-only": "Only the kind may go to the provider",
  nothing: "Nothing may go to the provider",
}

export const RAISING_WORDS: Readonly<Record<Raising, string>> = {
  no: "Not raised with the provider before",
  "no-answer": "Raised with the provider: no answer",
  answered: "Raised with the provider, and answered",
}

export const CREDENTIAL_WORDS = {
  pass: "With a complaint pass: counted",
  "pass-again": "With a pass that was used before: read, and not counted again",
  none: "Without a pass: counted apart",
} as const
