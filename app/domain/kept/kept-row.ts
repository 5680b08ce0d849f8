/** The parts of /privacy, in the order of the page. */
export const KEPT_PARTS = ["account", "pass", "rating", "told", "campaign", "office", "running"] as const
export type KeptPart = (typeof KEPT_PARTS)[number]

/** One thing that is kept, as /privacy says it. */
export type KeptRow = Readonly<{
  part: KeptPart
  name: string
  what: string
  why: string
  howLong: string
  /** How whoever it is about has it erased. */
  erase: string
  /** The tables of the database that it stands in, as `room.table`; none where it is in no table. */
  tables: readonly string[]
}>

export const NOTHING_TO_ERASE = "It is about no one person, so there is nothing of yours to erase."
