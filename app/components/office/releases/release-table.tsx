import { dayInWords } from "#app/domain/calendar.ts"
import { ColumnHeads } from "../../column-heads.tsx"

type Release = Readonly<{
  number: number
  releasedOn: string
  shown: number
  moved: number
  note: string | null
}>

/** Every monthly update, the newest first. */
export function ReleaseTable({ releases }: { releases: readonly Release[] }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">Monthly updates, the newest first</caption>
      <ColumnHeads names={["Update", "Figures shown", "Moved", "Said about it"]} />
      <tbody>
        {releases.map(({ number, releasedOn, shown, moved, note }) => (
          <tr key={number}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/releases/${number}`}>{dayInWords(releasedOn)}</a>
              <span className="table-note">Number {number}</span>
            </th>
            <td className="govuk-table__cell" data-label="Shown">
              {shown}
            </td>
            <td className="govuk-table__cell" data-label="Moved">
              {moved}
            </td>
            <td className="govuk-table__cell" data-label="Said about it">
              {note ?? <span className="muted">–</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
