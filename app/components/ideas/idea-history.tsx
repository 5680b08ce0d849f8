import { type Day, monthInWords } from "#app/domain/calendar.ts"
import type { PublicIdeaState } from "#app/domain/ideas/state.ts"

export type IdeaStep = Readonly<{ number: number; to: PublicIdeaState; month: Day; words: string | null }>

/** Month by month what became of an idea, with the office's words. */
export function IdeaHistory({ steps }: Readonly<{ steps: readonly IdeaStep[] }>) {
  return (
    <ol className="timeline">
      {steps.map(({ number, to, month, words }, place) => (
        <li key={number}>
          <span className="timeline__day">{monthInWords(month)}</span>
          {stepInWords(to, steps[place - 1]?.to ?? null)}
          {words === null ? null : (
            <p className="suggestion__words" dir="auto">
              {words}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** One step as a sentence; `before` is where it stood until then, null at its beginning. */
function stepInWords(to: PublicIdeaState, before: PublicIdeaState | null): string {
  switch (to) {
    case "open":
      return before === null ? "Our office read it, and it was published" : "It is open again"
    case "taken-up":
      return before === "done" ? "It is not done yet: we go on with it" : "The campaign has taken it up"
    case "done":
      return "It is done"
    case "not-now":
      return "Not now"
  }
}
