import { IDEA_STATE_WORDS, type IdeaState } from "#app/domain/ideas/state.ts"

/** Where an idea stands, in words first: the sign and the colour only repeat them. */
export function IdeaTag({ state }: Readonly<{ state: IdeaState }>) {
  return (
    <span className={`standing standing--${state}`}>
      <span aria-hidden="true">{SIGNS[state]} </span>
      {IDEA_STATE_WORDS[state]}
    </span>
  )
}

const SIGNS: Readonly<Record<IdeaState, string>> = {
  waiting: "○",
  "not-published": "×",
  open: "○",
  "taken-up": "◑",
  done: "●",
  "not-now": "◌",
  erased: "×",
}
