import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { OurDays } from "#app/domain/complaints/clocks.ts"
import { HAND_OVER_WORDS, type HandOverWay } from "#app/domain/complaints/hand-over.ts"
import type { ComplaintKind } from "#app/domain/complaints/kind.ts"
import type { Severity } from "#app/domain/complaints/severity.ts"
import { STATE_WORDS } from "#app/domain/complaints/state.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { dueInWords, kindsInWords } from "./case-words.ts"
import { SeverityTag } from "./severity-tag.tsx"

type Row = OurDays &
  Readonly<{
    reference: string
    name: string
    areaName: string | null
    kinds: readonly ComplaintKind[]
    severity: Severity
    isTriaged: boolean
    assignedName: string | null
    /** By which way it last went to its provider. */
    way: HandOverWay | null
  }>

/** The desk: the most serious case first, and of those the oldest. */
export function DeskTable({ cases, today }: { cases: readonly Row[]; today: Day }) {
  if (cases.length === 0) return null
  return (
    <table className="govuk-table rows desk">
      <caption className="govuk-visually-hidden">Complaints, the most serious first</caption>
      <ColumnHeads names={["Complaint", "About", "Where it stands", "With"]} />
      <tbody>
        {cases.map((one) => (
          <tr key={one.reference}>
            <th className="govuk-table__header" scope="row">
              <a className="reference" href={`/office/complaints/${one.reference}`}>
                {one.reference}
              </a>
              <SeverityTag severity={one.severity} isTriaged={one.isTriaged} />
            </th>
            <td className="govuk-table__cell" data-label="About">
              <span>
                {one.name}
                <span className="table-note">
                  {one.areaName === null ? "" : `${one.areaName} · `}
                  {kindsInWords(one.kinds)}
                </span>
              </span>
            </td>
            <td className="govuk-table__cell" data-label="Stands">
              <span>
                {STATE_WORDS[one.state]}
                {one.state === "sent" && one.way !== null ? (
                  <span className="table-note">{HAND_OVER_WORDS[one.way]}</span>
                ) : null}
                <Due row={one} today={today} />
              </span>
            </td>
            <td className="govuk-table__cell" data-label="With">
              {one.assignedName ?? <span className="muted">nobody</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Due({ row, today }: { row: Row; today: Day }) {
  const due = dueInWords(row, today)
  if (due === null) return <span className="table-note">Filed {dayInWords(row.filedOn)}</span>
  return (
    <span className={`table-note${due.isLate ? " late" : ""}`}>{due.isLate ? `▲ Late: ${due.words}` : due.words}</span>
  )
}
