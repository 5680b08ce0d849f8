import type { ProposalPart } from "#app/domain/standard/proposal.ts"
import { Button } from "../../button.tsx"
import { Checkboxes } from "../../checkboxes.tsx"
import type { Problems } from "../../error-summary.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"
import { AWARD_WORDS, PART_WORDS } from "./standard-table.tsx"

const NUMBERS = [
  "fewestToPublish",
  "fewestForVerdict",
  "complaintCap",
  "answerDays",
  "fewestRatings",
  "mostRatingsAsked",
  "ratingsWhereStartsAreUnknown",
] as const satisfies readonly ProposalPart[]

/** The fields of a new set, filled in with what holds now. */
export function ProposalForm(props: {
  typed: Readonly<Record<string, string>>
  /** What each number may be, in words. */
  ranges: Readonly<Record<string, string>>
  minimums: readonly number[]
  problems: Problems | undefined
}) {
  const { typed, ranges, minimums, problems } = props
  return (
    <form method="post" noValidate>
      <TextField
        name="fromYear"
        label={PART_WORDS.fromYear}
        hint="Earlier years keep the standard they were judged by."
        inputMode="numeric"
        width={4}
        value={typed.fromYear}
        error={problems?.fromYear}
      />
      <SelectField
        name="minimumHalfStars"
        label={PART_WORDS.minimumHalfStars}
        choices={minimums.map((stars) => ({ value: String(stars), label: `${stars} stars` }))}
        value={typed.minimumHalfStars}
        error={problems?.minimumHalfStars}
      />
      {NUMBERS.map((part) => (
        <TextField
          key={part}
          name={part}
          label={PART_WORDS[part]}
          hint={`From ${ranges[part] ?? ""}`}
          inputMode="numeric"
          width={4}
          value={typed[part]}
          error={problems?.[part]}
        />
      ))}
      {(["mayLackSurvey", "untestableBars"] as const).map((name) => (
        <Checkboxes
          key={name}
          name={name}
          label={AWARD_WORDS[name]}
          choices={[{ value: "yes", label: "Yes" }]}
          values={typed[name] ? [typed[name]] : []}
        />
      ))}
      <Button>See what it would change</Button>
    </form>
  )
}
