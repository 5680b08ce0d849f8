import { FilterForm, ROLE_CHOICES } from "../../filter-form.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

type Props = {
  asked: Readonly<Partial<Record<"q" | "programme" | "area" | "role" | "origin" | "state", string>>>
  areas: readonly { area: string; areaName: string; programme: string; programmeName: string }[]
}

/** What to look for in the register: a plain form that asks by its address. */
export function RegisterFilters({ asked, areas }: Props) {
  const programmes = [...new Map(areas.map(({ programme, programmeName }) => [programme, programmeName]))]
  const within = areas.filter(({ programme }) => asked.programme === undefined || programme === asked.programme)
  const more = [asked.area, asked.role, asked.origin, asked.state].some((word) => word !== undefined)
  return (
    <FilterForm
      action="/office/register"
      isOpen={more}
      more={
        <>
          <SelectField
            name="area"
            label="Area"
            choices={[
              { value: "", label: "All areas" },
              ...within.map(({ area, areaName, programmeName }) => ({
                value: area,
                label: asked.programme === undefined ? `${programmeName}: ${areaName}` : areaName,
              })),
            ]}
            value={asked.area}
          />
          <SelectField name="role" label="Part in the programme" choices={ROLE_CHOICES} value={asked.role} />
          <SelectField name="origin" label="Where the row is from" choices={ORIGINS} value={asked.origin} />
          <SelectField name="state" label="On the list" choices={STATES} value={asked.state} />
        </>
      }
    >
      <TextField name="q" label="Name" type="search" value={asked.q} maxLength={100} />
      <SelectField
        name="programme"
        label="Programme"
        choices={[{ value: "", label: "All programmes" }, ...programmes.map(([value, label]) => ({ value, label }))]}
        value={asked.programme}
      />
    </FilterForm>
  )
}

const ORIGINS = [
  { value: "", label: "Files and office" },
  { value: "files", label: "The register’s files" },
  { value: "office", label: "Added in the office" },
]
const STATES = [
  { value: "", label: "All" },
  { value: "listed", label: "On the list" },
  { value: "ended", label: "Ended or merged" },
]
