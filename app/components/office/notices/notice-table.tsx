import type { Urgency } from "#app/domain/notices/notice-clock.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { DueChip } from "./due-chip.tsx"

/** One row: everything in words already. */
export type NoticeRow = Readonly<{
  reference: string
  href: string
  about: string
  aboutWhat: string
  from: string
  received: string
  state: string
  urgency: Urgency
  due: string | null
}>

/** Legal notices, or challenges to scores: what is most urgent first. */
export function NoticeTable({ caption, rows }: { caption: string; rows: readonly NoticeRow[] }) {
  return (
    <table className="govuk-table rows notice-table">
      <caption className="govuk-visually-hidden">{caption}</caption>
      <ColumnHeads names={["Reference", "About", "From", "Came", "Where it stands"]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.reference}>
            <th scope="row" className="govuk-table__header">
              <a href={row.href}>{row.reference}</a>
            </th>
            <td className="govuk-table__cell" data-label="About">
              <span>
                {row.about}
                <span className="table-note">{row.aboutWhat}</span>
              </span>
            </td>
            <td className="govuk-table__cell" data-label="From">
              {row.from}
            </td>
            <td className="govuk-table__cell" data-label="Came">
              {row.received}
            </td>
            <td className="govuk-table__cell" data-label="State">
              <span className="notice-table__state">
                {row.state}
                <DueChip urgency={row.urgency} due={row.due} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
