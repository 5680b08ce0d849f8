import { CodeBox } from "../code-box.tsx"

/** Screens that the script shows to whoever does not want the pass kept in this browser. */
export function TakeAlong() {
  return (
    <template id="take-along">
      <h1>Take your rating pass along</h1>
      <p>
        Your pass for <span data-slot="area" /> is made, and you are signed out. This browser will not keep it: take it
        along now.
      </p>
      <div data-take="file" hidden>
        <p>
          The file is called like a file of notes. Whoever has it can rate in your place, and can see and take back what
          you said, but not your stars or who you are.
        </p>
        <p>
          <button type="button" className="govuk-button" data-do="save-file">
            Save the file
          </button>{" "}
          <span role="status" data-saved="" hidden>
            Saved. The file is called like a file of notes.
          </span>
        </p>
      </div>
      <div data-take="code" hidden>
        <CodeBox heading="Write this down" code={<span data-slot="code" />}>
          <p>
            On another device, sign in with your address and password, choose the same area, and type it when it is
            asked for. It works only together with your account, and only in a browser with JavaScript. Never type it on
            any other page.
          </p>
        </CodeBox>
      </div>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button govuk-button--secondary" data-do="rate-now">
          Rate now
        </button>
      </div>
      <p>
        <b>Or leave now, and rate another day.</b> Exit this page takes our pages off the screen, but does not clear the
        browser’s history.
      </p>
    </template>
  )
}
