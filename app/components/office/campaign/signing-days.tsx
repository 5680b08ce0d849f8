import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { ColumnHeads } from "../../column-heads.tsx"

type Row = Readonly<{ day: Day; signed: number; confirmed: number; held: number }>

/** Who signed on each day, and what became of it, with a bar for the eye. */
export function SigningDays({ days }: { days: readonly Row[] }) {
  if (days.length === 0) return <p>Nobody has signed in the last four weeks.</p>
  const most = Math.max(...days.map(({ signed }) => signed))
  return (
    <table className="govuk-table place-bars">
      <caption className="govuk-visually-hidden">Signatures by day</caption>
      <ColumnHeads
        names={["Day", "Signed", "Confirmed", "Held or taken out"]}
        numeric={["Signed", "Confirmed", "Held or taken out"]}
      />
      <tbody>
        {days.map(({ day, signed, confirmed, held }) => (
          <tr key={day}>
            <th scope="row" className="govuk-table__header">
              {dayInWords(day)}
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="place-bars__bar" width={(signed / most) * 100} height="6" />
              </svg>
            </th>
            <td className="govuk-table__cell govuk-table__cell--numeric">{signed}</td>
            <td className="govuk-table__cell govuk-table__cell--numeric">{confirmed}</td>
            <td className="govuk-table__cell govuk-table__cell--numeric">{held}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
