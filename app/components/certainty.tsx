import { CERTAINTY_WORDS, type Certainty } from "#app/domain/certainty.ts"

/** How sure the register is, and where it has it from. */
export type Provenance = Readonly<{ certainty: Certainty; sources: readonly Source[] }>
export type Source = Readonly<{ id: string; title: string; publisher: string | null; date: string | null }>

/** A short mark beside a fact: nothing for what is confirmed, words for what is less sure. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  if (certainty === "verified") return null
  return (
    <span className="certainty">
      {certainty === "single-source" ? "one source" : "not yet checked against a source"}
    </span>
  )
}

/** Where the facts on a page come from, folded away. */
export function Sources({ provenances }: { provenances: readonly Provenance[] }) {
  const sources = [...new Map(provenances.flatMap((one) => one.sources).map((source) => [source.id, source])).values()]
  const certainties = [...new Set(provenances.map((one) => one.certainty))]
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Where these facts come from, and how sure we are</span>
      </summary>
      <div className="govuk-details__text">
        <p>These facts are about who does what. They never change a star.</p>
        <ul>
          {certainties.map((certainty) => (
            <li key={certainty}>
              {certainty === "verified" ? "Facts with no mark: " : <CertaintyMark certainty={certainty} />}
              {certainty === "verified" ? "" : ": "}
              {CERTAINTY_WORDS[certainty]}
            </li>
          ))}
        </ul>
        {sources.length === 0 ? (
          <p>No source has been named yet.</p>
        ) : (
          <ol>
            {sources.map((source) => (
              <li key={source.id}>{[source.title, source.publisher, source.date].filter(Boolean).join(", ")}</li>
            ))}
          </ol>
        )}
        <p>
          Is something wrong? <a href="/contact">Tell us</a> and we will look at it.
        </p>
      </div>
    </details>
  )
}
