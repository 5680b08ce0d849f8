import type { Question } from "#app/domain/rating.ts"
import { describedBy, FieldError } from "../field.tsx"
import { QUESTION_WORDS } from "../question-words.ts"

/** The value that says "Doesn't apply to me". */
export const DOES_NOT_APPLY = "none"

const CHOICES = [
  { value: "1", word: "Very poor", said: "1 out of 5 – very poor" },
  { value: "2", word: "Poor", said: "2 out of 5 – poor" },
  { value: "3", word: "OK", said: "3 out of 5 – OK" },
  { value: "4", word: "Good", said: "4 out of 5 – good" },
  { value: "5", word: "Very good", said: "5 out of 5 – very good" },
] as const

const NOT_ANSWERED = "Not answered"
const NOT_FOR_ME = "Doesn’t apply to me"

/** An answer as it is read back before it is sent. */
export function answerInWords(value: string): string {
  if (value === DOES_NOT_APPLY) return NOT_FOR_ME
  return CHOICES.find((choice) => choice.value === value)?.said ?? NOT_ANSWERED
}

type Props = {
  question: Question
  /** "1" to "5", DOES_NOT_APPLY, or nothing yet. */
  value?: string | undefined
  error?: string | undefined
}

/** One of the five questions: five radio buttons in a row and a sixth below, all of one group, so that only one can be on. */
export function RatingScale({ question, value, error }: Props) {
  const words = QUESTION_WORDS[question]
  return (
    <fieldset
      className={`question${error ? " question--error" : ""}`}
      aria-describedby={describedBy(question, { hint: true, error })}
      data-unsaid={NOT_ANSWERED}
    >
      <legend>{words.heading}</legend>
      <p className="question__hint" id={`${question}-hint`}>
        {words.asked}
      </p>
      <FieldError id={question} error={error} />
      <div className="rate">
        {CHOICES.map((choice, place) => {
          const id = place === 0 ? question : `${question}-${choice.value}`
          return (
            <div key={choice.value} className="rate__item">
              <input
                className="rate__input"
                type="radio"
                id={id}
                name={question}
                value={choice.value}
                data-said={choice.said}
                defaultChecked={choice.value === value}
              />
              <label className="rate__label" htmlFor={id}>
                <svg aria-hidden="true" focusable="false">
                  <use href="#star-cup" />
                </svg>
                <b>{choice.value}</b> <span>{choice.word}</span>
              </label>
            </div>
          )
        })}
      </div>
      <label className="rate__none">
        <input type="radio" name={question} value={DOES_NOT_APPLY} defaultChecked={value === DOES_NOT_APPLY} />
        {NOT_FOR_ME}
      </label>
    </fieldset>
  )
}
