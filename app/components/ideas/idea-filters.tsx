import { IDEA_STATE_WORDS, PUBLIC_IDEA_STATES } from "#app/domain/ideas/state.ts"
import { FilterForm } from "../filter-form.tsx"
import { SelectField } from "../select-field.tsx"
import { TextField } from "../text-field.tsx"

type Asked = Readonly<Partial<Record<"q" | "state" | "sort", string>>>

/** What to look for among the ideas: a plain form that asks by its address. */
export function IdeaFilters({ asked }: Readonly<{ asked: Asked }>) {
  return (
    <FilterForm
      action="/campaign/ideas"
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
        name="state"
        label="Where it stands"
        value={asked.state ?? ""}
        choices={[
          { value: "", label: "Anywhere" },
          ...PUBLIC_IDEA_STATES.map((state) => ({ value: state, label: IDEA_STATE_WORDS[state] })),
        ]}
      />
    </FilterForm>
  )
}
