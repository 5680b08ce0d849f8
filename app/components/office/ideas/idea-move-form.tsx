import { LONGEST_IDEA_NOTE } from "#app/domain/ideas/idea.ts"
import { isTakenBack, officeMoves } from "#app/domain/ideas/office-move.ts"
import type { IdeaState, PublicIdeaState } from "#app/domain/ideas/state.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"

type Props = Readonly<{
  version: number
  state: IdeaState
  typed: Readonly<Record<string, string>>
  problems: Problems | undefined
}>

/** The office's moves, by the table of moves, with the words that stand beside each on the idea's page. */
export function IdeaMoveForm({ version, state, typed, problems }: Props) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <RadioList
        name="to"
        label="Where does it stand now?"
        value={typed.to}
        error={problems?.to}
        choices={officeMoves(state).map((to) => ({ value: to, label: moveInWords(state, to) }))}
      />
      <TextArea
        name="words"
        label="Words beside it"
        hint="Everybody reads this on the idea’s page, and whoever had the idea. Name nobody. Only for “taken up” can it be empty."
        rows={4}
        most={LONGEST_IDEA_NOTE}
        value={typed.words}
        error={problems?.words}
      />
      <Button>Move it</Button>
    </form>
  )
}

function moveInWords(from: IdeaState, to: PublicIdeaState): string {
  if (isTakenBack(from, to)) return to === "open" ? "Open again: that was a mistake, or has changed" : "Not done yet"
  return {
    open: "Open",
    "taken-up": "Taken up: we are going to do it",
    done: "Done, and what was done",
    "not-now": "Not now, and why",
  }[to]
}
