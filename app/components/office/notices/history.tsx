/** One deed in words. */
export type DoneRow = Readonly<{ at: string; what: string; by: string; reason: string | null }>

/** What was done so far, out of the record of deeds. */
export function History({ rows }: { rows: readonly DoneRow[] }) {
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">What was done</h2>
      <ol className="deeds">
        {rows.map((row) => (
          <li key={`${row.at} ${row.what}`}>
            <b>{row.what}</b>
            <span className="table-note">
              {row.at}, by {row.by}
            </span>
            {row.reason === null ? null : <p>{row.reason}</p>}
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

/** A deed as this page says it; one of another kind by its own name. */
export function deedInWords(deed: string): string {
  return DEED_WORDS[deed] ?? deed
}
