import type { LetterText } from "#app/domain/complaints/letters/letter-text.ts"

/** A letter as it will be printed, with lines for what its sender writes by hand. */
export function LetterSheet({ letter }: { letter: LetterText }) {
  const { heading, blanks, to, opening, sections, closing } = letter
  return (
    <article className="letter-sheet" aria-label="The letter">
      <dl className="letter-sheet__blanks">
        {blanks.map((blank) => (
          <div key={blank}>
            <dt>{blank}</dt>
            <dd>
              <span className="govuk-visually-hidden">left open, to fill in by hand</span>
            </dd>
          </div>
        ))}
      </dl>
      <address>
        {to.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <h2>{heading}</h2>
      <Paragraphs texts={opening} />
      {sections.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          <Paragraphs texts={section.paragraphs} />
          {section.toWrite ? (
            <p className="letter-sheet__lines">
              <span className="govuk-visually-hidden">Lines to write on by hand</span>
            </p>
          ) : null}
        </section>
      ))}
      <Paragraphs texts={closing} />
    </article>
  )
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a letter never change places
    <p key={place} dir="auto">
      {text}
    </p>
  ))
}
