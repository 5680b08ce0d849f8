import type { Day } from "../../calendar.ts"
import type { ComplaintCredential } from "../complaint.ts"
import { COMPLAINT_KINDS, COUNTED_APART, type ComplaintKind } from "../kind.ts"
import type { ComplaintState } from "../state.ts"

/** Those with a complaint pass behind them are counted apart from those without; a pass that was used before counts once. */
export const BACKINGS = ["with-pass", "without-pass"] as const
export type Backing = (typeof BACKINGS)[number]

/** Complaints about how people were treated, and those that a provider did not act on the campaign. */
export const SUBJECTS = ["service", "campaign"] as const
export type Subject = (typeof SUBJECTS)[number]

/** What is counted of a set of complaints beside how many there are; each a part of another. */
export const COMPLAINT_FACTS = ["all", "due", "in-time", "judged", "resolved", "upheld", ...COMPLAINT_KINDS] as const
export type ComplaintFact = (typeof COMPLAINT_FACTS)[number]

/** A complaint as the figures see it: no reference, no words, no day of filing. */
export type CountedComplaint = Readonly<{
  provider: string
  year: number
  backing: Backing
  subject: Subject
  facts: ReadonlySet<ComplaintFact>
  /** When it last moved: whether it is new since a release, or has changed. */
  lastMoveOn: Day
}>

export type ComplaintToCount = Readonly<{
  provider: string
  filedOn: Day
  kinds: readonly ComplaintKind[]
  credential: ComplaintCredential
  state: ComplaintState
  /** Whether the provider answered in time; null while it may still do so. */
  inTime: boolean | null
  resolvedOn: Day | null
  upheld: boolean | null
  lastMoveOn: Day
}>

const NOT_RESOLVED: readonly ComplaintState[] = ["disputed", "closed-not-resolved", "escalated"]

/** What a complaint counts as; null for one whose pass was counted with another. */
export function countedAs(complaint: ComplaintToCount): CountedComplaint | null {
  const { provider, filedOn, kinds, credential, lastMoveOn } = complaint
  if (credential === "pass-again") return null
  const own = kinds.filter((kind) => kind !== COUNTED_APART)
  return {
    provider,
    year: Number(filedOn.slice(0, 4)),
    backing: credential === "pass" ? "with-pass" : "without-pass",
    subject: own.length > 0 ? "service" : "campaign",
    facts: new Set<ComplaintFact>(["all", ...own, ...whatCameOfIt(complaint)]),
    lastMoveOn,
  }
}

/** Only the complainant says what came of it: without a word from them nothing is judged. */
function whatCameOfIt({ state, inTime, resolvedOn, upheld }: ComplaintToCount): ComplaintFact[] {
  const isResolved = state === "resolved" || (state === "erased" && resolvedOn !== null)
  return [
    ...(inTime === null ? [] : (["due"] as const)),
    ...(inTime === true ? (["in-time"] as const) : []),
    ...(isResolved || NOT_RESOLVED.includes(state) ? (["judged"] as const) : []),
    ...(isResolved ? (["resolved"] as const) : []),
    ...(upheld === true ? (["upheld"] as const) : []),
  ]
}
