import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { STATE_WORDS, type SuggestionState } from "#app/domain/suggestions/state.ts"

type Props = Readonly<{ state: SuggestionState; plannedFor: Day | null; isLate?: boolean }>

/** Where a suggestion stands, in words first: the sign and the colour only repeat them. */
export function StateTag({ state, plannedFor, isLate = false }: Props) {
  return (
    <span className={`standing standing--${isLate ? "late" : state}`}>
      <span aria-hidden="true">{isLate ? "▲" : SIGNS[state]} </span>
      {standingInWords({ state, plannedFor, isLate })}
    </span>
  )
}

/** "Planned by 1 March 2027", and late where that day is over. */
export function standingInWords({ state, plannedFor, isLate = false }: Props): string {
  if (state !== "planned" || plannedFor === null) return STATE_WORDS[state]
  return isLate ? `Late: it was planned by ${dayInWords(plannedFor)}` : `Planned by ${dayInWords(plannedFor)}`
}

const SIGNS: Readonly<Record<SuggestionState, string>> = {
  waiting: "○",
  "not-published": "×",
  open: "○",
  seen: "◔",
  planned: "◑",
  "claimed-done": "◕",
  done: "●",
  declined: "×",
  merged: "→",
  erased: "×",
}
