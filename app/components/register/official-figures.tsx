import type { Certainty } from "#app/domain/certainty.ts"
import { isPartialDate, partialDateInWords } from "#app/domain/partial-date.ts"
import { ColumnHeads } from "../column-heads.tsx"
import { CertaintyMark } from "./certainty.tsx"

export type OfficialFigure = Readonly<{
  id: string
  /** Said where a page shows figures of several programmes. */
  programmeName?: string | undefined
  /** Said where a page shows figures of several places. */
  areaName?: string | null
  /** Said where a page shows figures of several providers. */
  providerName?: string | null
  measure: string
  period: string | null
  value: string
  unit: string | null
  note: string | null
  certainty: Certainty
  sourceIds: readonly string[]
}>

type Props = {
  figures: readonly OfficialFigure[]
  /** Those that the figures name. */
  sources: readonly { id: string; title: string; publisher: string | null }[]
}

/** What others have published, beside the stars and never mixed into them; each row names its own source. */
export function OfficialFigures({ figures, sources }: Props) {
  return (
    <>
      <p>
        These numbers come from the government, Parliament or the press, not from people who rated. They never change a
        star.
      </p>
      <table className="govuk-table rows">
        <ColumnHeads names={["What was counted", "When", "Figure", "Where it is from"]} />
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row" className="govuk-table__header">
                {upperFirst(figure.measure)}
                {notesOf(figure).map((note) => (
                  <span key={note} className="table-note">
                    {note}
                  </span>
                ))}
              </th>
              <td className="govuk-table__cell" data-label="When">
                {figure.period === null ? "" : periodInWords(figure.period)}
              </td>
              <td className="govuk-table__cell" data-label="Figure">
                <span>
                  <b>{readableNumber(figure.value)}</b> {figure.unit}
                </span>
              </td>
              <td className="govuk-table__cell" data-label="From">
                <span>
                  {sources
                    .filter(({ id }) => figure.sourceIds.includes(id))
                    .map(({ title, publisher }) => [title, publisher].filter(Boolean).join(", "))
                    .join("; ")}{" "}
                  <CertaintyMark certainty={figure.certainty} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Whose figure it is and what its source says of it, each once. */
function notesOf({ providerName, areaName, programmeName, note }: OfficialFigure): string[] {
  const whose = [providerName, areaName, programmeName].filter((name) => name !== undefined && name !== null)
  return [...new Set([whose.join(", "), note ?? ""])].filter((one) => one !== "")
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "2011-06..2012-07" as "June 2011 to July 2012"; whatever is not two dates stays as printed. */
function periodInWords(period: string): string {
  return period
    .split("..")
    .map((part) => (isPartialDate(part) ? partialDateInWords(part) : part))
    .join(" to ")
}

/** "104000" as "104,000"; whatever is not a plain number stays as printed. */
function readableNumber(value: string): string {
  return /^[0-9]{4,}$/.test(value) ? value.replace(/\B(?=(?:[0-9]{3})+$)/g, ",") : value
}
