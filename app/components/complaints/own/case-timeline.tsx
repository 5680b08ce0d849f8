import { dayInWords } from "#app/domain/calendar.ts"
import type { ComplaintEvent } from "#app/domain/complaints/event.ts"
import type { OwnView } from "#app/domain/complaints/own-view.ts"

/** What happened, as its complainant reads it. */
const EVENT_WORDS: Readonly<Record<ComplaintEvent, string>> = {
  received: "You sent your complaint",
  acknowledged: "Our office has read it",
  accepted: "Our office took it on",
  declined: "Our office did not take it on",
  sent: "It went to the provider",
  kept: "We keep it, as you wished, and count it",
  answered: "The provider answered",
  resolved: "You said that it is put right",
  disputed: "You disputed the answer",
  "closed-not-resolved": "You left it at that, not put right",
  unconfirmed: "Eight weeks went by without a word from you",
  escalated: "It was taken further",
  withdrawn: "You withdrew it",
  erased: "It was erased",
  "own-name": "You told us when you sent it in your own name",
  "final-response": "You told us of the final response",
  held: "You said that it held",
}

export function CaseTimeline({ events }: Pick<OwnView, "events">) {
  return (
    <section>
      <h2>What happened so far</h2>
      <ol className="timeline">
        {events.map(({ event, happenedOn }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened never changes places
          <li key={place}>
            <span className="timeline__day">{dayInWords(happenedOn)}</span> {EVENT_WORDS[event]}
          </li>
        ))}
      </ol>
    </section>
  )
}
