import { MOST_OF_ONE_ADDRESS, type PostKind, type SupporterState } from "./supporter.ts"

/** A sign-up that is known under the address just typed. */
export type KnownSignUp = Readonly<{
  id: string
  /** The first or the second of its address. */
  place: number
  state: SupporterState
  /** Whether the name is the one just typed, however it was written; no name is a name here. */
  sameName: boolean
  signedAt: Date
}>

/**
 * What becomes of a form that was sent: a new row in a place of the address; the old row with what was typed now, where
 * nobody has confirmed it; or nothing but a letter. Whoever sent the form sees the same page each time: only the owner of
 * the mailbox learns which it was.
 */
export type SignUpPlan =
  | Readonly<{ do: "insert"; place: number }>
  | Readonly<{ do: "renew"; id: string }>
  | Readonly<{ do: "tell"; id: string; post: Exclude<PostKind, "confirm" | "mp-replied"> }>

/** Two of one address at most, and only with different names; a place that nobody confirmed holds nobody off. */
export function planSignUp(known: readonly KnownSignUp[]): SignUpPlan {
  const same = known.find(({ sameName }) => sameName)
  if (same?.state === "unconfirmed") return { do: "renew", id: same.id }
  if (same) return { do: "tell", id: same.id, post: "signed-already" }
  for (let place = 1; place <= MOST_OF_ONE_ADDRESS; place += 1) {
    if (!known.some((one) => one.place === place)) return { do: "insert", place }
  }
  const [oldest] = known
    .filter(({ state }) => state === "unconfirmed")
    .toSorted((a, b) => a.signedAt.getTime() - b.signedAt.getTime())
  if (oldest) return { do: "renew", id: oldest.id }
  return { do: "tell", id: known[0]?.id ?? "", post: "address-full" }
}
