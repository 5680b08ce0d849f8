import type { ReactNode } from "react"

/** One row: who or what it is about, and a cell for each further heading. */
export type SentenceRow = Readonly<{ name: string; cells: readonly ReactNode[] }>

/** A table of sentences; on a phone each row is a short text with small headings. The first heading is of the names. */
export function SentenceTable(props: {
  caption: string
  /** Where a heading above the table says the same. */
  isCaptionHidden?: boolean
  headings: readonly string[]
  rows: readonly SentenceRow[]
}) {
  const { caption, isCaptionHidden = false, headings, rows } = props
  return (
    <table className="govuk-table rows sentences">
      <caption className={isCaptionHidden ? "govuk-visually-hidden" : "govuk-table__caption"}>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row" className="govuk-table__header">
              {name}
            </th>
            {headings.slice(1).map((heading, place) => (
              <td key={heading} className="govuk-table__cell" data-label={heading}>
                {cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
