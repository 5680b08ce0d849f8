import type { ReactNode } from "react"
import { ColumnHeads } from "../column-heads.tsx"
import { tensAndMore } from "./ratings-in-tens.ts"
import type { Figure } from "./score-card.tsx"
import { Stars } from "./stars.tsx"
import { VerdictChip } from "./verdict-chip.tsx"

export type LeagueRow = Readonly<{
  /** Unique in its table. */
  id: string
  href: string | null
  name: string
  /** Under the name: its part in the programme, for whom it works. */
  note: ReactNode
  figure: Figure | null
  /** True where nothing of it can be rated any more. */
  ended?: boolean
  /** How much of what is written about it it answers; tables that show it give it for every row. */
  answers?: string
}>

type Props = {
  caption: ReactNode
  /** The heading over the names: "Provider", "Area". */
  named: string
  rows: readonly LeagueRow[]
  /** The rating year of the newest monthly update. */
  year: number | null
}

/** Who stands where; readable rows on a phone. The order is the caller's and shows no more than the half stars do. */
export function LeagueTable({ caption, named, rows, year }: Props) {
  const showsAnswers = rows.some(({ answers }) => answers !== undefined)
  return (
    <table className="govuk-table rows">
      <caption className="govuk-table__caption">{caption}</caption>
      <ColumnHeads
        names={[named, "Stars", "Against the 3-star standard", "Ratings", ...(showsAnswers ? ["Answers"] : [])]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="govuk-table__header">
              {row.href === null ? row.name : <a href={row.href}>{row.name}</a>}
              <span className="table-note">{row.note}</span>
            </th>
            <FigureCells figure={row.figure} year={year} ended={row.ended ?? false} />
            {showsAnswers ? (
              <td className="govuk-table__cell" data-label="Answers">
                {row.answers ?? ""}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FigureCells({ figure, year, ended }: { figure: Figure | null; year: number | null; ended: boolean }) {
  const shown = figure?.state === "shown" && figure.halfStars !== null
  if (ended && !shown) {
    return (
      <td className="govuk-table__cell muted" colSpan={3}>
        History: ended without stars
      </td>
    )
  }
  if (figure?.state === "protected") {
    return (
      <td className="govuk-table__cell" colSpan={3}>
        <span className="muted">Hidden to protect people elsewhere. It says nothing about this one.</span>
      </td>
    )
  }
  if (figure?.state !== "shown" || figure.halfStars === null) {
    return (
      <>
        <td className="govuk-table__cell">
          <span className="govuk-visually-hidden">no stars yet</span>
        </td>
        <td className="govuk-table__cell">
          <VerdictChip verdict="not-published" />
        </td>
        <td className="govuk-table__cell muted" data-label="Ratings">
          under 10
        </td>
      </>
    )
  }
  const older = figure.verdictYear !== null && figure.verdictYear !== year ? figure.verdictYear : undefined
  return (
    <>
      <td className="govuk-table__cell">
        <Stars halfStars={figure.halfStars} />
      </td>
      <td className="govuk-table__cell">
        {figure.verdict === null ? (
          <span className="muted">no verdict: stars over two years</span>
        ) : (
          <VerdictChip verdict={figure.verdict} year={older} />
        )}
      </td>
      <td className="govuk-table__cell" data-label="Ratings">
        {figure.tens === null ? "" : tensAndMore(figure.tens)}
      </td>
    </>
  )
}
