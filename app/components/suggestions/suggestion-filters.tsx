import { PUBLIC_STATES, STATE_WORDS } from "#app/domain/suggestions/state.ts"
import { FilterForm } from "../filter-form.tsx"
import { SelectField } from "../select-field.tsx"
import { TextField } from "../text-field.tsx"

type Asked = Readonly<Partial<Record<"q" | "provider" | "state" | "sort", string>>>
type Props = Readonly<{ asked: Asked; providers: readonly Readonly<{ slug: string; name: string }>[] }>

/** What to look for among the suggestions: a plain form that asks by its address. */
export function SuggestionFilters({ asked, providers }: Props) {
  return (
    <FilterForm
      action="/suggestions"
      isOpen={asked.sort === "newest"}
      more={
        <SelectField
          name="sort"
          label="In order of"
          value={asked.sort}
          choices={[
            { value: "support", label: "Support" },
            { value: "newest", label: "Month, the newest first" },
          ]}
        />
      }
    >
      <TextField name="q" label="Words in it" value={asked.q} maxLength={100} />
      <SelectField
        name="provider"
        label="To whom"
        value={asked.provider ?? ""}
        choices={[
          { value: "", label: "Anybody" },
          { value: "all", label: "All providers together" },
          ...providers.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <SelectField
        name="state"
        label="Where it stands"
        value={asked.state ?? ""}
        choices={[
          { value: "", label: "Anywhere" },
          ...PUBLIC_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
        ]}
      />
    </FilterForm>
  )
}
