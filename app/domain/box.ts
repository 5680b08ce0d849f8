import type { Road } from "./ballot.ts"
import type { Rating } from "./rating.ts"

/** What lies in a sealed box. Only the tally sees it, in memory. Handles are base64url. */
export type BoxContent = Readonly<
  {
    handle: string
    wordsHandle: string
    programme: string
    area: string
    unit: string
    year: number
    /** Orders boxes of one rating among themselves, tells no time, and is stored nowhere. */
    order: number
  } & (
    | { kind: "rating"; road: Road; key: string; rating: Rating }
    | { kind: "change"; rating: Rating }
    | { kind: "withdrawal" }
  )
>
