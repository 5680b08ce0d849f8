import { SIGN_UP_SOURCE_WORDS, SIGN_UP_SOURCES } from "#app/domain/campaign/supporter.ts"
import { TRUST_RULE_NAMES, TRUST_RULES } from "#app/domain/campaign/trust-rules.ts"
import { Button } from "../../button.tsx"
import { type ConstituencyChoice, ConstituencyField } from "../../campaign/constituency-field.tsx"
import { Checkboxes } from "../../checkboxes.tsx"
import { Notice } from "../../notice.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

type Props = Readonly<{
  constituencies: readonly ConstituencyChoice[]
  typed: Readonly<Record<string, string | undefined>>
  problems: Readonly<Record<string, string | undefined>>
  /** What the dry run found. */
  counted: Readonly<{ count: number; words: readonly string[]; looked: string }> | null
}>

/** By what to look for sign-ups, and, once they are counted, the button that takes them out. */
export function InvalidateForm({ constituencies, typed, problems, counted }: Props) {
  return (
    <form method="post" noValidate>
      {counted === null ? null : (
        <Notice
          tone="warning"
          heading={counted.count === 1 ? "One fits" : `${counted.count.toLocaleString("en-GB")} fit`}
        >
          <ul>
            {counted.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {counted.count === 0 ? null : (
            <>
              <input type="hidden" name="expected" value={counted.count} />
              <input type="hidden" name="looked" value={counted.looked} />
              <TextField name="reason" label="Why are they taken out?" error={problems.reason} maxLength={300} />
              <Button look="warning" name="step" value="take-out">
                Take them out
              </Button>
            </>
          )}
        </Notice>
      )}
      <div className="filters">
        <TextField name="from" label="Signed on or after" type="date" value={typed.from} error={problems.from} />
        <TextField name="to" label="Signed on or before" type="date" value={typed.to} error={problems.to} />
        <SelectField
          name="source"
          label="Came from"
          value={typed.source ?? ""}
          choices={[
            { value: "", label: "Any page" },
            ...SIGN_UP_SOURCES.map((one) => ({ value: one, label: SIGN_UP_SOURCE_WORDS[one] })),
          ]}
        />
        <SelectField
          name="rule"
          label="Held by"
          value={typed.rule ?? ""}
          choices={[
            { value: "", label: "Any rule, or none" },
            ...TRUST_RULE_NAMES.map((name) => ({ value: name, label: TRUST_RULES[name].name })),
          ]}
        />
      </div>
      <TextField name="name" label="Exactly this name" value={typed.name} error={problems.name} maxLength={80} />
      <TextField name="words" label="The comment holds" value={typed.words} error={problems.words} maxLength={200} />
      <ConstituencyField
        constituencies={constituencies}
        chosen={typed.constituency ?? ""}
        error={problems.constituency}
      />
      <Checkboxes
        name="inBurst"
        label="Only those that came among many from one network"
        choices={[{ value: "yes", label: "Yes" }]}
        values={typed.inBurst === "yes" ? ["yes"] : []}
      />
      <Checkboxes
        name="throwAway"
        label="Only those with a mailbox to throw away"
        choices={[{ value: "yes", label: "Yes" }]}
        values={typed.throwAway === "yes" ? ["yes"] : []}
      />
      <Button look="quiet" name="step" value="count">
        Count them
      </Button>
    </form>
  )
}
