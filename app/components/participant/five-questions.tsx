import { QUESTIONS } from "#app/domain/rating.ts"
import type { Problems } from "../error-summary.tsx"
import { type Typed, textIn } from "./carried-fields.tsx"
import { RatingScale } from "./rating-scale.tsx"

/** The five scored questions, with what was chosen so far. */
export function FiveQuestions({ typed, problems }: { typed: Typed; problems: Problems | undefined }) {
  return QUESTIONS.map((question) => (
    <RatingScale
      key={question}
      question={question}
      value={textIn(typed, question) || undefined}
      error={problems?.[question]}
    />
  ))
}
