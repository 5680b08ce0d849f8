import { describedBy, Field } from "../field.tsx"

/** A constituency to choose from. */
export type ConstituencyChoice = Readonly<{ gssCode: string; name: string; nation: string }>

type Props = Readonly<{
  constituencies: readonly ConstituencyChoice[]
  chosen: string
  error: string | undefined
  label?: string
  /** Whether somebody may rather not say, or live elsewhere. */
  mayBeNone?: boolean
}>

/** The 650, by nation. With a script one types a part of the name, and the list keeps what fits. */
export function ConstituencyField({
  constituencies,
  chosen,
  error,
  label = "Your constituency",
  mayBeNone = false,
}: Props) {
  const id = "constituency"
  const hint = "All 650 are in the list, by nation."
  return (
    <>
      <div className="govuk-form-group" data-script="" hidden>
        <label className="govuk-label" htmlFor={`${id}-search`}>
          Type a part of your constituency’s name
        </label>
        <input
          className="govuk-input govuk-input--width-20"
          id={`${id}-search`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          data-filters={id}
        />
        <p className="govuk-hint" data-found="" role="status" hidden>
          <span data-slot="found">0</span> in the list below fit.
        </p>
      </div>
      <Field field={{ name: id, label, hint, error }}>
        <select
          className={`govuk-select${error ? " govuk-select--error" : ""}`}
          id={id}
          name={id}
          defaultValue={chosen}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
        >
          <option value="">Choose one</option>
          {mayBeNone ? <option value="none">Not in the United Kingdom, or I would rather not say</option> : null}
          {[...Map.groupBy(constituencies, ({ nation }) => nation)].map(([nation, own]) => (
            <optgroup key={nation} label={nation}>
              {own.map(({ gssCode, name }) => (
                <option key={gssCode} value={gssCode}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
    </>
  )
}
