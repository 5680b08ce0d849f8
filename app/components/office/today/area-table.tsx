import type { AreaYear } from "#app/domain/tally.ts"
import { ColumnHeads } from "../../column-heads.tsx"

type Line = Readonly<
  AreaYear & {
    areaName: string
    programmeName: string
    waiting: number
    stored: number
    published: number | null
    words: number
  }
>

/** By area and in whole tens: what the last tally left waiting, what is stored, what the newest release shows, what is to be read. */
export function AreaTable({ lines }: { lines: readonly Line[] }) {
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">Ratings by area</h2>
      <p className="muted">
        In whole tens, as the last nightly tally left them. An area with fewer than ten of either is not listed: nobody
        in the office may know of one rating more or less.
      </p>
      {lines.length === 0 ? (
        <p>No area has ten ratings yet.</p>
      ) : (
        <table className="govuk-table rows">
          <caption className="govuk-table__caption">
            {lines.length === 1 ? "One area" : `${lines.length} areas`}, the newest year first
          </caption>
          <ColumnHeads names={["Area", "Year", "Waiting", "Stored", "Published", "Texts to read"]} />
          <tbody>
            {lines.map((line) => (
              <Row key={`${line.year} ${line.area}`} {...line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ area, areaName, programmeName, year, waiting, stored, published, words }: Line) {
  return (
    <tr>
      <th className="govuk-table__header" scope="row">
        <a href={`/areas/${area}`}>{areaName}</a>
        <span className="table-note">{programmeName}</span>
      </th>
      <td className="govuk-table__cell" data-label="Year">
        {year}
      </td>
      <td className="govuk-table__cell" data-label="Waiting">
        {inWords(waiting)}
      </td>
      <td className="govuk-table__cell" data-label="Stored">
        {inWords(stored)}
      </td>
      <td className="govuk-table__cell" data-label="Published">
        {published === null ? <span className="muted">not shown</span> : inWords(published)}
      </td>
      <td className="govuk-table__cell" data-label="Texts to read">
        {inWords(words)}
      </td>
    </tr>
  )
}

function inWords(tens: number): string {
  return tens === 0 ? "fewer than 10" : `${tens} or more`
}
