import { DEED_WORDS, type RegisterDeed } from "#app/domain/register/deed.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { ColumnHeads } from "../../column-heads.tsx"

export type ShownDeed = Readonly<{
  id: string
  at: Date
  by: string
  deed: RegisterDeed
  subject: string
  reason: string
  rows: number
  revertedBy: string | null
}>

/** What the office did to the register: what, why, who and when; each leads to its rows and to taking it back. */
export function DeedList({ deeds, caption }: { deeds: readonly ShownDeed[]; caption: string }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-table__caption">{caption}</caption>
      <ColumnHeads names={["What was done", "Why", "Who", "When"]} />
      <tbody>
        {deeds.map((deed) => (
          <tr key={deed.id}>
            <th scope="row" className="govuk-table__header">
              <a href={`/office/register/changes/${deed.id}`}>{DEED_WORDS[deed.deed]}</a>
              <span className="table-note">
                {deed.subject}
                {deed.rows > 1 ? `, ${deed.rows} rows` : ""}
                {deed.revertedBy === null ? "" : `. Taken back by ${deed.revertedBy}`}
              </span>
            </th>
            <td className="govuk-table__cell" data-label="Why">
              {deed.reason}
            </td>
            <td className="govuk-table__cell" data-label="Who">
              {deed.by}
            </td>
            <td className="govuk-table__cell nowrap" data-label="When">
              {momentInWords(deed.at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
