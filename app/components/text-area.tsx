import { describedBy, Field, type FieldProps } from "./field.tsx"

type Props = FieldProps & {
  value?: string | undefined
  rows?: number
  maxLength?: number
  /** Letters and signs that are allowed; the script counts along. What is too long is never cut off. */
  most?: number
  /** What stands in the summary when nothing was written. */
  unsaid?: string
  /** It takes a signature, any part of which may look like a ballot code. */
  signed?: boolean
}

const LEFT = "letters and signs left"
const OVER = "letters and signs too many"

export function TextArea({
  name,
  label,
  id = name,
  hint,
  error,
  value,
  rows = 6,
  maxLength,
  most,
  unsaid,
  signed,
}: Props) {
  return (
    <Field field={{ name, label, id, hint, error }}>
      <textarea
        className={`govuk-textarea${error ? " govuk-textarea--error" : ""}`}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        data-unsaid={unsaid}
        data-signed={signed ? "" : undefined}
        data-most={most}
        defaultValue={value}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
      {most === undefined ? null : (
        <p className="govuk-hint" data-left="" data-under={LEFT} data-over={OVER} aria-live="polite" hidden>
          <span data-slot="left">{most}</span> <span data-slot="word">{LEFT}</span>
        </p>
      )}
    </Field>
  )
}
