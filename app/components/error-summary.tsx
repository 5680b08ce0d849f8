/** What was wrong with a form, by the id of the field; `form` speaks of the whole. */
export type Problems = Readonly<Record<string, string | undefined>>

/**
 * The list above a form that came back. It is announced and takes the focus when the page opens, without script;
 * each line leads to its field.
 */
export function ErrorSummary({ problems }: { problems: Problems | undefined }) {
  const lines = Object.entries(problems ?? {}).flatMap(([id, words]) => (words ? [{ id, words }] : []))
  if (lines.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a sent form, and the problems come first in it
    <div className="govuk-error-summary" id="problems" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-error-summary__list">
            {lines.map(({ id, words }) => (
              <li key={id}>{id === "form" ? words : <a href={`#${id}`}>{words}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
