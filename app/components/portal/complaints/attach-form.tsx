import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { SelectField } from "../../select-field.tsx"

type Props = Readonly<{
  actions: readonly Readonly<{ id: string; what: string; due: Day }>[]
  attached: string | null
  mayAnswer: boolean
  problems: Problems | undefined
}>

/** To which action of the provider's recovery plan an answered case belongs; nothing where there is no open action. */
export function AttachForm({ actions, attached, mayAnswer, problems }: Props) {
  if (actions.length === 0) return null
  const current = actions.find(({ id }) => id === attached)
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Your recovery plan</h2>
      {mayAnswer ? (
        <form method="post" noValidate>
          <SelectField
            name="action"
            label="Which action does this complaint belong to?"
            hint="A note for your team alone. Nothing of it is public, not even a number."
            value={current?.id ?? ""}
            error={problems?.action}
            choices={[
              { value: "", label: "None" },
              ...actions.map(({ id, what, due }) => ({ value: id, label: `${what} (by ${dayInWords(due)})` })),
            ]}
          />
          <Button look="quiet" name="step" value="attach">
            Note it
          </Button>
        </form>
      ) : (
        <p>{current === undefined ? "It belongs to no action that is open." : `It belongs to: ${current.what}`}</p>
      )}
    </section>
  )
}
