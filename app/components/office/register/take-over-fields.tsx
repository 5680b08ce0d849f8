import { CERTAINTIES, CERTAINTY_WORDS } from "#app/domain/certainty.ts"
import { Button } from "../../button.tsx"
import { Checkboxes } from "../../checkboxes.tsx"
import { ErrorSummary } from "../../error-summary.tsx"
import { type Typed, textIn, ticksIn } from "../../participant/carried-fields.tsx"
import { RadioList } from "../../radio-list.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"
import { ReasonField } from "./reason-field.tsx"
import type { SourceChoice } from "./source-fields.tsx"

type Props = {
  name: string
  /** Those without an end. */
  contracts: readonly { id: string; areaName: string; programmeName: string }[]
  others: readonly { slug: string; name: string }[]
  sources: readonly SourceChoice[]
  typed: Typed
  problems: Readonly<Record<string, string>>
}

/** Who took over whom, when, and what went over. */
export function TakeOverFields({ name, contracts, others, sources, typed, problems }: Props) {
  const field = (of: string) => ({ name: of, value: textIn(typed, of), error: problems[of] })
  return (
    <form method="post" noValidate>
      <ErrorSummary problems={problems} />
      <h1>Record a take-over of {name}</h1>
      <p>The history of both is kept: what people said of {name} stays on its page.</p>
      <SelectField
        {...field("successor")}
        label={`${name} became`}
        hint="If it is not in the register yet, add it first."
        choices={[
          { value: "", label: "Choose a provider" },
          ...others.map(({ slug, name: label }) => ({ value: slug, label })),
        ]}
      />
      <TextField {...field("since")} label="When?" hint="A month, like 2026-09, or a year." width={10} />
      {contracts.length === 0 ? null : (
        <Checkboxes
          name="contracts[]"
          label="Which contracts went over?"
          hint="They end the month before, and the other’s begin, with the subcontractors who work there."
          choices={contracts.map((one) => ({ value: one.id, label: `${one.programmeName}: ${one.areaName}` }))}
          values={ticksIn(typed, "contracts[]")}
          error={problems["contracts[]"]}
        />
      )}
      <SelectField
        {...field("source")}
        label="Where is this from?"
        choices={[
          { value: "", label: "Choose a source" },
          ...sources.map(({ id, title, publisher }) => ({ value: id, label: `${title}, ${publisher} (${id})` })),
        ]}
      />
      <RadioList
        {...field("certainty")}
        label="How sure are we?"
        choices={CERTAINTIES.map((one) => ({ value: one, label: upperFirst(CERTAINTY_WORDS[one]) }))}
      />
      <ReasonField {...field("reason")} />
      <Button>Look at what that would change</Button>
    </form>
  )
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
