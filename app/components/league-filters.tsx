import { FilterForm, ROLE_CHOICES } from "./filter-form.tsx"
import { type Choice, SelectField } from "./select-field.tsx"
import { TextField } from "./text-field.tsx"

type Asked = Readonly<Partial<Record<"q" | "programme" | "area" | "role" | "kind" | "verdict" | "sort", string>>>

type Props = {
  asked: Asked
  programmes: readonly Choice[]
  /** Of the programme asked for; none without one. */
  areas: readonly Choice[]
  kinds: readonly Choice[]
}

/** What to look for among the providers: a plain form that asks by its address. */
export function LeagueFilters({ asked, programmes, areas, kinds }: Props) {
  const more = [asked.area, asked.role, asked.kind, asked.verdict].some((word) => word !== undefined)
  return (
    <FilterForm
      action="/providers"
      isOpen={more}
      more={
        <>
          {areas.length === 0 ? null : (
            <SelectField
              name="area"
              label="Area"
              choices={[{ value: "", label: "All areas" }, ...areas]}
              value={asked.area}
            />
          )}
          <SelectField name="role" label="Part in the programme" choices={ROLE_CHOICES} value={asked.role} />
          <SelectField
            name="kind"
            label="Kind of subcontractor"
            choices={[{ value: "", label: "All kinds" }, ...kinds]}
            value={asked.kind}
          />
          <SelectField name="verdict" label="Against 3 stars" choices={VERDICTS} value={asked.verdict} />
        </>
      }
    >
      <TextField name="q" label="Name, town or council" type="search" value={asked.q} maxLength={100} />
      <SelectField
        name="programme"
        label="Programme"
        choices={[{ value: "", label: "All programmes" }, ...programmes]}
        value={asked.programme}
      />
      <SelectField name="sort" label="In order of" choices={ORDERS} value={asked.sort} />
    </FilterForm>
  )
}

const ORDERS = [
  { value: "stars", label: "Stars" },
  { value: "name", label: "Name" },
  { value: "rated", label: "How many rated" },
  { value: "answers", label: "How much they answer" },
]
const VERDICTS = [
  { value: "", label: "All" },
  { value: "meets", label: "Meets the standard" },
  { value: "near-the-line", label: "Near the line" },
  { value: "below", label: "Below the standard" },
  { value: "too-few", label: "So far, too few to judge" },
  { value: "not-published", label: "Not enough ratings yet" },
]
