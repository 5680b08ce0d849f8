import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { afterInWords, countInWords, type RetentionRule } from "#app/domain/retention.ts"
import { ColumnHeads } from "../../column-heads.tsx"

type Line = Readonly<{
  rule: RetentionRule
  /** Null where the office may not count. */
  due: number | null
  last: Readonly<{ day: Day; erased: number; inAll: number }> | null
}>

/** Every rule, why it is one, what is due now and what the last night erased. */
export function RetentionTable({ rules }: { rules: readonly Line[] }) {
  const last = rules.flatMap(({ last }) => (last ? [last.day] : [])).toSorted()
  return (
    <>
      <h1>Retention</h1>
      <p className="lead">
        What we do not need any more is erased every night, by these rules.{" "}
        {last[0] === undefined
          ? "No night has run yet."
          : `The last night was that of ${dayInWords(last.at(-1) ?? "")}.`}
      </p>
      <p>
        Numbers that would tell how many people came on a day are kept in whole tens, and cannot be looked at before the
        night. <code>npm run retention -- --dry-run</code> lists all of them at the machine itself.
      </p>
      <table className="govuk-table rows retention">
        <caption className="govuk-table__caption">{rules.length} rules, in the order of the night</caption>
        <ColumnHeads names={["What is erased", "When", "Due now", "Last night", "In 13 months"]} />
        <tbody>
          {rules.map((line) => (
            <Row key={line.rule.name} {...line} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ rule, due, last }: Line) {
  const { what, why, after, counted } = rule
  return (
    <tr>
      <th className="govuk-table__header" scope="row">
        {what}
        <span className="table-note">{why}</span>
      </th>
      <td className="govuk-table__cell" data-label="When">
        <span>{afterInWords(after)}</span>
      </td>
      <td className="govuk-table__cell" data-label="Due now">
        {due === null ? <span className="muted">Counted at night</span> : <b>{countInWords(counted, due)}</b>}
      </td>
      <td className="govuk-table__cell" data-label="Last night">
        {last === null ? <span className="muted">Not run yet</span> : countInWords(counted, last.erased)}
      </td>
      <td className="govuk-table__cell" data-label="13 months">
        {last === null ? <span className="muted">–</span> : countInWords(counted, last.inAll)}
      </td>
    </tr>
  )
}
