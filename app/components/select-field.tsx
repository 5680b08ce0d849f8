import { describedBy, Field, type FieldProps } from "./field.tsx"

export type Choice = Readonly<{
  value: string
  label: string
  hint?: string | undefined
  /** What the chosen thing is called in a sentence, where that is more than its label. */
  name?: string | undefined
}>

type Props = FieldProps & { choices: readonly Choice[]; value?: string | undefined }

export function SelectField({ name, label, id = name, hint, error, choices, value }: Props) {
  return (
    <Field field={{ name, label, id, hint, error }}>
      <select
        className={`govuk-select${error ? " govuk-select--error" : ""}`}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
