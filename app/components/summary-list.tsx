import type { ReactNode } from "react"

export type SummaryRow = Readonly<{
  name: string
  value: ReactNode
  /** Where to change it. */
  change?: string | undefined
}>

/** What was said or is known, name by name. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const changeable = rows.some((row) => row.change !== undefined)
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div
          key={row.name}
          className={`govuk-summary-list__row${changeable && row.change === undefined ? " govuk-summary-list__row--no-actions" : ""}`}
        >
          <dt className="govuk-summary-list__key">{row.name}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.change === undefined ? null : (
            <dd className="govuk-summary-list__actions">
              <a href={row.change}>
                Change<span className="govuk-visually-hidden"> {row.name.toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
