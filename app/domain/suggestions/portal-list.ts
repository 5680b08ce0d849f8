import { PUBLIC_STATES, type PublicState } from "./state.ts"

type Show = Readonly<{
  name: string
  words: string
  states: readonly PublicState[]
  /** Those to all providers together: a provider reads them, and answers what was sent to it alone. */
  toAll?: boolean
}>

/** The lists of suggestions in a provider's portal; what nobody has answered comes first. */
export const SUGGESTION_SHOWS = [
  { name: "new", words: "New", states: ["open"] },
  { name: "seen", words: "Seen", states: ["seen"] },
  { name: "planned", words: "Planned", states: ["planned"] },
  { name: "done", words: "Done", states: ["claimed-done", "done"] },
  { name: "declined", words: "Declined", states: ["declined"] },
  { name: "all", words: "To all providers", states: PUBLIC_STATES, toAll: true },
] as const satisfies readonly Show[]
