import { Checkboxes } from "../../checkboxes.tsx"
import { More } from "../../notice.tsx"
import { type Typed, textIn, ticksIn } from "../../participant/carried-fields.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

export type SourceChoice = Readonly<{ id: string; title: string; publisher: string; date: string }>

type Props = {
  choices: readonly SourceChoice[]
  /** Those that the row names already. */
  own: readonly string[]
  typed: Typed
  problems: Readonly<Record<string, string>>
}

/** Where a row is from: what it names already, one more of the list, or one that is new. */
export function SourceFields({ choices, own, typed, problems }: Props) {
  const named = choices.filter(({ id }) => own.includes(id))
  const isNew = ["sourceTitle", "sourcePublisher", "sourceAddress"].some(
    (name) => textIn(typed, name) || problems[name],
  )
  return (
    <fieldset className="govuk-fieldset sources-field">
      <legend className="govuk-fieldset__legend">
        <h2 className="govuk-fieldset__heading">Where this is from</h2>
      </legend>
      {named.length === 0 ? null : (
        <Checkboxes
          name="sources[]"
          label="Sources of this row"
          hint="Take the tick away where a source does not say it."
          choices={named.map((source) => ({ value: source.id, label: inWords(source) }))}
          values={ticksIn(typed, "sources[]")}
        />
      )}
      <SelectField
        name="addSource"
        label={named.length === 0 ? "Source" : "One more source"}
        choices={[
          { value: "", label: "Choose a source" },
          ...choices.map((one) => ({ value: one.id, label: inWords(one) })),
        ]}
        value={textIn(typed, "addSource")}
        error={problems.addSource}
      />
      <More summary="The source is not in the list" id="new-source">
        {isNew ? <p>What you type here comes into the list of sources.</p> : null}
        <TextField
          name="sourceTitle"
          label="Its title"
          value={textIn(typed, "sourceTitle")}
          error={problems.sourceTitle}
        />
        <TextField
          name="sourcePublisher"
          label="Who published it"
          value={textIn(typed, "sourcePublisher")}
          error={problems.sourcePublisher}
        />
        <TextField
          name="sourceDate"
          label="Its date, as printed"
          hint="For example “Apr 2026”. Leave it blank if there is none."
          value={textIn(typed, "sourceDate")}
          width={20}
        />
        <TextField
          name="sourceAddress"
          label="Its web address"
          value={textIn(typed, "sourceAddress")}
          error={problems.sourceAddress}
          spellCheck={false}
        />
      </More>
    </fieldset>
  )
}

/** Long titles are cut: a list of choices is read at a glance. */
const LONGEST_TITLE = 80

function inWords({ id, title, publisher, date }: SourceChoice): string {
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title
  return `${short}, ${[publisher, date].filter(Boolean).join(", ")} (${id})`
}
