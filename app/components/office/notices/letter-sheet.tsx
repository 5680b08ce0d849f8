import type { Letter } from "#app/domain/notices/letter.ts"

/** A letter as it is printed, and below it the same as plain text to copy. */
export function LetterSheet({ letter, text, back }: { letter: Letter; text: string; back: string }) {
  return (
    <div className="wrap">
      <div className="column">
        <p className="actions">
          <a href={back}>Back to {back.split("/").at(-1)}</a>
        </p>
        <h1 className="letter__heading">{letter.subject}</h1>
        {letter.blanks.length === 0 ? null : (
          <p className="actions notice">
            To be filled in by hand before it goes out: {letter.blanks.join(", ")}. We make nothing up.
          </p>
        )}
        <article className="letter">
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
        <section className="actions" aria-labelledby="copy-heading">
          <h2 id="copy-heading">To copy into a mail</h2>
          <p className="govuk-hint">
            The site sends no letters to people outside by itself. Send it from the office’s own mailbox, or print this
            page.
          </p>
          <textarea
            className="govuk-textarea letter__text"
            aria-labelledby="copy-heading"
            rows={14}
            readOnly
            value={text}
          />
        </section>
      </div>
    </div>
  )
}
