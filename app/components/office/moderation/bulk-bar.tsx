import { Button } from "../../button.tsx"
import { FieldError } from "../../field.tsx"
import { DeclineField } from "./decline-field.tsx"

/** What can be done with all that is selected; it stays in view at the foot of the window. */
export function BulkBar({ problem }: { problem: string | undefined }) {
  return (
    <fieldset className="bulk-bar">
      <legend className="govuk-visually-hidden">What to do with the selected texts</legend>
      <p className="bulk-bar__count" data-selected-count aria-live="polite">
        With the selected:
      </p>
      <Button name="step" value="approve">
        Approve
      </Button>
      <div className="bulk-bar__decline">
        <FieldError id="reason" error={problem} />
        <DeclineField label="Why they are not published" problem={problem} />
        <Button name="step" value="decline" look="quiet">
          Decline
        </Button>
      </div>
      <Button name="step" value="release" look="quiet">
        Give back
      </Button>
    </fieldset>
  )
}
