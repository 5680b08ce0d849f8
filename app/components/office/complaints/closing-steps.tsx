import { DECLINE_REASON_NAMES, DECLINE_REASONS } from "#app/domain/complaints/decline-reason.ts"
import { Button } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import type { StepProps } from "./step-props.ts"

/** An answer that came on paper is typed in for the person. */
export function LetterCame({ version, typed, problems }: StepProps) {
  return (
    <More summary="The provider has answered by letter" id="letter-came">
      <form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="text"
          id="answer-text"
          label="What the letter says"
          value={typed.text}
          error={problems?.["answer-text"]}
        />
        <div className="govuk-checkboxes">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" type="checkbox" id="answer-final" name="final" value="yes" />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="answer-final">
              It calls itself the final response
            </label>
          </div>
        </div>
        <Button look="quiet" name="step" value="answer">
          Show it to the person
        </Button>
      </form>
    </More>
  )
}

/** Not taken on: the reason is the office’s list’s, and the person reads it. */
export function Decline({ version, typed, problems }: StepProps) {
  return (
    <details className="govuk-details" open={problems?.["decline-reason"] !== undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Not take it on</span>
      </summary>
      <form method="post" className="govuk-details__text" noValidate>
        <input type="hidden" name="version" value={version} />
        <SelectField
          name="reason"
          id="decline-reason"
          label="Why? The person reads this"
          value={typed.reason}
          error={problems?.["decline-reason"]}
          choices={[
            { value: "", label: "Choose" },
            ...DECLINE_REASON_NAMES.map((reason) => ({ value: reason, label: DECLINE_REASONS[reason] })),
          ]}
        />
        <TextArea
          name="text"
          id="decline-text"
          label="More, if you like"
          rows={3}
          value={typed.text}
          error={problems?.["decline-text"]}
        />
        <Button look="warning" name="step" value="decline">
          Do not take it on
        </Button>
      </form>
    </details>
  )
}
