import type { ReactNode } from "react"
import { COMPLAINT_SCREENS, type ComplaintScreen } from "#app/domain/complaints/form-screens.ts"
import { COMPLAINT_KINDS, KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { Notice } from "../notice.tsx"
import { textIn, ticksIn } from "../participant/carried-fields.tsx"
import { ShownCase } from "../portal/shown-case.tsx"
import { SummaryList } from "../summary-list.tsx"
import { labelOf, PASSING_CHOICES, RAISED_CHOICES, SCREEN_NAMES, STAGE_CHOICES } from "./complaint-words.ts"
import type { ScreenProps } from "./screen-props.ts"

/** The last screen: everything once more, and exactly what the provider would see. */
export function CheckAnswers(props: ScreenProps) {
  const { typed, about, previews } = props
  const passing = textIn(typed, "passing")
  return (
    <>
      <h1>Check and send</h1>
      <p>This is your complaint about {about}. It is not sent yet.</p>
      <SummaryList
        rows={COMPLAINT_SCREENS.flatMap((screen) =>
          screen === "check"
            ? []
            : [{ name: SCREEN_NAMES[screen], value: <Answer said={saidOn(screen, props)} screen={screen} /> }],
        )}
      />
      <h2>What {about} will see</h2>
      {passing === "whole" || passing === "kind-only" ? (
        <Notice>
          <ShownCase shown={previews[passing]} />
        </Notice>
      ) : (
        <p>Nothing at all. We keep it to ourselves, and count it.</p>
      )}
      {passing === "nothing" ? null : (
        <p>
          Before they do, our office takes out what could give you away. If you are still sure after reading it, send
          it.
        </p>
      )}
    </>
  )
}

function Answer({ said, screen }: { said: ReactNode; screen: ComplaintScreen }) {
  return (
    <>
      <span className="as-written" dir="auto">
        {said || <span className="muted">Nothing</span>}
      </span>{" "}
      {/* A button and not a link: everything typed goes along. */}
      <button type="submit" name="step" value={screen} className="link-button">
        Change
        <span className="govuk-visually-hidden">
          {" "}
          {SCREEN_NAMES[screen === "check" ? "pass" : screen].toLowerCase()}
        </span>
      </button>
    </>
  )
}

function saidOn(screen: ComplaintScreen, { typed, months }: ScreenProps): ReactNode {
  switch (screen) {
    case "stage":
      return labelOf(STAGE_CHOICES, textIn(typed, "stage"))
    case "kinds": {
      const ticked = ticksIn(typed, "kinds[]")
      return COMPLAINT_KINDS.filter((kind) => ticked.includes(kind))
        .map((kind) => KIND_WORDS[kind].name)
        .join("; ")
    }
    case "when":
      return labelOf(months, textIn(typed, "when"))
    case "raised":
      return labelOf(RAISED_CHOICES, textIn(typed, "raised"))
    case "passing":
      return labelOf(PASSING_CHOICES, textIn(typed, "passing"))
    case "pass":
      return <PassGoingAlong code={textIn(typed, "code")} without={textIn(typed, "without-pass") !== ""} />
    default:
      return textIn(typed, screen)
  }
}

function PassGoingAlong({ code, without }: { code: string; without: boolean }) {
  if (code !== "") return "Goes along"
  if (without) return "Stays here"
  return (
    <>
      <span data-code="">Without a pass</span>
      <span data-with-pass="" hidden>
        Goes along by itself
      </span>
    </>
  )
}
