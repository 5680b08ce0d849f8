import { reportReasonInWords } from "#app/domain/moderation/report.ts"

type Reported = Readonly<{
  item: string
  reports: number
  since: string
  reasons: readonly Readonly<{ reason: string; told: number }>[]
  text: string | null
  language: string | null
  providerName: string | null
}>

/** Reported texts, the one that has waited longest first. */
export function ReportedItems({ items }: { items: readonly Reported[] }) {
  if (items.length === 0) return <p className="lead">No report waits.</p>
  return (
    <table className="govuk-table rows">
      <thead>
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Text
          </th>
          <th scope="col" className="govuk-table__header">
            Reports
          </th>
          <th scope="col" className="govuk-table__header">
            Why
          </th>
          <th scope="col" className="govuk-table__header">
            Since
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, reports, since, reasons, text, language, providerName }) => (
          <tr key={item} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              <a href={`/office/reports/${item}`}>{providerName ?? "Words that are gone"}</a>
              <span className="table-note" lang={language ?? undefined} dir="auto">
                {text ?? "It is not on the page any more."}
              </span>
            </th>
            <td className="govuk-table__cell" data-label="Reports">
              {reports}
            </td>
            <td className="govuk-table__cell" data-label="Why">
              {reasons.map(({ reason, told }) => `${reportReasonInWords(reason)}: ${told}`).join(". ")}
            </td>
            <td className="govuk-table__cell" data-label="Since">
              {since}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
