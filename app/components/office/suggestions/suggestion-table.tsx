import { type Day, monthInWords } from "#app/domain/calendar.ts"
import { inShort } from "#app/domain/proposals/in-short.ts"
import { supportInShort } from "#app/domain/proposals/shown-support.ts"
import type { SuggestionState } from "#app/domain/suggestions/state.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { StateTag } from "../../suggestions/state-tag.tsx"

type Row = Readonly<{
  id: string
  provider: string | null
  providerName: string | null
  text: string | null
  state: SuggestionState
  plannedFor: Day | null
  isLate: boolean
  sentIn: Day
  waitingSays: number
  tens: number | null
}>

/** Suggestions as the office sees them, those on which it has to act first. */
export function SuggestionTable({ rows }: Readonly<{ rows: readonly Row[] }>) {
  if (rows.length === 0) return null
  return (
    <table className="govuk-table rows desk">
      <caption className="govuk-visually-hidden">Suggestions, those that wait for the office first</caption>
      <ColumnHeads names={["Suggestion", "To", "Where it stands", "Support"]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/suggestions/${row.id}`}>
                {row.text === null ? "Words not kept here" : inShort(row.text, LONGEST)}
              </a>
            </th>
            <td className="govuk-table__cell" data-label="To">
              <span>
                {row.provider === null ? "All providers" : (row.providerName ?? row.provider)}
                <span className="table-note">{monthInWords(row.sentIn)}</span>
              </span>
            </td>
            <td className="govuk-table__cell" data-label="Stands">
              <span>
                <StateTag {...row} />
                {row.waitingSays === 0 ? null : <span className="table-note late">▲ Words to read</span>}
              </span>
            </td>
            <td className="govuk-table__cell" data-label="Support">
              {row.tens === null ? "" : supportInShort(row.tens)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const LONGEST = 120
