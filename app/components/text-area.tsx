import { describedBy, Field, type FieldProps } from "./field.tsx"

type Props = FieldProps & {
  value?: string | undefined
  rows?: number
  maxLength?: number
  /** What stands in the summary when nothing was written. */
  unsaid?: string
}

export function TextArea({ name, label, id = name, hint, error, value, rows = 6, maxLength, unsaid }: Props) {
  return (
    <Field field={{ name, label, id, hint, error }}>
      <textarea
        className={`govuk-textarea${error ? " govuk-textarea--error" : ""}`}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        data-unsaid={unsaid}
        defaultValue={value}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}
