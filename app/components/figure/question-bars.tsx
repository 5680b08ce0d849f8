import { QUESTION_WORDS } from "#app/components/question-words.ts"
import { QUESTIONS, type Question } from "#app/domain/rating.ts"
import { StarBar } from "./star-bar.tsx"
import { Stars } from "./stars.tsx"

type Props = {
  /** Half stars of the five questions in their order; null where fewer than ten people answered. */
  questions: readonly (number | null)[]
}

export function QuestionBars({ questions }: Props) {
  const rows = QUESTIONS.map((question, place) => ({ question, halfStars: questions[place] ?? null }))
  return (
    <>
      <ul className="bars">
        {rows.map(({ question, halfStars }) => (
          <li key={question}>
            <b>{QUESTION_WORDS[question].name}</b>
            {halfStars === null ? <span className="muted">too few answers</span> : <Stars halfStars={halfStars} />}
            <span className="bars__about">{QUESTION_WORDS[question].about}</span>
            {halfStars === null ? null : <StarBar halfStars={halfStars} />}
          </li>
        ))}
      </ul>
      <p className="muted">{highAndLow(rows)} The dashed line is three stars.</p>
    </>
  )
}

/** What people rated highest and lowest, by what is shown; ties are all named. */
function highAndLow(rows: readonly { question: Question; halfStars: number | null }[]): string {
  const shown = rows.flatMap(({ question, halfStars }) => (halfStars === null ? [] : [{ question, halfStars }]))
  const highest = Math.max(...shown.map((row) => row.halfStars))
  const lowest = Math.min(...shown.map((row) => row.halfStars))
  if (shown.length < 2) return ""
  if (highest === lowest) return "All of these stand level."
  const named = (halfStars: number) =>
    shown.filter((row) => row.halfStars === halfStars).map((row) => QUESTION_WORDS[row.question].name.toLowerCase())
  return `Highest: ${inWords(named(highest))}. Lowest: ${inWords(named(lowest))}.`
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}
