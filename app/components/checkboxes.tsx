import { FieldGroup, type FieldProps } from "./field.tsx"
import type { Choice } from "./select-field.tsx"

type Props = FieldProps & { choices: readonly Choice[]; values?: readonly string[] }

/** Any of several. The first box carries the field's id, so that the list of problems can lead to it. */
export function Checkboxes({ name, label, id = name, hint, error, choices, values = [] }: Props) {
  return (
    <FieldGroup field={{ name, label, id, hint, error }}>
      <div className="govuk-checkboxes">
        {choices.map((choice, place) => {
          const own = place === 0 ? id : `${id}-${place + 1}`
          return (
            <div key={choice.value} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                id={own}
                name={name}
                type="checkbox"
                value={choice.value}
                defaultChecked={values.includes(choice.value)}
                aria-describedby={choice.hint ? `${own}-note` : undefined}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={own}>
                {choice.label}
              </label>
              {choice.hint ? (
                <div id={`${own}-note`} className="govuk-hint govuk-checkboxes__hint">
                  {choice.hint}
                </div>
              ) : null}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
