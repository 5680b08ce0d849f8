import { CERTAINTY_WORDS, type Certainty } from "#app/domain/certainty.ts"
import { sourceAddresses } from "#app/domain/source-address.ts"

export type Source = Readonly<{ id: string; title: string; publisher: string; date: string; address: string }>

/** A short mark beside a fact: nothing for what is confirmed, words for what is less sure. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  if (certainty === "verified") return null
  return (
    <span className="certainty">
      {certainty === "single-source" ? "(one source)" : "(not yet checked against a source)"}
    </span>
  )
}

type Props = { certainties: readonly Certainty[]; sources: readonly Source[] }

/** Where the facts on a page come from, folded away. */
export function Sources({ certainties, sources }: Props) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Where these facts come from, and how sure we are</span>
      </summary>
      <div className="govuk-details__text">
        <p>These facts are about who does what. They never change a star.</p>
        <ul>
          {[...new Set(certainties)].map((certainty) => (
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
          <ol className="sources">
            {sources.map((source) => (
              <li key={source.id}>
                {[source.title, source.publisher, source.date].filter(Boolean).join(", ")}
                {sourceAddresses(source.address).map(({ text, href }) => (
                  <span key={text} className="table-note">
                    {href === null ? text : <a href={href}>{text}</a>}
                  </span>
                ))}
              </li>
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
