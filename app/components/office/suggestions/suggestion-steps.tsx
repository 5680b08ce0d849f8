import { OFFICE_MOVES, type OfficeMove } from "#app/domain/suggestions/office-move.ts"
import { nextSuggestionStates, type SuggestionState } from "#app/domain/suggestions/state.ts"
import { LONGEST_SAY } from "#app/domain/suggestions/suggestion.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"

export type StepProps = Readonly<{
  version: number
  state: SuggestionState
  problems: Problems | undefined
  /** What was typed into the form of a step that came back. */
  typedFor: (step: string) => Readonly<Record<string, string>>
}>

const PUBLIC_HINT = "Everybody reads this on the suggestion’s page. Name nobody."

/** The office's moves, by the table of moves. */
export function MoveForm({ version, state, problems, typedFor }: StepProps) {
  const next = OFFICE_MOVES.filter((to) => nextSuggestionStates(state, "office").includes(to))
  const typed = typedFor("move")
  if (next.length === 0) return <p>It stays where it stands.</p>
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <RadioList
        name="to"
        id="move-to"
        label="Where does it stand now?"
        value={typed.to}
        error={problems?.["move-to"]}
        choices={next.map((to) => ({ value: to, label: moveWords(state, to) }))}
      />
      <TextField
        name="plannedFor"
        id="move-plannedFor"
        label="If it is planned: by which day?"
        type="date"
        width={20}
        value={typed.plannedFor}
        error={problems?.["move-plannedFor"]}
      />
      <TextArea
        name="words"
        id="move-words"
        label="Words beside it"
        hint={`${PUBLIC_HINT} For “done” say what you have seen, for “declined” why.`}
        rows={4}
        most={LONGEST_SAY}
        value={typed.words}
        error={problems?.["move-words"]}
      />
      <Button name="step" value="move">
        Move it
      </Button>
    </form>
  )
}

function moveWords(from: SuggestionState, to: OfficeMove): string {
  if (from === "claimed-done") {
    if (to === "done") return "Done: we have looked, and it is"
    if (to === "planned") return "Not done yet: it goes back to the plan"
    if (to === "seen") return "Not done: it goes back to “seen”"
  }
  return {
    seen: "Seen by the provider",
    planned: "Planned",
    "claimed-done": "Said to be done, and we have to check",
    done: "Done",
    declined: "Declined, with a reason",
  }[to]
}

/** A note of progress, or what a provider answered by letter. */
export function WriteForm({ version, problems, typedFor }: StepProps) {
  const typed = typedFor("write")
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <RadioList
        name="by"
        id="write-by"
        label="Whose words?"
        value={typed.by ?? "office"}
        error={problems?.["write-by"]}
        choices={[
          { value: "office", label: "A note of ours" },
          { value: "provider", label: "The provider’s answer, from a letter" },
        ]}
      />
      <TextArea
        name="words"
        id="write-words"
        label="The words"
        hint={PUBLIC_HINT}
        rows={4}
        most={LONGEST_SAY}
        value={typed.words}
        error={problems?.["write-words"]}
      />
      <Button look="quiet" name="step" value="write">
        Publish it
      </Button>
    </form>
  )
}

/** Joins it with another, in which it goes on. */
export function JoinForm({ version, problems, typedFor }: StepProps) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextField
        name="into"
        id="join-into"
        label="Address of the suggestion that goes on"
        hint="This one’s address will lead there, and its support moves along. Whoever supported both counts once."
        value={typedFor("join").into}
        error={problems?.["join-into"]}
        spellCheck={false}
      />
      <Button look="quiet" name="step" value="join">
        Join them
      </Button>
    </form>
  )
}

/** Sends it to somebody who answers for the provider. */
export function SendForm({ version, problems, typedFor }: StepProps) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextField
        name="recipient"
        id="send-recipient"
        label="E-mail address at the provider"
        hint="They get a link, and can say seen, planned, how far it is, done or declined. You read their words first."
        type="email"
        value={typedFor("send").recipient}
        error={problems?.["send-recipient"]}
        spellCheck={false}
      />
      <Button look="quiet" name="step" value="send">
        Send the link
      </Button>
    </form>
  )
}
