import type { KeptLetter } from "./outbox.server.ts"

/** What a carrier says to letters that were handed over together. */
export type Carried =
  /** On their way, but for those whose places in the list stand in `refused`; `ids` where the carrier names its letters. */
  | Readonly<{ state: "taken"; ids: readonly (string | null)[]; refused: readonly number[] }>
  /** Not now: when to try again, in seconds, if the carrier says so, and whether they may be on their way all the same. */
  | Readonly<{ state: "later"; afterSeconds: number | null; mayHaveLeft: boolean }>
  /** Never: something is wrong with the letters. None of them left. */
  | Readonly<{ state: "refused" }>

/** Every letter of a list, and no name for any. */
export const TAKEN_NAMELESS = (letters: readonly KeptLetter[]): Carried => ({
  state: "taken",
  ids: letters.map(() => null),
  refused: [],
})

/** A person waits for the answer; a carrier that takes longer has failed. */
export const PATIENCE_MS = 10_000

/** Nobody waits for letters that leave together. */
export const PATIENCE_TOGETHER_MS = 30_000
