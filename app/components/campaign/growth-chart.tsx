import { dayInWords, monthInWords, monthOf } from "#app/domain/calendar.ts"
import { ColumnHeads } from "../column-heads.tsx"
import { inThousands } from "./thermometer.tsx"

export type GrowthStep = Readonly<{ day: string; total: number }>

const WIDTH = 960
const HEIGHT = 260
const EDGE = 44
const DAY_MS = 86_400_000

/** How the number of signatures grew: a sentence, a drawing, and the same as a table by month. */
export function GrowthChart({ steps }: { steps: readonly GrowthStep[] }) {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return <p>Too few have signed so far for a chart that would tell of nobody.</p>
  const time = (day: string) => new Date(`${day}T00:00:00Z`).getTime()
  const span = Math.max(DAY_MS, time(last.day) - time(first.day))
  const x = (day: string) => EDGE + ((time(day) - time(first.day)) / span) * (WIDTH - 2 * EDGE)
  const y = (total: number) => HEIGHT - EDGE - (total / last.total) * (HEIGHT - 2 * EDGE)
  const line = steps.map(
    ({ day, total }, place) => `${place === 0 ? "M" : "L"}${x(day).toFixed(1)} ${y(total).toFixed(1)}`,
  )
  return (
    <figure className="trend card">
      <figcaption>
        <p>
          {inThousands(first.total)} had signed by {dayInWords(first.day)}, and {inThousands(last.total)} by{" "}
          {dayInWords(last.day)}.
        </p>
      </figcaption>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <line className="grid-line" x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
        <path className="path" d={line.join("")} />
        <circle className="dot" cx={x(last.day)} cy={y(last.total)} r="7" />
        <text className="value" x={x(last.day)} y={y(last.total) - 15} textAnchor="end">
          {inThousands(last.total)}
        </text>
        <text x={EDGE} y={HEIGHT - 14}>
          {monthInWords(monthOf(first.day))}
        </text>
        <text x={WIDTH - EDGE} y={HEIGHT - 14} textAnchor="end">
          {monthInWords(monthOf(last.day))}
        </text>
      </svg>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The same as a table</span>
        </summary>
        <div className="govuk-details__text">
          <table className="govuk-table">
            <ColumnHeads names={["By the end of", "Had signed"]} numeric={["Had signed"]} />
            <tbody>
              {lastOfMonths(steps).map(({ day, total }) => (
                <tr key={day}>
                  <th scope="row" className="govuk-table__header">
                    {dayInWords(day)}
                  </th>
                  <td className="govuk-table__cell govuk-table__cell--numeric">{inThousands(total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function lastOfMonths(steps: readonly GrowthStep[]): GrowthStep[] {
  return [...Map.groupBy(steps, ({ day }) => monthOf(day))].flatMap(([, own]) => own.slice(-1))
}
