import type { ReactNode } from "react"

/** What every field of a form has: a label, perhaps a hint, perhaps what was wrong. */
export type FieldProps = {
  /** The field's name in the form; also its id, unless `id` says otherwise. */
  name: string
  label: ReactNode
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
}

/** The ids that describe a field, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${id}-hint`} className="govuk-hint">
      {children}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={`${id}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error: </span>
      {error}
    </p>
  )
}

/** One labelled control. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = field.id ?? field.name
  return (
    <div className={`govuk-form-group${field.error ? " govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor={id}>
        {field.label}
      </label>
      <Hint id={id}>{field.hint}</Hint>
      <FieldError id={id} error={field.error} />
      {children}
    </div>
  )
}

/** Several controls under one question. */
export function FieldGroup({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = field.id ?? field.name
  return (
    <div className={`govuk-form-group${field.error ? " govuk-form-group--error" : ""}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(id, field)}>
        <legend className="govuk-fieldset__legend">{field.label}</legend>
        <Hint id={id}>{field.hint}</Hint>
        <FieldError id={id} error={field.error} />
        {children}
      </fieldset>
    </div>
  )
}
