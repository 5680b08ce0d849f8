import { QUESTIONS } from "#app/domain/rating.ts"
import { unitName, unitNameInFull } from "#app/domain/unit.ts"
import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { RadioList } from "../radio-list.tsx"
import { CarriedFields, type Typed, textIn } from "./carried-fields.tsx"
import { FiveQuestions } from "./five-questions.tsx"
import { LocalScreens } from "./local-screens.tsx"
import { PassCode, PassHere } from "./pass-code-field.tsx"
import { RoadStep } from "./road-step.tsx"
import { capital, type UnitToChoose } from "./unit-choice.tsx"

/** Chosen in place of a unit by whoever finds no name of theirs. */
export const NOT_LISTED = "not-listed"

type Props = Readonly<{
  area: string
  areaName: string
  programmeName: string
  units: readonly UnitToChoose[]
  typed: Typed
  problems: Problems | undefined
  hasCode: boolean
  /** The day from which it is safer to send, in words. */
  laterDay: string
}>

/** Whom they meet, and the five questions about them, on one screen. */
export function RateHere({ area, areaName, programmeName, units, typed, problems, hasCode, laterDay }: Props) {
  const listed = units.filter((unit) => unit.providerName !== null)
  return (
    <>
      <RoadStep at="questions" />
      <ErrorSummary problems={problems} />
      <h1>Rate the people you meet</h1>
      <p>
        {programmeName}, {areaName}. There are no right answers. Answer at least three.
      </p>
      <form method="post" action={`/rate/where?area=${area}`} data-area={area} data-local="questions" noValidate>
        <RadioList
          name="unit"
          label="Which name is on your letters?"
          choices={[
            ...listed.map((unit) => ({
              value: unit.id,
              label: capital(unitName(unit)),
              hint: primeHint(unit),
              name: unitNameInFull(unit),
            })),
            { value: NOT_LISTED, label: "Not on the list" },
          ]}
          value={textIn(typed, "unit") || undefined}
          error={problems?.unit}
        />
        {hasCode ? null : <PassCode typed={textIn(typed, "code")} problem={problems?.code} area={area} />}
        <PassHere />
        <FiveQuestions typed={typed} problems={problems} />
        <CarriedFields typed={typed} shown={["unit", ...(hasCode ? [] : ["code"]), ...QUESTIONS]} />
        <Button name="step" value="words">
          Continue
        </Button>
      </form>
      <LocalScreens area={area} laterDay={laterDay} />
    </>
  )
}

function primeHint({ primeName, providerName }: UnitToChoose): string | undefined {
  return primeName !== null && primeName !== providerName ? `working for ${primeName}` : undefined
}
