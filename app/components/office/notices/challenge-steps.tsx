import {
  CHALLENGE_OUTCOME_WORDS,
  CHALLENGE_OUTCOMES,
  type ScoreChallenge,
} from "#app/domain/notices/score-challenge.ts"
import { More } from "../../notice.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"
import { type StepAnswer, StepForm, stepField } from "./step-form.tsx"

/** What may be done about a challenge that is not answered yet. */
export function ChallengeSteps(props: {
  challenge: Pick<ScoreChallenge, "state" | "acknowledged" | "version">
  answer: StepAnswer | undefined
}) {
  const { challenge, answer } = props
  const { version } = challenge
  if (challenge.state !== "received") return <p>This challenge is closed. Nothing is left to do.</p>
  const field = stepField(answer, "answer")
  return (
    <>
      {challenge.acknowledged ? null : (
        <StepForm step="acknowledge" version={version} button="We have told them that we have it" />
      )}
      <StepForm step="answer" version={version} button="Answer, and publish the note" look="strong">
        <RadioList
          {...field("outcome")}
          label="What was found?"
          choices={CHALLENGE_OUTCOMES.map((outcome) => ({ value: outcome, label: CHALLENGE_OUTCOME_WORDS[outcome] }))}
        />
        <TextArea
          {...field("answer")}
          label="The answer, for the letter"
          hint="The figures are added by themselves."
          rows={6}
        />
        <TextArea
          {...field("note")}
          label="The note that everybody can read"
          hint="It stands beside the score, and cannot be changed later. No names of people."
          rows={3}
        />
      </StepForm>
      <More summary="Close it another way">
        <StepForm step="withdraw" version={version} button="They took it back">
          <TextArea {...stepField(answer, "withdraw")("reason")} label="Why, for the record" rows={2} />
        </StepForm>
      </More>
    </>
  )
}
