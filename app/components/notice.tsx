import type { ReactNode } from "react"

/** Something to know before going on: `good` and `warning` also say so in their words, never by colour alone. */
export function Notice(props: { heading?: string; tone?: "plain" | "good" | "warning"; children: ReactNode }) {
  return (
    <div className={`notice notice--${props.tone ?? "plain"}`}>
      {props.heading ? <h2>{props.heading}</h2> : null}
      {props.children}
    </div>
  )
}

/** Something more, folded away until it is wanted; a link to `id` unfolds it. It is open where a form in it came back. */
export function More(props: { summary: string; id?: string; open?: boolean; children: ReactNode }) {
  const { summary, id, open, children } = props
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text" id={id}>
        {children}
      </div>
    </details>
  )
}
