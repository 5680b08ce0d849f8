import {
  QUERY_OUTCOME_WORDS,
  QUERY_REASON_WORDS,
  type QueryOutcome,
  type QueryReason,
} from "#app/domain/announcements/fact-query.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { ColumnHeads } from "../../column-heads.tsx"

type Listed = Readonly<{
  id: string
  provider: string
  providerName: string | null
  reason: QueryReason
  askedOn: string
  outcome: QueryOutcome | null
}>

export function QueryTable({ caption, queries }: { caption: string; queries: readonly Listed[] }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">{caption}</caption>
      <ColumnHeads names={["What is wrong", "Provider", "Asked on", "Outcome"]} />
      <tbody>
        {queries.map(({ id, provider, providerName, reason, askedOn, outcome }) => (
          <tr key={id}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/fact-queries/${id}`}>{QUERY_REASON_WORDS[reason]}</a>
            </th>
            <td className="govuk-table__cell" data-label="Provider">
              {providerName ?? provider}
            </td>
            <td className="govuk-table__cell" data-label="Asked on">
              {dayInWords(askedOn)}
            </td>
            <td className="govuk-table__cell" data-label="Outcome">
              {outcome === null ? "Open" : QUERY_OUTCOME_WORDS[outcome]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
