import { MOST_SIGNS, type NarrativePart } from "#app/domain/complaints/complaint.ts"
import { COMPLAINT_KINDS, KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { Checkboxes } from "../checkboxes.tsx"
import { More, Notice } from "../notice.tsx"
import { textIn, ticksIn } from "../participant/carried-fields.tsx"
import { ShownCase } from "../portal/shown-case.tsx"
import { RadioList } from "../radio-list.tsx"
import { SelectField } from "../select-field.tsx"
import { TextArea } from "../text-area.tsx"
import { PASSING_CHOICES, RAISED_CHOICES, STAGE_CHOICES, TEXT_WORDS } from "./complaint-words.ts"
import { PassQuestion } from "./pass-question.tsx"
import type { ScreenProps } from "./screen-props.ts"

/** The one question of a screen. */
export function Question(props: ScreenProps) {
  switch (props.screen) {
    case "stage":
      return <Stage {...props} />
    case "kinds":
      return <Kinds {...props} />
    case "happened":
    case "effect":
    case "remedy":
      return <Words {...props} part={props.screen} />
    case "when":
      return <When {...props} />
    case "raised":
      return <Raised {...props} />
    case "passing":
      return <PassOn {...props} />
    default:
      return <PassQuestion {...props} />
  }
}

function Stage({ typed, about }: ScreenProps) {
  return (
    <>
      <h1>A complaint about {about}</h1>
      <p>
        One question a page, and nothing is sent before the end. You can go back at any time. Nothing is stored until
        you press “Send my complaint”.
      </p>
      <RadioList
        name="stage"
        label="Where were you on the programme?"
        choices={STAGE_CHOICES}
        value={textIn(typed, "stage")}
      />
    </>
  )
}

function Kinds({ typed, problems }: ScreenProps) {
  return (
    <>
      <h1>What is it about?</h1>
      <Checkboxes
        name="kinds[]"
        id="kinds"
        label="Tick all that is true"
        hint="We count complaints by this."
        choices={COMPLAINT_KINDS.map((kind) => ({
          value: kind,
          label: KIND_WORDS[kind].name,
          hint: KIND_WORDS[kind].hint,
        }))}
        values={ticksIn(typed, "kinds[]")}
        error={problems?.["kinds[]"]}
      />
    </>
  )
}

function Words({ part, typed, problems }: ScreenProps & { part: NarrativePart }) {
  const { asked, hint, rows } = TEXT_WORDS[part]
  const most = MOST_SIGNS[part].toLocaleString("en-GB")
  return (
    <>
      <h1>{asked}</h1>
      <TextArea
        name={part}
        label="In your own words"
        hint={`${hint} At most ${most} letters and signs.`}
        most={MOST_SIGNS[part]}
        value={textIn(typed, part)}
        error={problems?.[part]}
        rows={rows}
      />
      {part === "happened" ? (
        <More summary="Why you cannot attach a file">
          <p>
            Photos and papers hold things that you do not see: who made them, where, and on what phone. One could give
            you away. Write what stands in them. Keep them: the examiner may ask to see them.
          </p>
        </More>
      ) : null}
    </>
  )
}

function When({ typed, problems, months }: ScreenProps) {
  return (
    <>
      <h1>When did it happen?</h1>
      <SelectField
        name="when"
        label="The month"
        hint="Never the day: it could tell the provider who you are. Did it go on for longer? Choose the last month."
        choices={months}
        value={textIn(typed, "when")}
        error={problems?.when}
      />
    </>
  )
}

function Raised({ typed, problems }: ScreenProps) {
  return (
    <>
      <h1>Have you told them already?</h1>
      <RadioList
        name="raised"
        label="Your adviser, or somebody else at the provider"
        hint="You need not have."
        choices={RAISED_CHOICES}
        value={textIn(typed, "raised")}
        error={problems?.raised}
      />
    </>
  )
}

function PassOn({ typed, problems, previews }: ScreenProps) {
  return (
    <>
      <h1>What may we pass on to the provider?</h1>
      <p>Somebody of our office reads it first, and takes out what could give you away. Nothing is ever added.</p>
      <RadioList
        name="passing"
        label="You choose"
        choices={PASSING_CHOICES}
        value={textIn(typed, "passing")}
        error={problems?.passing}
      />
      <More summary="See what “All of it” shows them">
        <Notice>
          <ShownCase shown={previews.whole} />
        </Notice>
      </More>
      <More summary="See what “Only what kind of thing it is” shows them">
        <Notice>
          <ShownCase shown={previews["kind-only"]} />
        </Notice>
      </More>
      <p>They never see the day on which you complained, nor whether you have a rating pass.</p>
    </>
  )
}
