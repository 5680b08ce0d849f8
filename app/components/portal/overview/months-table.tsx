import { QUESTIONS } from "#app/domain/rating.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { starNumber } from "../../figure/stars.tsx"
import { QUESTION_WORDS } from "../../question-words.ts"

export type MonthRow = Readonly<{
  month: string
  halfStars: number | null
  questions: readonly (number | null)[] | null
  /** The programme's stars in the same update. */
  besideStars: number | null
}>

/** Update by update, the newest first: stars and the five questions, and the programme's stars beside them. */
export function MonthsTable({ months, beside }: { months: readonly MonthRow[]; beside: string }) {
  const questions = QUESTIONS.map((question) => QUESTION_WORDS[question].name)
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">Stars by monthly update and question</caption>
      <ColumnHeads names={["Update", "Your stars", ...questions, beside]} />
      <tbody>
        {months.toReversed().map((row) => (
          <tr key={row.month}>
            <th className="govuk-table__header" scope="row">
              {row.month}
            </th>
            <StarCell label="Your stars" halfStars={row.halfStars} />
            {QUESTIONS.map((question, place) => (
              <StarCell
                key={question}
                label={QUESTION_WORDS[question].name}
                halfStars={row.questions?.[place] ?? null}
              />
            ))}
            <StarCell label={beside} halfStars={row.besideStars} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StarCell({ label, halfStars }: { label: string; halfStars: number | null }) {
  return (
    <td className="govuk-table__cell" data-label={label}>
      {halfStars === null ? (
        <span className="muted">not shown</span>
      ) : (
        <>
          {starNumber(halfStars)}
          <span className="govuk-visually-hidden"> out of 5 stars</span>
        </>
      )}
    </td>
  )
}
