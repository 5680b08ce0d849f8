import type { Question } from "#app/domain/rating.ts"
import { describedBy, FieldError } from "../field.tsx"
import { QUESTION_WORDS } from "../question-words.ts"

/** The value that says "Doesn't apply to me". */
export const DOES_NOT_APPLY = "none"

const CHOICES = [
  { value: "1", word: "Very poor" },
  { value: "2", word: "Poor" },
  { value: "3", word: "OK" },
  { value: "4", word: "Good" },
  { value: "5", word: "Very good" },
] as const

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
        Doesn’t apply to me
      </label>
    </fieldset>
  )
}
