import { describedBy, Field, type FieldProps } from "./field.tsx"

type Props = FieldProps & { value?: string | undefined; rows?: number; maxLength?: number }

export function TextArea({ name, label, id = name, hint, error, value, rows = 6, maxLength }: Props) {
  return (
    <Field field={{ name, label, id, hint, error }}>
      <textarea
        className={`govuk-textarea${error ? " govuk-textarea--error" : ""}`}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}
