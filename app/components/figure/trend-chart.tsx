import { Fragment } from "react"
import { Stars, starNumber } from "./stars.tsx"

/** One monthly update: `month` like "May 2026"; null half stars where nothing was shown. */
export type TrendPoint = Readonly<{ month: string; halfStars: number | null }>

type Drawing = Readonly<{ className: string; width: number; height: number; edge: number }>
const WIDE: Drawing = { className: "chart chart--wide", width: 960, height: 250, edge: 60 }
const NARROW: Drawing = { className: "chart chart--narrow", width: 340, height: 230, edge: 34 }
/** As many as fit a phone without turning it. */
const MONTHS_ON_A_PHONE = 6

/** Another's half stars, month by month like the points, to compare with. */
type Beside = Readonly<{ name: string; halfStars: readonly (number | null)[] }>

/** Half stars month by month, oldest first: a sentence, a drawing, and the same as a table. */
export function TrendChart({
  points,
  name,
  beside,
}: {
  points: readonly TrendPoint[]
  name: string
  beside?: Beside | undefined
}) {
  return (
    <figure className="trend card">
      <figcaption>
        <p>
          {inASentence(points, name)}
          {beside ? ` The dashed line is ${beside.name}.` : ""}
        </p>
      </figcaption>
      <Chart drawing={WIDE} points={points} beside={beside?.halfStars ?? []} />
      <Chart
        drawing={NARROW}
        points={points.slice(-MONTHS_ON_A_PHONE)}
        beside={beside?.halfStars.slice(-MONTHS_ON_A_PHONE) ?? []}
      />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The same as a table</span>
        </summary>
        <div className="govuk-details__text">
          <table className="govuk-table">
            <thead>
              <tr>
                <th scope="col" className="govuk-table__header">
                  Monthly update
                </th>
                <th scope="col" className="govuk-table__header">
                  Stars
                </th>
                {beside ? (
                  <th scope="col" className="govuk-table__header">
                    {beside.name}
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {points.map((point, place) => (
                <tr key={point.month}>
                  <th scope="row" className="govuk-table__header">
                    {point.month}
                  </th>
                  <td className="govuk-table__cell">
                    <StarsOrNothing halfStars={point.halfStars} />
                  </td>
                  {beside ? (
                    <td className="govuk-table__cell">
                      <StarsOrNothing halfStars={beside.halfStars[place] ?? null} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className="muted small">Updated once a month. A score moves only when at least ten ratings have changed.</p>
    </figure>
  )
}

function StarsOrNothing({ halfStars }: { halfStars: number | null }) {
  return halfStars === null ? "nothing shown" : <Stars halfStars={halfStars} />
}

function Chart(props: { drawing: Drawing; points: readonly TrendPoint[]; beside: readonly (number | null)[] }) {
  const { drawing, points, beside } = props
  const { width, height, edge } = drawing
  const floor = height - 44
  const y = (halfStars: number) => floor - ((halfStars - 2) / 8) * (floor - 26)
  const x = (place: number) => edge + 20 + (place * (width - edge * 2)) / Math.max(points.length - 1, 1)
  const dots = points.flatMap(({ month, halfStars }, place) =>
    halfStars === null ? [] : [{ month, halfStars, x: x(place), y: y(halfStars), place }],
  )
  const others = beside.flatMap((halfStars, place) =>
    halfStars === null ? [] : [{ x: x(place), y: y(halfStars), place }],
  )
  return (
    <svg className={drawing.className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {[1, 2, 3, 4, 5].map((stars) => (
        <Fragment key={stars}>
          <line
            className={stars === 3 ? "three" : "grid-line"}
            x1="24"
            x2={width}
            y1={y(stars * 2)}
            y2={y(stars * 2)}
          />
          <text x="12" y={y(stars * 2) + 5} textAnchor="end">
            {stars}
          </text>
        </Fragment>
      ))}
      {others.length === 0 ? null : <path className="path path--beside" d={pathThrough(others)} />}
      <path className="path" d={pathThrough(dots)} />
      {dots.map((dot) => (
        <Fragment key={dot.month}>
          <circle className="dot" cx={dot.x} cy={dot.y} r="7" />
          <text className="value" x={dot.x} y={dot.halfStars < 6 ? dot.y + 26 : dot.y - 15} textAnchor="middle">
            {starNumber(dot.halfStars)}
          </text>
        </Fragment>
      ))}
      {points.map((point, place) => (
        <text key={point.month} x={x(place)} y={height - 6} textAnchor="middle">
          {point.month.slice(0, 3)}
        </text>
      ))}
    </svg>
  )
}

/** The line breaks where a month had nothing to show, instead of guessing across it. */
function pathThrough(dots: readonly { x: number; y: number; place: number }[]): string {
  return dots
    .map((dot, index) => `${index > 0 && dots[index - 1]?.place === dot.place - 1 ? "L" : "M"}${dot.x} ${dot.y}`)
    .join("")
}

function inASentence(points: readonly TrendPoint[], name: string): string {
  const shown = points.filter((point) => point.halfStars !== null)
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last || first.halfStars === null || last.halfStars === null) {
    return `Nothing has been shown for ${name} yet.`
  }
  const now = `${starNumber(last.halfStars)} stars in ${last.month}`
  if (shown.length === 1) return `${name} has ${now}, its first monthly update with stars.`
  const then = `${starNumber(first.halfStars)} stars in ${first.month}`
  if (first.halfStars === last.halfStars) return `${name} has ${now}, the same as in ${first.month}.`
  return `${name} went ${last.halfStars > first.halfStars ? "up" : "down"} from ${then} to ${now}.`
}
