import { FLAG_WORDS } from "#app/domain/flags/flag-in-words.ts"
import type { FlagKind } from "#app/domain/flags/flag-kind.ts"
import { ColumnHeads } from "../../column-heads.tsx"

/** How many flags of each kind each quarter had; nothing finer is kept. */
export function FlagCounts(props: { counts: readonly Readonly<{ quarter: string; kind: FlagKind; flags: number }>[] }) {
  if (props.counts.length === 0) return <p>Nothing unusual was noticed.</p>
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">What was noticed, by quarter</caption>
      <ColumnHeads names={["Quarter", "What was unusual"]} />
      <tbody>
        {props.counts.map(({ quarter, kind, flags }) => (
          <tr key={`${quarter} ${kind}`}>
            <th className="govuk-table__header" scope="row">
              {quarter}
            </th>
            <td className="govuk-table__cell" data-label="What was unusual">
              <b>{flags}</b> {flags === 1 ? FLAG_WORDS[kind].one : FLAG_WORDS[kind].several}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Accounts that wait; the office knows how many, and not whose. */
export function HeldAccounts({ held }: { held: number }) {
  return (
    <section aria-labelledby="held">
      <h2 id="held">Accounts that wait</h2>
      <p>
        {held === 0
          ? "No account is held."
          : held === 1
            ? "One account is held because of its address’s domain."
            : `${held} accounts are held because of their address’s domain.`}{" "}
        {held === 0
          ? ""
          : "We do not see whose. Each gets free by itself after its wait, or when the person writes to us."}
      </p>
      <p className="muted small">
        To free an account of somebody who wrote to us: <code>npm run held -- free</code> at the terminal.
      </p>
    </section>
  )
}
