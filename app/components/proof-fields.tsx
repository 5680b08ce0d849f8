/** A field that people do not see and machines fill in; its name must tempt them. The same as HONEYPOT of the forms. */
export function Honeypot() {
  return (
    <div className="govuk-visually-hidden" aria-hidden="true">
      <label htmlFor="website">Leave this empty</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
