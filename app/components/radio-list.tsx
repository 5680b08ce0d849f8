import { FieldGroup, type FieldProps } from "./field.tsx"
import type { Choice } from "./select-field.tsx"

type Props = FieldProps & { choices: readonly Choice[]; value?: string | undefined; required?: boolean }

/** One of several. The first button carries the field's id, so that the list of problems can lead to it. */
export function RadioList({ name, label, id = name, hint, error, choices, value, required }: Props) {
  return (
    <FieldGroup field={{ name, label, id, hint, error }}>
      <div className="govuk-radios">
        {choices.map((choice, place) => {
          const own = place === 0 ? id : `${id}-${place + 1}`
          return (
            <div key={choice.value} className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                id={own}
                name={name}
                type="radio"
                value={choice.value}
                data-name={choice.name}
                defaultChecked={choice.value === value}
                required={required}
                aria-describedby={choice.hint ? `${own}-note` : undefined}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={own}>
                {choice.label}
              </label>
              {choice.hint ? (
                <div id={`${own}-note`} className="govuk-hint govuk-radios__hint">
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
