import { ITEM_KINDS, ITEM_STATES } from "#app/domain/moderation/item.ts"
import { languageInWords } from "#app/domain/moderation/languages.ts"
import { KIND_WORDS, type QueueFilter, STATE_WORDS } from "#app/domain/moderation/queue.ts"
import { Button } from "../../button.tsx"
import { type Choice, SelectField } from "../../select-field.tsx"

type Props = { asked: QueueFilter; providers: readonly Choice[]; languages: readonly string[] }

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What to show of the queue, as a form that asks by address, so that a view can be kept as a bookmark. */
export function QueueFilters({ asked, providers, languages }: Props) {
  return (
    <form method="get" action="/office/moderation" className="queue-filters">
      <SelectField
        name="state"
        label="Show"
        value={asked.state === "open" ? "" : asked.state}
        choices={[
          { value: "", label: "What waits to be read" },
          ...ITEM_STATES.map((state) => ({ value: state, label: first(STATE_WORDS[state]) })),
        ]}
      />
      <SelectField
        name="kind"
        label="Kind"
        value={asked.kind ?? ""}
        choices={[
          { value: "", label: "All kinds" },
          ...ITEM_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
        ]}
      />
      <SelectField
        name="provider"
        label="About"
        value={asked.provider ?? ""}
        choices={[{ value: "", label: "All providers" }, ...providers]}
      />
      <SelectField
        name="language"
        label="Language"
        value={asked.language ?? ""}
        choices={[
          { value: "", label: "All languages" },
          { value: "not-sure", label: "Not sure" },
          ...languages.map((tag) => ({ value: tag, label: languageInWords(tag) })),
        ]}
      />
      <SelectField
        name="marked"
        label="Marks"
        value={asked.marked ?? ""}
        choices={[
          { value: "", label: "With and without" },
          { value: "yes", label: "Something is marked" },
          { value: "no", label: "Nothing is marked" },
        ]}
      />
      <SelectField
        name="mine"
        label="Whose"
        value={asked.mine ? "yes" : ""}
        choices={[
          { value: "", label: "Everybody’s" },
          { value: "yes", label: "What I am at" },
        ]}
      />
      <Button look="quiet">Show</Button>
    </form>
  )
}
