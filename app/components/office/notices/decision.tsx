import { KEEP_REASON_WORDS, KEEP_REASONS } from "#app/domain/notices/keep-decision.ts"
import type { LegalNotice } from "#app/domain/notices/legal-notice.ts"
import type { NoticeStep } from "#app/domain/notices/notice-step.ts"
import { Checkboxes } from "../../checkboxes.tsx"
import { TextArea } from "../../text-area.tsx"
import { type StepAnswer, StepForm, stepField } from "./step-form.tsx"

/** Down or kept: the two ways to decide, side by side. */
export function Decision(props: {
  notice: Pick<LegalNotice, "version" | "subject">
  statement: string
  may: (step: NoticeStep["step"]) => boolean
  answer: StepAnswer | undefined
}) {
  const { notice, statement, may, answer } = props
  const [down, keep] = [stepField(answer, "take-down"), stepField(answer, "keep")]
  const isWords = notice.subject.kind === "words"
  return (
    <div className="halves halves--even decision">
      {may("take-down") ? (
        <section className="card">
          <h3>{isWords ? "Take the words down" : "Put the page right"}</h3>
          <p>
            {isWords
              ? "For good. The words go, and everybody reads this in their place."
              : "Change the page first, by hand. Then say here what was done."}
          </p>
          <StepForm
            step="take-down"
            version={notice.version}
            button={isWords ? "Take the words down" : "The page has been put right"}
            look="warning"
          >
            <TextArea
              {...down("statement", statement)}
              label={isWords ? "In place of the words" : "What was done, as the letter says it"}
              rows={3}
            />
            <TextArea {...down("reason")} label="Why, for the record" hint="No names of people." rows={2} />
          </StepForm>
        </section>
      ) : null}
      {may("keep") ? (
        <section className="card">
          <h3>Keep it</h3>
          <p>Only for a reason that we could give to a court. If in doubt, ask for advice, or take it down.</p>
          <StepForm step="keep" version={notice.version} button="Keep it">
            <Checkboxes
              {...keep("keepReasons[]")}
              label="Because"
              choices={KEEP_REASONS.map((reason) => ({ value: reason, label: KEEP_REASON_WORDS[reason] }))}
              values={answer?.step === "keep" ? (answer.typed.boxes["keepReasons[]"] ?? []) : []}
            />
            <TextArea
              {...keep("reason")}
              label="In your own words, for the record"
              hint="No names of people."
              rows={3}
            />
          </StepForm>
        </section>
      ) : null}
    </div>
  )
}
