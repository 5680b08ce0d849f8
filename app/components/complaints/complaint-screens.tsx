import {
  COMPLAINT_SCREENS,
  type ComplaintScreen,
  FIELDS_OF_SCREEN,
  screenAfter,
  screenBefore,
} from "#app/domain/complaints/form-screens.ts"
import { Button } from "../button.tsx"
import { ErrorSummary } from "../error-summary.tsx"
import { CarriedFields, type Typed, textIn } from "../participant/carried-fields.tsx"
import { PausedNotice } from "../paused.tsx"
import { ProgressSteps } from "../progress-steps.tsx"
import { Honeypot } from "../proof-fields.tsx"
import { CheckAnswers } from "./check-answers.tsx"
import { Question } from "./question.tsx"
import type { ScreenProps } from "./screen-props.ts"

/** One screen of a complaint. Everything typed travels with the form and is kept nowhere until it is sent. */
export function ComplaintScreens(props: ScreenProps) {
  const { screen, typed, problems, pause, unit, area } = props
  const place = COMPLAINT_SCREENS.indexOf(screen)
  return (
    <>
      <ProgressSteps
        step={place + 1}
        steps={COMPLAINT_SCREENS.length}
        scripted={{ step: place + 1, steps: COMPLAINT_SCREENS.length }}
      />
      {pause ? <PausedNotice pause={pause} /> : null}
      {/* The list of problems leads to fields by their ids. */}
      <ErrorSummary problems={{ ...problems, "kinds[]": undefined, kinds: problems?.["kinds[]"] }} />
      <form method="post" action={`/complain/${unit}`} data-complaint-area={area} data-unit={unit} noValidate>
        {screen === "check" ? <Honeypot /> : null}
        {screen === "check" ? <CheckAnswers {...props} /> : <Question {...props} />}
        <CarriedFields typed={typed} shown={["at", "website", ...FIELDS_OF_SCREEN[screen]]} />
        <input type="hidden" name="at" value={screen} />
        {screen === "check" ? <SendButtons /> : <MoveButtons screen={screen} typed={typed} />}
      </form>
    </>
  )
}

function MoveButtons({ screen, typed }: { screen: ComplaintScreen; typed: Typed }) {
  const before = screenBefore(screen)
  // Whoever came from the list at the end goes back to it.
  const next = textIn(typed, "to") === "check" ? "check" : screenAfter(screen)
  return (
    <div className="govuk-button-group">
      <Button name="step" value={next}>
        Continue
      </Button>
      {before === null ? null : (
        <Button name="step" value={before} look="quiet">
          Back
        </Button>
      )}
    </div>
  )
}

function SendButtons() {
  return (
    <div className="govuk-button-group">
      <Button name="step" value="send">
        Send my complaint
      </Button>
      <Button name="step" value="pass" look="quiet">
        Back
      </Button>
    </div>
  )
}
