import type { FlagKind } from "./flag-kind.ts"

/** What a flag speaks of, as a list says it after its number. */
export const FLAG_WORDS: Readonly<Record<FlagKind, { one: string; several: string }>> = {
  surge: {
    one: "week in which an area gave out unusually many passes",
    several: "weeks in which an area gave out unusually many passes",
  },
  "all-fives": {
    one: "batch with unusually many ratings of five stars for everything",
    several: "batches with unusually many ratings of five stars for everything",
  },
  "all-ones": {
    one: "batch with unusually many ratings of one star for everything",
    several: "batches with unusually many ratings of one star for everything",
  },
}
