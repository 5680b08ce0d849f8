import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import { reportReasonInWords } from "#app/domain/moderation/report.ts"
import { figureInWords, MEASURES, type Measure, type QuarterFigure } from "#app/domain/moderation-figures/measure.ts"
import { quarterInWords } from "#app/domain/moderation-figures/quarter.ts"

/** What one quarter says, measure by measure, in the order of the list. */
export function QuarterFigures({ quarter, figures }: { quarter: string; figures: readonly QuarterFigure[] }) {
  const order = (measure: Measure) => MEASURES.indexOf(measure)
  const rows = figures.toSorted((one, other) => order(one.measure) - order(other.measure))
  return (
    <section aria-labelledby={`figures-${quarter}`}>
      <h3 id={`figures-${quarter}`}>{quarterInWords(quarter)}</h3>
      <table className="govuk-table quarter">
        <caption className="govuk-visually-hidden">{quarterInWords(quarter)}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.measure} ${row.key}`}>
              <th scope="row" className="govuk-table__header">
                {nameOf(row)}
              </th>
              <td className="govuk-table__cell govuk-table__cell--numeric">{figureInWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const ENDS: Readonly<Record<string, string>> = {
  "closed-taken-down": "taken down, or put right",
  "closed-kept": "kept",
  withdrawn: "taken back by the sender",
  lapsed: "closed, because what was missing never came",
  stands: "the score stands",
  "to-be-corrected": "something was wrong, and is put right",
}

/** A row in words; its reason or end, where it has one. */
function nameOf({ measure, key }: QuarterFigure): string {
  switch (measure) {
    case "received":
      return "Texts that came to be read"
    case "let-through":
      return "Texts let through"
    case "declined":
      return `Not published: ${declineReason(key)?.forAuthor ?? "for another reason"}`
    case "median-wait":
      return "Half of them waited no longer than"
    case "reports":
      return `Reports: ${reportReasonInWords(key)}`
    case "notices":
      return `Legal notices: ${ENDS[key] ?? key}`
    case "challenges":
      return `Challenges to a score: ${ENDS[key] ?? key}`
  }
}
