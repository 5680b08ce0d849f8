import { AUDIENCES, type AudienceKind, LONGEST_UPDATE, LONGEST_UPDATE_TITLE } from "#app/domain/campaign/update.ts"
import { type ConstituencyChoice, ConstituencyField } from "../../campaign/constituency-field.tsx"
import { Checkboxes } from "../../checkboxes.tsx"
import { RadioList } from "../../radio-list.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"

export type TypedUpdate = Readonly<Record<string, string | undefined>>

const AUDIENCE_WORDS: Readonly<Record<AudienceKind, string>> = {
  everyone: "Everybody who wants our letters",
  nation: "Those of one nation",
  constituency: "Those of one constituency",
}

type Props = Readonly<{
  constituencies: readonly ConstituencyChoice[]
  nations: readonly string[]
  typed: TypedUpdate
  problems: Readonly<Record<string, string | undefined>>
}>

/** The fields of an update; the buttons are the page's. */
export function UpdateFields({ constituencies, nations, typed, problems }: Props) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        value={typed.title}
        error={problems.title}
        maxLength={LONGEST_UPDATE_TITLE}
      />
      <TextArea
        name="body"
        label="The letter"
        hint="A blank line makes a new paragraph. **Two stars** make bold. A line that begins with a hyphen is a point of a list. A link: [its words](https://…). No pictures: they would tell others who reads."
        value={typed.body}
        error={problems.body}
        rows={16}
        most={LONGEST_UPDATE}
      />
      <RadioList
        name="audience"
        label="Who gets it"
        choices={AUDIENCES.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))}
        value={typed.audience ?? "everyone"}
        error={problems.audience}
      />
      <SelectField
        name="nation"
        label="Nation, if it is one"
        choices={[{ value: "", label: "Choose one" }, ...nations.map((name) => ({ value: name, label: name }))]}
        value={typed.nation}
        error={problems.nation}
      />
      <ConstituencyField
        label="Constituency, if it is one"
        constituencies={constituencies}
        chosen={typed.constituency ?? ""}
        error={problems.constituency}
      />
      <Checkboxes
        name="isPublic"
        label="On the site"
        choices={[{ value: "yes", label: "Everybody may read it at /campaign/updates once it leaves" }]}
        values={typed.isPublic === "yes" ? ["yes"] : []}
      />
    </>
  )
}
