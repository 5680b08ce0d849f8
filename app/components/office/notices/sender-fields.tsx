import type { Problems } from "../../error-summary.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import type { Typed } from "./typed.ts"

/** Who sent something to the office, and how to reach them. */
export function SenderFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const of = (name: string) => ({ name, value: typed.fields[name], error: problems[name] })
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">
        <h2 className="govuk-fieldset__heading">Who sent it</h2>
      </legend>
      <p className="govuk-hint">
        Leave blank what the letter does not say. All of this is locked with a key outside the database.
      </p>
      <TextField {...of("name")} label="Name" autoComplete="off" />
      <TextField {...of("organisation")} label="For which organisation" autoComplete="off" />
      <TextField {...of("email")} label="E-mail address" type="email" autoComplete="off" spellCheck={false} />
      <TextArea {...of("post")} label="Postal address" rows={3} />
    </fieldset>
  )
}
