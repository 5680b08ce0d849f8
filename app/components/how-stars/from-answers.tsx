import { QUESTIONS } from "#app/domain/rating.ts"
import type { Verdict } from "#app/domain/verdict.ts"
import { ColumnHeads } from "../column-heads.tsx"
import { Stars } from "../figure/stars.tsx"
import { VerdictChip } from "../figure/verdict-chip.tsx"
import { QUESTION_WORDS } from "../question-words.ts"

/** From what people answer to stars, with examples that anybody can work out. */
export function FromAnswersToStars() {
  return (
    <>
      <h2 id="score">From your answers to stars</h2>
      <p>You answer five questions, each from 1 (very poor) to 5 (very good), or “doesn’t apply to me”:</p>
      <ul>
        {QUESTIONS.map((question) => (
          <li key={question}>
            <b>{QUESTION_WORDS[question].name}.</b> {QUESTION_WORDS[question].asked}
          </li>
        ))}
      </ul>
      <p>
        <b>Your score</b> is the average of the questions you answered. You need to answer at least three.
      </p>
      <p>
        <b>The provider’s score</b> starts at 3, as if ten people had already said “3”, and your ratings pull it up or
        down. With few ratings it stays near 3. With many, the ten at the start hardly matter. That way, two or three
        very good or very bad ratings cannot make a provider look better or worse than it is.
      </p>
      <p className="formula">
        <span>
          score = <span className="nowrap">(10 × 3 + the sum of everyone’s scores)</span> ÷{" "}
          <span className="nowrap">(10 + the number of people)</span>
        </span>
      </p>
      <p>
        Then we round to the nearest half star. One person counts once a year for each provider they met, and can change
        or take back a rating. Last year’s ratings count half, so that a page does not start empty every January.
      </p>
    </>
  )
}

const EXAMPLES = [
  { people: 12, average: "3.67", sum: "(30 + 44) ÷ 22", score: "3.36", halfStars: 7, verdict: "too-few" },
  { people: 40, average: "3.60", sum: "(30 + 144) ÷ 50", score: "3.48", halfStars: 7, verdict: "meets" },
  { people: 400, average: "2.70", sum: "(30 + 1,080) ÷ 410", score: "2.71", halfStars: 5, verdict: "below" },
] as const satisfies readonly { verdict: Verdict; [column: string]: unknown }[]

export function Examples() {
  return (
    <>
      <h3 id="example">Three made-up examples</h3>
      <table className="govuk-table rows">
        <ColumnHeads names={["People", "Their average", "The sum", "Score", "Stars", "Verdict"]} />
        <tbody>
          {EXAMPLES.map((example) => (
            <tr key={example.people}>
              <th scope="row" className="govuk-table__header">
                {example.people} people
              </th>
              <td className="govuk-table__cell" data-label="Average">
                {example.average}
              </td>
              <td className="govuk-table__cell" data-label="The sum">
                {example.sum}
              </td>
              <td className="govuk-table__cell" data-label="Score">
                {example.score}
              </td>
              <td className="govuk-table__cell" data-label="Stars">
                <Stars halfStars={example.halfStars} />
              </td>
              <td className="govuk-table__cell" data-label="Verdict">
                <VerdictChip verdict={example.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
