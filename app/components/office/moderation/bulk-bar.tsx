import { DECLINE_REASONS } from "#app/domain/moderation/decline-reasons.ts"
import { Button } from "../../button.tsx"

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
        <label className="govuk-visually-hidden" htmlFor="reason">
          Why they are not published
        </label>
        <select
          className={`govuk-select${problem ? " govuk-select--error" : ""}`}
          id="reason"
          name="reason"
          data-key="d"
          defaultValue=""
        >
          <option value="">Why not? Choose a reason</option>
          {DECLINE_REASONS.map(({ code, forModerator }) => (
            <option key={code} value={code}>
              {forModerator}
            </option>
          ))}
        </select>
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
