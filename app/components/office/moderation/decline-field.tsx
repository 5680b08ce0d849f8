import { DECLINE_REASONS } from "#app/domain/moderation/decline-reasons.ts"

/** Why texts are not published; the key d leads to it. */
export function DeclineField({ label, problem }: { label: string; problem: string | undefined }) {
  return (
    <>
      <label className="govuk-visually-hidden" htmlFor="reason">
        {label}
      </label>
      <select
        className={`govuk-select${problem ? " govuk-select--error" : ""}`}
        id="reason"
        name="reason"
        data-key="d"
        defaultValue=""
        aria-describedby={problem ? "reason-error" : undefined}
      >
        <option value="">Why not? Choose a reason</option>
        {DECLINE_REASONS.map(({ code, forModerator }) => (
          <option key={code} value={code}>
            {forModerator}
          </option>
        ))}
      </select>
    </>
  )
}
