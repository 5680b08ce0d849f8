import type { ReactNode } from "react"
import { QUESTIONS } from "#app/domain/rating.ts"
import type { Pause } from "#app/domain/switch.ts"
import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { PausedNotice } from "../paused.tsx"
import { ProgressSteps } from "../progress-steps.tsx"
import { QUESTION_WORDS } from "../question-words.ts"
import { SummaryList } from "../summary-list.tsx"
import { CarriedFields, type Typed, textIn, ticksIn } from "./carried-fields.tsx"
import { FiveQuestions } from "./five-questions.tsx"
import { LocalScreens, OwnReceipt, WatchedClock } from "./local-screens.tsx"
import { MORE_QUESTIONS, type MoreQuestion } from "./more-questions.ts"
import { answerInWords } from "./rating-scale.tsx"
import { RoadStep } from "./road-step.tsx"
import { NOTHING_WRITTEN, Words } from "./words-screen.tsx"

/** The screens of one form, in order; all they hold travels with it and is kept nowhere until it is sent. */
export const RATING_SCREENS = ["questions", "words", "check"] as const
export type RatingScreen = (typeof RATING_SCREENS)[number]

/** The screen from which each step of the form is sent. */
export function screenBefore(step: string): RatingScreen {
  if (step === "check") return "words"
  return step === "send" ? "check" : "questions"
}

type Props = {
  screen: RatingScreen
  typed: Typed
  problems?: Problems | undefined
  /** Why nothing was taken, where rating is paused. */
  pause?: Pause | null
  /** Whom it is about, as on their letters. */
  about: string
  action: string
  /** The area whose pass the form needs; a change by receipt needs none. */
  area?: string
  /** The day from which it is safer to send, in words; left out where the time gives nobody away. */
  laterDay?: string | undefined
  /** Asked above the questions: the code of the pass, where the form does not have it yet. */
  first?: ReactNode
  /** Fields that `first` shows. */
  firstShows?: readonly string[]
  /** What the last button says. */
  sends: string
  /** Whether it takes the place of a rating sent before, for which nobody walks the whole road again. */
  isChange?: boolean
}

export function RatingScreens(props: Props) {
  return (
    <>
      {props.isChange ? (
        <ProgressSteps step={RATING_SCREENS.indexOf(props.screen) + 1} steps={RATING_SCREENS.length} />
      ) : (
        <RoadStep at={props.screen} />
      )}
      {props.pause ? <PausedNotice pause={props.pause} /> : null}
      <ErrorSummary problems={props.problems} />
      {textIn(props.typed, "road") === "blind" && props.problems?.form ? <OwnReceipt /> : null}
      {/* novalidate: the page that comes back says what is wrong in its own words, and keeps everything typed. */}
      <form
        method="post"
        action={props.action}
        data-area={props.area}
        data-local={props.area === undefined ? undefined : props.screen}
        data-name={props.about}
        data-day={props.laterDay}
        noValidate
      >
        {props.screen === "questions" ? <Questions {...props} /> : null}
        {props.screen === "words" ? <Words typed={props.typed} problems={props.problems} /> : null}
        {props.screen === "check" ? <Check {...props} /> : null}
      </form>
      {props.area === undefined || props.screen === "check" ? null : (
        <LocalScreens area={props.area} laterDay={props.laterDay ?? ""} without={props.screen} />
      )}
    </>
  )
}

function Questions({ typed, problems, about, first, firstShows = [] }: Props) {
  return (
    <>
      <h1>How is {about}?</h1>
      <p>There are no right answers. Answer at least three.</p>
      {first}
      <FiveQuestions typed={typed} problems={problems} />
      <CarriedFields typed={typed} shown={[...QUESTIONS, ...firstShows]} />
      <Button name="step" value="words">
        Continue
      </Button>
    </>
  )
}

function Check({ typed, about, sends, laterDay }: Props) {
  return (
    <>
      <h1>Check and send</h1>
      <p>This is what you say about {about}. It is not counted yet.</p>
      <SummaryList
        rows={[
          ...QUESTIONS.map((question) => ({
            name: QUESTION_WORDS[question].heading,
            value: answerInWords(textIn(typed, question)),
          })),
          { name: "What went well?", value: textIn(typed, "wentWell") || NOTHING_WRITTEN },
          { name: "What should change?", value: textIn(typed, "shouldChange") || NOTHING_WRITTEN },
          ...MORE_QUESTIONS.flatMap((question) => chosen(question, typed)),
        ]}
      />
      <CarriedFields typed={typed} shown={[]} />
      {laterDay === undefined ? null : <WatchedClock laterDay={laterDay} />}
      <div className="govuk-button-group">
        <Button name="step" value="send">
          {sends}
        </Button>
        <Button name="step" value="words" look="quiet">
          Change your words
        </Button>
        <Button name="step" value="questions" look="quiet">
          Change your answers
        </Button>
      </div>
    </>
  )
}

/** Only what was answered: a long list of blanks would hide it. */
function chosen({ name, asked, choices }: MoreQuestion, typed: Typed) {
  const labels = choices.filter(({ value }) => ticksIn(typed, name).includes(value)).map(({ label }) => label)
  return labels.length === 0 ? [] : [{ name: asked, value: labels.join(", ") }]
}
