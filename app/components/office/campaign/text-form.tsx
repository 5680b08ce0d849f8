import {
  type CampaignTextName,
  DEMAND_STATUS_WORDS,
  DEMAND_STATUSES,
  isDemand,
  LONGEST_TEXT,
  LONGEST_TEXT_TITLE,
} from "#app/domain/campaign/text.ts"
import { Button } from "../../button.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"

type Props = Readonly<{
  name: CampaignTextName
  from: string | null
  typed: Readonly<Record<string, string | undefined>>
  problems: Readonly<Record<string, string | undefined>>
}>

/** A text of /campaign, to be looked at and then written. */
export function TextForm({ name, from, typed, problems }: Props) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="from" value={from ?? ""} />
      <TextField name="title" label="Title" value={typed.title} error={problems.title} maxLength={LONGEST_TEXT_TITLE} />
      <TextArea
        name="body"
        label="What it says"
        hint="A blank line makes a new paragraph. **Two stars** make bold. A line that begins with a hyphen is a point of a list. A link: [its words](https://…)."
        value={typed.body}
        error={problems.body}
        rows={14}
        most={LONGEST_TEXT}
      />
      {isDemand(name) ? (
        <>
          <SelectField
            name="status"
            label="What it has come to"
            choices={DEMAND_STATUSES.map((value) => ({ value, label: DEMAND_STATUS_WORDS[value] }))}
            value={typed.status}
            error={problems.status}
          />
          <TextArea
            name="evidence"
            label="How we know"
            hint="With a link to where it can be read."
            value={typed.evidence}
            error={problems.evidence}
            rows={5}
          />
        </>
      ) : null}
      <p className="actions">
        <Button look="quiet" name="step" value="look">
          See how it will look
        </Button>{" "}
        <Button name="step" value="write">
          Put it on the site
        </Button>
      </p>
    </form>
  )
}
