import { COMPLAINT_KINDS, KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { SEVERITIES, SEVERITY_WORDS } from "#app/domain/complaints/severity.ts"
import { COMPLAINT_STATES, STATE_WORDS } from "#app/domain/complaints/state.ts"
import { Button } from "../../button.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

type Named = Readonly<{ slug: string; name: string }>
type Props = Readonly<{
  question: Readonly<
    Record<"state" | "kind" | "provider" | "area" | "assigned" | "severity" | "reference", string | null> & {
      overdue: boolean
    }
  >
  providers: readonly Named[]
  areas: readonly Named[]
  people: readonly Readonly<{ id: string; name: string }>[]
}>

/** Only what is structured can be looked for: the words are sealed. */
export function DeskFilters({ question, providers, areas, people }: Props) {
  const any = (label: string) => ({ value: "", label })
  const named = (ones: readonly Named[]) => ones.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <search>
      <form method="get" className="office-filters">
        <SelectField
          name="state"
          label="Stands"
          value={question.state ?? "any"}
          choices={[
            { value: "open", label: "Still open" },
            { value: "any", label: "Any" },
            ...COMPLAINT_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
          ]}
        />
        <SelectField
          name="severity"
          label="How soon"
          value={question.severity ?? ""}
          choices={[any("Any"), ...SEVERITIES.map((one) => ({ value: one, label: SEVERITY_WORDS[one] }))]}
        />
        <SelectField
          name="kind"
          label="Kind"
          value={question.kind ?? ""}
          choices={[any("Any"), ...COMPLAINT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].name }))]}
        />
        <SelectField
          name="provider"
          label="Provider"
          value={question.provider ?? ""}
          choices={[any("Any"), ...named(providers)]}
        />
        <SelectField name="area" label="Area" value={question.area ?? ""} choices={[any("Any"), ...named(areas)]} />
        <SelectField
          name="assigned"
          label="With"
          value={question.assigned ?? ""}
          choices={[
            any("Anybody"),
            { value: "nobody", label: "Nobody yet" },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="overdue"
          label="Late"
          value={question.overdue ? "yes" : ""}
          choices={[any("Any"), { value: "yes", label: "Only late" }]}
        />
        <TextField name="reference" label="Reference" value={question.reference ?? ""} width={10} spellCheck={false} />
        <Button look="quiet">Show</Button>
      </form>
    </search>
  )
}
