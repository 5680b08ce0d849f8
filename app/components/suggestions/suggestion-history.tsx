import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import type { PublicState, SuggestionMover } from "#app/domain/suggestions/state.ts"

export type HistoryStep = Readonly<{
  number: number
  to: PublicState | null
  by: SuggestionMover
  month: Day
  words: string | null
  isProgress: boolean
  evidence: string | null
  plannedFor: Day | null
}>

type Props = Readonly<{ steps: readonly HistoryStep[]; name: string }>

/** Month by month what happened, with the provider's answers and the office's notes. */
export function SuggestionHistory({ steps, name }: Props) {
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <li key={step.number}>
          <span className="timeline__day">{monthInWords(step.month)}</span>
          {stepInWords(step, name)}
          {step.words === null ? null : (
            <p className={`suggestion__words suggestion__words--${step.by}`} dir="auto">
              {step.words}
            </p>
          )}
          {step.evidence === null ? null : (
            <p className="small">
              <a href={step.evidence} rel="nofollow noopener noreferrer">
                The page that {name} names as evidence
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** One step as a sentence. */
export function stepInWords({ number, to, by, plannedFor, isProgress }: HistoryStep, name: string): string {
  const who = by === "provider" ? name : "Our office"
  if (isProgress) return `${name} says how far it is`
  if (to === null) return by === "provider" ? `${name} answered` : "A note of our office"
  const until = plannedFor === null ? "" : ` by ${dayInWords(plannedFor)}`
  switch (to) {
    case "open":
      return number === 1 ? "Our office read it, and it was published" : "It stands by itself again"
    case "seen":
      return by === "provider" ? `${name} has seen it` : "Our office: seen, and not done yet"
    case "planned":
      return by === "provider" ? `${name} plans to do it${until}` : `Our office: it is planned${until}`
    case "claimed-done":
      return by === "provider"
        ? `${name} says that it is done. Our office checks`
        : "Somebody says that it is done. Our office checks"
    case "done":
      return "Our office checked: it is done"
    case "declined":
      return `${who}: declined`
  }
}
