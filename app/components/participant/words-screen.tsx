import { MOST_CHARACTERS } from "#app/domain/rating.ts"
import { Button } from "../button.tsx"
import { Checkboxes } from "../checkboxes.tsx"
import type { Problems } from "../error-summary.tsx"
import { More } from "../notice.tsx"
import { RadioList } from "../radio-list.tsx"
import { TextArea } from "../text-area.tsx"
import { CarriedFields, type Typed, textIn, ticksIn } from "./carried-fields.tsx"
import { MORE_QUESTIONS, type MoreQuestion } from "./more-questions.ts"

const WORD_FIELDS = ["wentWell", "shouldChange", ...MORE_QUESTIONS.map((question) => question.name)]

/** Stands in the summary for a text that was left out. */
export const NOTHING_WRITTEN = "Nothing written"

/** Two texts, and everything else that may be said, folded away. */
export function Words({ typed, problems }: { typed: Typed; problems: Problems | undefined }) {
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
        unsaid={NOTHING_WRITTEN}
        value={textIn(typed, "wentWell")}
        error={problems?.wentWell}
        maxLength={MOST_CHARACTERS}
        rows={5}
      />
      <TextArea
        name="shouldChange"
        label="What should change?"
        unsaid={NOTHING_WRITTEN}
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
