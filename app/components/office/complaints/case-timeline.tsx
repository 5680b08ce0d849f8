import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { Writer } from "#app/domain/complaints/complaint.ts"
import type { ComplaintEvent } from "#app/domain/complaints/event.ts"
import { type Mover, STATE_WORDS } from "#app/domain/complaints/state.ts"

type Props = Readonly<{
  events: readonly Readonly<{ number: number; event: ComplaintEvent; by: Mover; happenedOn: Day }>[]
  messages: readonly Readonly<{ number: number; writer: Writer; writtenOn: Day; text: string; isFinal: boolean }>[]
}>

const HANDS: Readonly<Record<Mover, string>> = {
  complainant: "the person",
  office: "the office",
  provider: "the provider",
  clock: "by time",
}
const WRITER_WORDS: Readonly<Record<Writer, string>> = {
  complainant: "The person wrote",
  office: "The office wrote",
  provider: "The provider answered",
}

/** What happened to a case, and what was written in it. Days only: nobody's hour is kept. */
export function CaseTimeline({ events, messages }: Props) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">What happened so far</h2>
      <ol className="timeline">
        {events.map(({ number, event, by, happenedOn }) => (
          <li key={number}>
            <span className="muted">{dayInWords(happenedOn)}</span> {eventInWords(event)}{" "}
            <span className="muted">({HANDS[by]})</span>
          </li>
        ))}
      </ol>
      {messages.length === 0 ? null : <h2>Messages</h2>}
      {messages.map(({ number, writer, writtenOn, text, isFinal }) => (
        <article key={number} className={`case-message case-message--${writer}`}>
          <h3>
            {WRITER_WORDS[writer]} <span className="muted">on {dayInWords(writtenOn)}</span>
            {isFinal ? <b> · final response</b> : null}
          </h3>
          <p className="as-typed" dir="auto">
            {text}
          </p>
        </article>
      ))}
    </section>
  )
}

function eventInWords(event: ComplaintEvent): string {
  if (event === "own-name") return "Sent in their own name"
  if (event === "final-response") return "Got a final response"
  return event === "held" ? "Said that it held" : STATE_WORDS[event]
}
