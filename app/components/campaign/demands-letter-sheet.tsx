import type { DemandsLetter } from "#app/domain/campaign/demands-letter.ts"

/** The letter as it stands on paper; the same words as the PDF. */
export function DemandsLetterSheet({ letter }: { letter: DemandsLetter }) {
  const { to, on, heading, opening, demands, closing } = letter
  return (
    <article className="letter-sheet" aria-label="The letter">
      {on === null ? (
        <dl className="letter-sheet__blanks">
          <div>
            <dt>Date</dt>
            <dd>
              <span className="govuk-visually-hidden">left open, to fill in by hand</span>
            </dd>
          </div>
        </dl>
      ) : null}
      <address>
        {to.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {on === null ? null : <p>{on}</p>}
      <h2>{heading}</h2>
      {opening.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {demands.map((demand) => (
        <section key={demand.heading}>
          <h3>{demand.heading}</h3>
          <p>{demand.text}</p>
        </section>
      ))}
      {closing.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  )
}
