import { CheckScreen } from "./local-screens.tsx"

/**
 * What this browser keeps; the script puts one item in place for each pass and each answer that waits. `brief` where
 * people come to rate, and not to look after their pass.
 */
export function KeptList({ brief = false }: { brief?: boolean }) {
  return (
    <>
      <div data-kept="" hidden />
      <KeptTemplates brief={brief} />
      <CheckScreen />
    </>
  )
}

function KeptTemplates({ brief }: { brief: boolean }) {
  return (
    <>
      <template id="kept-draft">
        <section className="card">
          <h2>
            A rating of <span data-slot="name" /> waits here
          </h2>
          <p>
            Nothing has been sent. Send it on <b data-slot="day" /> or later.
          </p>
          <div className="govuk-button-group">
            <button type="button" className="govuk-button" data-do="look">
              Check it and send
            </button>
            <button type="button" className="govuk-button govuk-button--secondary" data-do="remove">
              Throw it away
            </button>
          </div>
        </section>
      </template>
      <template id="kept-pass">
        <section className="card">
          <h2>
            Your rating pass for <span data-slot="area" />
          </h2>
          <p>
            <span data-slot="programme" />, <span data-slot="year" />. Good once for each of <span data-slot="names" />{" "}
            names until 31 January <span data-slot="next" />. We do not have it: if it is lost, we cannot give you
            another for this year.
          </p>
          {brief ? <RateWithIt /> : <LookAfterIt />}
        </section>
      </template>
    </>
  )
}

function RateWithIt() {
  return (
    <>
      <p>
        <button type="button" className="govuk-button" data-do="rate">
          Rate with it
        </button>
      </p>
      <p>
        <a href="/pass">Check it, take it along or remove it</a>
      </p>
    </>
  )
}

function LookAfterIt() {
  return (
    <>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" data-do="rate">
          Rate with it
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" data-do="file">
          Save it as a file
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" data-do="check">
          Check it against the public list
        </button>
        <button type="button" className="govuk-button govuk-button--warning" data-do="ask-remove">
          Remove my rating pass from this browser
        </button>
      </div>
      <p role="status" data-saved="" hidden>
        Saved. The file is called like a file of notes: look among your downloads.
      </p>
      <div data-confirm="" hidden>
        <p>
          <b>Remove it for good?</b> You cannot get a second pass for this area this year.
        </p>
        <div className="govuk-button-group">
          <button type="button" className="govuk-button govuk-button--warning" data-do="remove">
            Remove it for good
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" data-do="keep">
            Keep it
          </button>
        </div>
      </div>
      <div role="status">
        <p data-found="fits" hidden>
          All is well. Your pass was made with the keys that everybody sees in the public list, and no line of the list
          was changed since. Lines: <span data-slot="lines" />. Last hash: <code data-slot="hash" />. Compare the hash
          with what somebody else sees.
        </p>
        <p data-found="differs" hidden>
          Your pass and the public list do not fit. Do not use it, and please tell us: the address stands under Contact.
        </p>
        <p data-found="no-list" hidden>
          We could not reach the public list. Try again in a minute.
        </p>
      </div>
    </>
  )
}
