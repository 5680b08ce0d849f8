import { isPublicState, type SuggestionState } from "./state.ts"

export type Mergeable = Readonly<{
  id: string
  provider: string | null
  state: SuggestionState
  mergedInto: string | null
}>

/** Why one suggestion cannot be joined with another, in the office's words; null where it can. */
export function mergeFault(one: Mergeable, other: Mergeable | null): string | null {
  if (other === null) return "There is no suggestion with this address"
  if (other.id === one.id) return "This is the suggestion itself"
  if (other.mergedInto !== null) return "That one was joined with another itself: give the address of that one"
  if (!isPublicState(other.state)) return "That one is not published"
  if (other.provider !== one.provider && other.provider !== null) return "That one is for another provider"
  if (one.state === "done" || !isPublicState(one.state)) return "This one cannot be joined any more"
  return null
}
