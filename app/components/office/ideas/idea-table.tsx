import { type Day, monthInWords } from "#app/domain/calendar.ts"
import type { IdeaState } from "#app/domain/ideas/state.ts"
import { inShort } from "#app/domain/proposals/in-short.ts"
import { supportInShort } from "#app/domain/proposals/shown-support.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { IdeaTag } from "../../ideas/idea-tag.tsx"

type Row = Readonly<{ id: string; text: string | null; state: IdeaState; sentIn: Day; tens: number | null }>

/** Ideas as the office sees them, the open ones with the most support first. */
export function IdeaTable({ rows }: Readonly<{ rows: readonly Row[] }>) {
  if (rows.length === 0) return null
  return (
    <table className="govuk-table rows desk">
      <caption className="govuk-visually-hidden">Ideas, the open ones with the most support first</caption>
      <ColumnHeads names={["Idea", "Sent", "Where it stands", "Support"]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/campaign/ideas/${row.id}`}>
                {row.text === null ? "Words not kept here" : inShort(row.text, LONGEST)}
              </a>
            </th>
            <td className="govuk-table__cell" data-label="Sent">
              {monthInWords(row.sentIn)}
            </td>
            <td className="govuk-table__cell" data-label="Stands">
              <IdeaTag state={row.state} />
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
