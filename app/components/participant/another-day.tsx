/** Screens that the script shows to whoever sends another day. They are part of the page, so that every word is here. */
export function AnotherDay() {
  return (
    <>
      <template id="another-day">
        <h1>Send it another day</h1>
        <p>
          Come back on <b data-slot="day" /> or later, with this browser, and open <b>Rate</b>. Your rating pass for{" "}
          <span data-slot="area" /> stays here until then.
        </p>
        <h2>May this browser keep your answers until then?</h2>
        <p>
          If it does, whoever can open this page on your phone can read them. If not, you answer the five questions
          again: about a minute.
        </p>
        <div className="govuk-button-group">
          <button type="button" className="govuk-button" data-keep="no">
            Do not keep my answers
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" data-keep="yes">
            Keep my answers here
          </button>
        </div>
      </template>
      <template id="another-day-kept">
        <h1>Your answers wait in this browser</h1>
        <p>
          On <b data-slot="day" /> or later, open <b>Rate</b> on this site. Your answers stand there, ready to be sent
          or thrown away. Nothing has been sent to us.
        </p>
        <Leave />
      </template>
      <template id="another-day-pass-only">
        <h1>Your pass waits in this browser</h1>
        <p>
          On <b data-slot="day" /> or later, open <b>Rate</b> on this site and answer again. Your answers of today are
          gone, and nothing has been sent to us.
        </p>
        <Leave />
      </template>
      <template id="another-day-elsewhere">
        <h1>Send it another day</h1>
        <p>
          This browser keeps nothing of yours, as you asked. On <b data-slot="day" /> or later, use the file or the code
          that you took along, on any device: “Your rating pass” at the foot of the page says how.
        </p>
        <p>
          <b>Have you taken neither?</b> Save your pass now, or go back and send: when this page closes, the pass is
          gone.
        </p>
        <p>
          <button type="button" className="govuk-button" data-do="save-file">
            Save my pass as a file
          </button>{" "}
          <span role="status" data-saved="" hidden>
            Saved. The file is called like a file of notes.
          </span>
        </p>
        <Leave />
      </template>
    </>
  )
}

function Leave() {
  return (
    <p>
      <b>Exit this page</b> leaves at once. It does not clear your browser’s history.
    </p>
  )
}
