import { QUESTION_WORDS } from "#app/components/question-words.ts"
import { QUESTIONS } from "#app/domain/rating.ts"
import { AnswerSpread } from "./answer-spread.tsx"
import { QuestionBars } from "./question-bars.tsx"

type Props = {
  /** True where nobody will be asked any more. */
  ended?: boolean
  figure: Readonly<{ questions: readonly (number | null)[] | null; spread: readonly (number | null)[] | null }> | null
}

/** What people rated; before there is anything to show, what people are asked. */
export function QuestionsCard({ figure, ended = false }: Props) {
  const shown = figure?.questions?.some((halfStars) => halfStars !== null) ? figure.questions : null
  if (shown === null && ended) return null
  return (
    <section className="card">
      <h2>{shown === null ? "What people are asked" : "What people rated"}</h2>
      {shown === null ? (
        <dl className="asked">
          {QUESTIONS.map((question) => (
            <div key={question}>
              <dt>{QUESTION_WORDS[question].name}</dt>
              <dd>{QUESTION_WORDS[question].asked}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <QuestionBars questions={shown} />
      )}
      {shown !== null && figure?.spread ? <AnswerSpread spread={figure.spread} /> : null}
    </section>
  )
}
