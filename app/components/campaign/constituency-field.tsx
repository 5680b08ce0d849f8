import { describedBy, Field } from "../field.tsx"

/** A constituency to choose from. */
export type ConstituencyChoice = Readonly<{ gssCode: string; name: string; nation: string }>

type Props = Readonly<{
  constituencies: readonly ConstituencyChoice[]
  chosen: string
  error: string | undefined
  /** Whether somebody may rather not say, or live elsewhere. */
  mayBeNone?: boolean
}>

/** The 650, by nation. A script lets one type the first letters; without it a letter jumps there, as in every list. */
export function ConstituencyField({ constituencies, chosen, error, mayBeNone = false }: Props) {
  const id = "constituency"
  const hint = "Type the first letters of its name to find it in the list."
  return (
    <Field field={{ name: id, label: "Your constituency", hint, error }}>
      <select
        className={`govuk-select${error ? " govuk-select--error" : ""}`}
        id={id}
        name={id}
        defaultValue={chosen}
        data-filter="yes"
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
  )
}
