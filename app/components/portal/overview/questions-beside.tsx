import type { RatedQuestion } from "#app/domain/portal/lowest-rated.ts"
import { QUESTIONS } from "#app/domain/rating.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { StarBar } from "../../figure/star-bar.tsx"
import { Stars, starNumber } from "../../figure/stars.tsx"
import { QUESTION_WORDS } from "../../question-words.ts"

type Halves = readonly (number | null)[]

/** The five questions beside the programme's, as bars with their numbers: nothing finer than everybody sees. */
export function QuestionsBeside({ own, beside, programme }: { own: Halves; beside: Halves; programme: string }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">The five questions, beside {programme}</caption>
      <ColumnHeads names={["Question", "You", programme]} />
      <tbody>
        {QUESTIONS.map((question, place) => (
          <tr key={question}>
            <th className="govuk-table__header" scope="row">
              {QUESTION_WORDS[question].name}
              <span className="table-note">{QUESTION_WORDS[question].about}</span>
            </th>
            <HalfCell label="You" halfStars={own[place] ?? null} />
            <HalfCell label={programme} halfStars={beside[place] ?? null} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HalfCell({ label, halfStars }: { label: string; halfStars: number | null }) {
  return (
    <td className="govuk-table__cell" data-label={label}>
      {halfStars === null ? (
        <span className="muted">too few answers</span>
      ) : (
        <>
          <Stars halfStars={halfStars} />
          <StarBar halfStars={halfStars} />
        </>
      )}
    </td>
  )
}

/** What people rated lowest, in plain words. */
export function LowestRated({ lowest, slug }: { lowest: readonly RatedQuestion[]; slug: string }) {
  if (lowest.length === 0) return null
  return (
    <section aria-labelledby="lowest">
      <h3 id="lowest">What people rated lowest</h3>
      <ul>
        {lowest.map(({ question, halfStars }) => (
          <li key={question}>
            <b>{QUESTION_WORDS[question].name}</b>, {starNumber(halfStars)} stars: {QUESTION_WORDS[question].asked}
          </li>
        ))}
      </ul>
      <p>
        What they wrote about it stands under <a href={`/portal/${slug}/feedback`}>Feedback</a>.
      </p>
    </section>
  )
}
