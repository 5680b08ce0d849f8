import { dayInWords } from "#app/domain/calendar.ts"
import { OFFICE_ORIGIN } from "#app/domain/register/row-change.ts"
import { ColumnHeads } from "../../column-heads.tsx"

type Provider = Readonly<{
  slug: string
  name: string
  sector: string
  origin: string
  delistedOn: string | null
  becameName: string | null
  duplicateOfName: string | null
  contracts: number
  links: number
}>

/** The providers of the register, ended ones too; each leads to everything about it. */
export function RegisterTable({ rows, total }: { rows: readonly Provider[]; total: number }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-table__caption">{total === 1 ? "1 provider" : `${total} providers, by name`}</caption>
      <ColumnHeads names={["Provider", "Contracts", "Works for others", "Where the row is from"]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row" className="govuk-table__header">
              <a href={`/office/register/${row.slug}`}>{row.name}</a>
              <span className="table-note">{noteOf(row)}</span>
            </th>
            <td className="govuk-table__cell" data-label="Contracts">
              {row.contracts === 0 ? "none" : row.contracts}
            </td>
            <td className="govuk-table__cell" data-label="Works for others">
              {row.links === 0 ? "no" : row.links === 1 ? "in 1 place" : `in ${row.links} places`}
            </td>
            <td className="govuk-table__cell" data-label="Row from">
              {row.origin === OFFICE_ORIGIN ? <b className="tag">the office</b> : "the files"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function noteOf({ sector, delistedOn, becameName, duplicateOfName }: Provider): string {
  if (duplicateOfName !== null) return `Merged into ${duplicateOfName}`
  const parts = [
    sector.charAt(0).toUpperCase() + sector.slice(1),
    becameName === null ? "" : `became ${becameName}`,
    delistedOn === null ? "" : `ended ${dayInWords(delistedOn)}`,
  ]
  return parts.filter(Boolean).join(", ")
}
