import { ButtonLink } from "../button.tsx"
import { KeptList } from "./kept-list.tsx"

/** What can be done with a pass: in this browser, from a file, by a code, on paper, without a script. */
export function PassHome() {
  return (
    <>
      <h1>Your rating pass</h1>
      <p>
        A rating pass lets you rate each provider of your area once a year. It does not say who you are: your browser
        makes it, and we sign it without seeing it.
      </p>
      <KeptList />
      <p className="actions">
        <ButtonLink href="/rate/where">Get a rating pass</ButtonLink>
      </p>
      <div data-script="" hidden>
        <h2>From a file</h2>
        <p>
          Did you save your pass as a file? Open it here, on any device. The file is read by your browser and not sent.
        </p>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="pass-file">
            The file with your pass
          </label>
          <input
            className="govuk-file-upload"
            type="file"
            id="pass-file"
            accept=".json,application/json"
            data-pass-file=""
          />
        </div>
        <div className="govuk-checkboxes govuk-form-group">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" type="checkbox" id="keep-file" data-keep-file="" />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="keep-file">
              Keep the pass in this browser. Tick this before you open the file, and on your own device only: without it
              the pass is gone when you close the page.
            </label>
          </div>
        </div>
        <h2>From a code of 26 letters and numbers</h2>
        <p>
          That code makes your pass again, together with your account.{" "}
          <a href="/rate/where">Choose your area, and sign in instead of joining</a>. The next page asks for the code.
        </p>
      </div>
      <h2>From a code of 16, or from a printed pass</h2>
      <p>
        <a href="/rate/where">Choose your area</a>, press “I have a pass already”, and type the code above the
        questions. Some libraries and advice centres hand out printed passes, for which you need no account.
      </p>
      <h2>Without JavaScript</h2>
      <p>
        Every page works without it. Our server then makes your pass as a code, and you have to trust us not to note
        down whose it is. With JavaScript you need not trust us on that: see{" "}
        <a href="/anonymity">what we promise, and what we cannot</a>.
      </p>
      <h2>Keep it safe</h2>
      <p>
        Whoever has your pass can rate in your place, and can see that you rated and take it back. They cannot see your
        stars. <b>Sign out</b> and <b>Exit this page</b> leave the pass where it is. Where this page shows your pass, a
        button removes it.
      </p>
    </>
  )
}
