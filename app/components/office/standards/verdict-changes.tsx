import type { FigureKind } from "#app/domain/release/figure.ts"
import { FIGURE_KIND_WORDS } from "#app/domain/release/figure-in-words.ts"
import type { Verdict } from "#app/domain/verdict.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { VerdictChip } from "../../figure/verdict-chip.tsx"

type Change = Readonly<{ name: string; kind: FigureKind; before: Verdict | null; after: Verdict | null }>

/** Which verdicts of the last monthly update would be others by a proposed set. */
export function VerdictChanges({ changes, same }: { changes: readonly Change[]; same: number }) {
  const rest = `${same} ${same === 1 ? "verdict" : "verdicts"} would stay the same.`
  if (changes.length === 0) return <p>No verdict would change. {rest}</p>
  return (
    <>
      <p>
        {changes.length === 1 ? "1 verdict would change." : `${changes.length} verdicts would change.`} {rest}
      </p>
      <table className="govuk-table rows">
        <caption className="govuk-visually-hidden">Verdicts that would change</caption>
        <ColumnHeads names={["Figure", "Now", "By the new standard"]} />
        <tbody>
          {changes.map(({ name, kind, before, after }) => (
            <tr key={`${kind} ${name}`}>
              <th className="govuk-table__header" scope="row">
                {name}
                <span className="table-note">{FIGURE_KIND_WORDS[kind].one}</span>
              </th>
              <td className="govuk-table__cell" data-label="Now">
                <Judged verdict={before} />
              </td>
              <td className="govuk-table__cell" data-label="By the new standard">
                <Judged verdict={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Judged({ verdict }: { verdict: Verdict | null }) {
  return verdict === null ? <span className="muted">No verdict</span> : <VerdictChip verdict={verdict} />
}
