import { weekdayAndTime } from "#app/domain/working-time/uk-time.ts"

/** One deed of the record; `by` is null where the clock did it. */
type Deed = Readonly<{ at: Date; deed: string; by: string | null; reason: string | null }>

/** What was done so far, out of the record of deeds. */
export function History({ deeds }: { deeds: readonly Deed[] }) {
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">What was done</h2>
      <ol className="deeds">
        {deeds.map(({ at, deed, by, reason }) => (
          <li key={`${at.toISOString()} ${deed}`}>
            <b>{DEED_WORDS[deed] ?? deed}</b>
            <span className="table-note">
              {weekdayAndTime(at)}, by {by ?? "the clock"}
            </span>
            {reason === null ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const DEED_WORDS: Readonly<Record<string, string>> = {
  "notice.receive": "It came",
  "notice.acknowledge": "We told them that we have it",
  "notice.tick": "The list was ticked off",
  "notice.ask": "We asked for what is missing",
  "notice.take-down": "Taken down",
  "notice.keep": "Decided to keep it",
  "notice.answer": "We wrote to them",
  "notice.withdraw": "They took it back",
  "notice.lapse": "Closed without an answer from them",
  "challenge.receive": "It came",
  "challenge.acknowledge": "We told them that we have it",
  "challenge.answer": "Answered, and a note published",
  "challenge.withdraw": "They took it back",
}
