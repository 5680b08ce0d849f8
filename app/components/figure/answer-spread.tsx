import { QUESTION_WORDS } from "#app/components/question-words.ts"
import { ANSWERS, QUESTIONS } from "#app/domain/rating.ts"

/** How many in ten gave each answer: 25 numbers in tens of percent, five for each question, null where fewer than fifty answered it. */
export function AnswerSpread({ spread }: { spread: readonly (number | null)[] }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">How the answers spread, from 1 to 5</span>
      </summary>
      <div className="govuk-details__text scroll">
        <table className="govuk-table">
          <caption className="govuk-table__caption">Share of people who gave each answer, to the nearest 10%</caption>
          <thead>
            <tr>
              <th scope="col" className="govuk-table__header">
                Question
              </th>
              {ANSWERS.map((answer) => (
                <th key={answer} scope="col" className="govuk-table__header govuk-table__header--numeric">
                  {answer}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {QUESTIONS.map((question, row) => (
              <tr key={question}>
                <th scope="row" className="govuk-table__header">
                  {QUESTION_WORDS[question].name}
                </th>
                {ANSWERS.map((answer, column) => (
                  <td key={answer} className="govuk-table__cell govuk-table__cell--numeric">
                    {shareInWords(spread[row * ANSWERS.length + column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** Null where too few answered this question. */
function shareInWords(share: number | null | undefined): string {
  return typeof share === "number" ? `${share}%` : "too few"
}
