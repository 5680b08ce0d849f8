import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { Passing } from "#app/domain/complaints/complaint.ts"
import { type ComplaintKind, KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { ColumnHeads } from "../../column-heads.tsx"

export type PortalClock = Readonly<{ due: Day; isLate: boolean }> | null

type Row = Readonly<{
  reference: string
  kinds: readonly ComplaintKind[]
  passing: Passing
  clock: PortalClock
}>

type Props = Readonly<{ slug: string; caption: string; standing: string; rows: readonly Row[] }>

/** Complaints in a provider's portal, by the day on which the answer is due. */
export function PortalCaseTable({ slug, caption, standing, rows }: Props) {
  return (
    <table className="govuk-table rows desk">
      <caption className="govuk-visually-hidden">{caption}</caption>
      <ColumnHeads names={["Complaint", "What kind of thing", "What you may read", "Where it stands"]} />
      <tbody>
        {rows.map(({ reference, kinds, passing, clock }) => (
          <tr key={reference}>
            <th className="govuk-table__header" scope="row">
              <a className="reference" href={`/portal/${slug}/complaints/${reference}`}>
                {reference}
              </a>
            </th>
            <td className="govuk-table__cell" data-label="Kind">
              {kinds.map((kind) => KIND_WORDS[kind].name).join("; ")}
            </td>
            <td className="govuk-table__cell" data-label="You may read">
              {passing === "whole" ? "What the person wrote" : "Only the kind"}
            </td>
            <td className="govuk-table__cell" data-label="Stands">
              {clock === null ? standing : <ClockWords clock={clock} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By which day an answer is due, and that it is late where that day is over. */
export function ClockWords({ clock: { due, isLate } }: Readonly<{ clock: NonNullable<PortalClock> }>) {
  if (!isLate) return <>Answer by {dayInWords(due)}</>
  return <span className="late">▲ Late: the answer was due by {dayInWords(due)}</span>
}
