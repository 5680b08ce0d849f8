import type { InputHTMLAttributes } from "react"
import { describedBy, Field, type FieldProps } from "./field.tsx"

type Props = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "autoComplete" | "inputMode" | "spellCheck" | "autoCapitalize" | "maxLength" | "required"
  > & {
    value?: string | undefined
    /** Roughly how many characters the answer has: 4, 10, 20 or 30; full width without. */
    width?: 4 | 10 | 20 | 30
  }

export function TextField({ name, label, id = name, hint, error, value, width, type = "text", ...rest }: Props) {
  const classes = ["govuk-input", width ? `govuk-input--width-${width}` : "", error ? "govuk-input--error" : ""]
  return (
    <Field field={{ name, label, id, hint, error }}>
      <input
        {...rest}
        className={classes.filter(Boolean).join(" ")}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}
