import type { ReactNode } from "react"
import { MOST_CHARACTERS, QUESTIONS } from "#app/domain/rating.ts"
import { Button } from "../button.tsx"
import { Checkboxes } from "../checkboxes.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { More } from "../notice.tsx"
import { ProgressSteps } from "../progress-steps.tsx"
import { QUESTION_WORDS } from "../question-words.ts"
import { RadioList } from "../radio-list.tsx"
import { SummaryList } from "../summary-list.tsx"
import { TextArea } from "../text-area.tsx"
import { AnotherDay, OwnReceipt } from "./another-day.tsx"
import { CarriedFields, type Typed, textIn, ticksIn } from "./carried-fields.tsx"
import { FiveQuestions } from "./five-questions.tsx"
import { MORE_QUESTIONS, type MoreQuestion } from "./more-questions.ts"
import { DOES_NOT_APPLY } from "./rating-scale.tsx"
import { RoadStep } from "./road-step.tsx"

/** The screens of one form, in order; all they hold travels with it and is kept nowhere until it is sent. */
export const RATING_SCREENS = ["questions", "words", "check"] as const
export type RatingScreen = (typeof RATING_SCREENS)[number]

type Props = {
  screen: RatingScreen
  typed: Typed
  problems?: Problems | undefined
  /** Whom it is about, as on their letters. */
  about: string
  action: string
  /** The area whose pass the form needs; a change by receipt needs none. */
  area?: string
  /** The day from which it is safe to send what waits for another day, in words. */
  laterDay?: string
  /** Asked above the questions: the code of the pass, where the form does not have it yet. */
  first?: ReactNode
  /** Fields that `first` shows. */
  firstShows?: readonly string[]
  /** What the last button says. */
  sends: string
  /** Whether it takes the place of a rating sent before, for which nobody walks the whole road again. */
  isChange?: boolean
}

const WORD_FIELDS = ["wentWell", "shouldChange", ...MORE_QUESTIONS.map((question) => question.name)]

export function RatingScreens(props: Props) {
  return (
    <>
      {props.isChange ? (
        <ProgressSteps step={RATING_SCREENS.indexOf(props.screen) + 1} steps={RATING_SCREENS.length} />
      ) : (
        <RoadStep at={props.screen} />
      )}
      <ErrorSummary problems={props.problems} />
      {textIn(props.typed, "road") === "blind" && props.problems?.form ? <OwnReceipt /> : null}
      {/* novalidate: the page that comes back says what is wrong in its own words, and keeps everything typed. */}
      <form
        method="post"
        action={props.action}
        data-area={props.area}
        data-name={props.about}
        data-day={props.laterDay}
        noValidate
      >
        {props.screen === "questions" ? <Questions {...props} /> : null}
        {props.screen === "words" ? <Words {...props} /> : null}
        {props.screen === "check" ? <Check {...props} /> : null}
      </form>
      {textIn(props.typed, "road") === "blind" ? <AnotherDay /> : null}
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

function Words({ typed, problems }: Props) {
  return (
    <>
      <h1>Want to say more? You can skip this</h1>
      <p>
        Your words wait until somebody in our office has read them. They are published only with the words of others,
        with no stars and no date beside them. <b>Leave out names, dates, and anything that only you would know.</b>
      </p>
      <TextArea
        name="wentWell"
        label="What went well?"
        value={textIn(typed, "wentWell")}
        error={problems?.wentWell}
        maxLength={MOST_CHARACTERS}
        rows={5}
      />
      <TextArea
        name="shouldChange"
        label="What should change?"
        value={textIn(typed, "shouldChange")}
        error={problems?.shouldChange}
        maxLength={MOST_CHARACTERS}
        rows={5}
      />
      <More summary="More questions, if you like" id="more">
        <p>
          These do not change the stars. They help to show what works, and for whom. Answer any or none. Some are about
          health: answer them only if you agree that we keep that, without your name.
        </p>
        {MORE_QUESTIONS.map((question) => (
          <Asked key={question.name} question={question} typed={typed} />
        ))}
      </More>
      <CarriedFields typed={typed} shown={WORD_FIELDS} />
      <div className="govuk-button-group">
        <Button name="step" value="check">
          Continue
        </Button>
        <Button name="step" value="questions" look="quiet">
          Back
        </Button>
      </div>
    </>
  )
}

function Asked({ question, typed }: { question: MoreQuestion; typed: Typed }) {
  const { name, asked: label, hint, choices } = question
  const id = name.replace("[]", "")
  return question.kind === "one" ? (
    <RadioList name={name} id={id} label={label} hint={hint} choices={choices} value={textIn(typed, name)} />
  ) : (
    <Checkboxes name={name} id={id} label={label} hint={hint} choices={choices} values={ticksIn(typed, name)} />
  )
}

function Check({ typed, about, sends, laterDay }: Props) {
  return (
    <>
      <h1>Check and send</h1>
      <p>This is what you say about {about}. Nothing has been sent yet.</p>
      <SummaryList
        rows={[
          ...QUESTIONS.map((question) => ({
            name: QUESTION_WORDS[question].heading,
            value: answerInWords(textIn(typed, question)),
          })),
          { name: "What went well", value: textIn(typed, "wentWell") || "Nothing written" },
          { name: "What should change", value: textIn(typed, "shouldChange") || "Nothing written" },
          ...MORE_QUESTIONS.flatMap((question) => chosen(question, typed)),
        ]}
      />
      <CarriedFields typed={typed} shown={[]} />
      {laterDay === undefined ? null : (
        <p>
          Somebody who runs this site and watches the clock can match a pass and a rating that come within minutes.
          Where many people rate, that is very hard if you send it on {laterDay} or later. Where few do, it is only
          harder: <a href="/anonymity">who could learn what</a>.
        </p>
      )}
      <div className="govuk-button-group">
        <Button name="step" value="send">
          {sends}
        </Button>
        {textIn(typed, "road") === "blind" ? (
          <Button name="step" value="another-day" look="quiet">
            Send another day
          </Button>
        ) : null}
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

const ANSWER_WORDS: Readonly<Record<string, string>> = {
  "1": "1 out of 5 – very poor",
  "2": "2 out of 5 – poor",
  "3": "3 out of 5 – OK",
  "4": "4 out of 5 – good",
  "5": "5 out of 5 – very good",
  [DOES_NOT_APPLY]: "Doesn’t apply to me",
}

function answerInWords(value: string): string {
  return ANSWER_WORDS[value] ?? "Not answered"
}

/** Only what was answered: a long list of blanks would hide it. */
function chosen({ name, asked, choices }: MoreQuestion, typed: Typed) {
  const labels = choices.filter(({ value }) => ticksIn(typed, name).includes(value)).map(({ label }) => label)
  return labels.length === 0 ? [] : [{ name: asked, value: labels.join(", ") }]
}
