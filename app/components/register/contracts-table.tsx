import type { Certainty } from "#app/domain/certainty.ts"
import { partialDateInWords } from "#app/domain/partial-date.ts"
import { ColumnHeads } from "../column-heads.tsx"
import { CertaintyMark } from "./certainty.tsx"

export type ContractRow = Readonly<{
  id: string
  programme: string
  programmeName: string
  area: string
  areaName: string
  provider: string
  providerName: string
  role: string
  startsIn: string | null
  endsIn: string | null
  note: string | null
  certainty: Certainty
}>

/** Who held which area, from when to when. `show` says which end is not the page itself. */
export function ContractsTable({ rows, show }: { rows: readonly ContractRow[]; show: "area" | "provider" }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-table__caption">Contracts, the newest first</caption>
      <ColumnHeads names={[show === "area" ? "Area" : "Provider", "Programme", "From", "To", "Part"]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="govuk-table__header">
              {show === "area" ? (
                <a href={`/areas/${row.area}`}>{row.areaName}</a>
              ) : (
                <a href={`/providers/${row.provider}`}>{row.providerName}</a>
              )}
              {row.note === null ? null : <span className="table-note">{row.note}</span>}
            </th>
            <td className="govuk-table__cell" data-label="Programme">
              <a href={`/programmes/${row.programme}`}>{row.programmeName}</a>
            </td>
            <td className="govuk-table__cell" data-label="From">
              {row.startsIn === null ? "not recorded" : partialDateInWords(row.startsIn)}
            </td>
            <td className="govuk-table__cell" data-label="To">
              {row.endsIn === null ? "not recorded" : partialDateInWords(row.endsIn)}
            </td>
            <td className="govuk-table__cell" data-label="Part">
              {row.role} <CertaintyMark certainty={row.certainty} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
