import { QUESTIONS } from "#app/domain/rating.ts"
import { unitName, unitNameInFull } from "#app/domain/unit.ts"
import { CarriedFields, type Typed } from "./carried-fields.tsx"

export type UnitToChoose = Readonly<{
  id: string
  providerName: string | null
  primeName: string | null
}>

/**
 * "Which name is on your letters?": one button a name, and what was typed travels along. Each button leads to the
 * page of its unit by a form, so that nothing of a pass ever stands in an address.
 */
export function UnitChoice(props: { area: string; units: readonly UnitToChoose[]; typed: Typed }) {
  const { area, units, typed } = props
  return (
    <form method="post" data-area={area} data-local="units">
      <CarriedFields typed={typed} shown={["area", "unit", "name", "town"]} />
      <input type="hidden" name="step" value={QUESTIONS.some((name) => typed[name]) ? "words" : "questions"} />
      <ul className="choices">
        {units.map((unit) => (
          <li key={unit.id}>
            <button type="submit" formAction={`/rate/${unit.id}`} className="choice" data-name={unitNameInFull(unit)}>
              <b>{capital(unitName(unit))}</b>
              {unit.primeName !== null && unit.primeName !== unit.providerName ? (
                <span> working for {unit.primeName}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** A name at the start of a line. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
