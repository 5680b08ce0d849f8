import { FEWEST_PUBLISHABLE, mayRemain } from "../../publishable.ts"
import { COMPLAINT_KINDS } from "../kind.ts"
import type { ComplaintFact, CountedComplaint } from "./counted.ts"

/** Of what a fact is a part: what is left of it after subtraction must not be few. */
export const PART_OF = {
  due: "all",
  "in-time": "due",
  judged: "all",
  resolved: "judged",
  upheld: "all",
} as const satisfies Partial<Record<ComplaintFact, ComplaintFact>>

const PARTS = ["due", "in-time", "judged", "resolved", "upheld"] as const satisfies readonly (keyof typeof PART_OF)[]

/**
 * What is left of these are cases that wait: for a provider, who knows of them itself, or for a word of their complainant.
 * It tells nothing of what anybody said.
 */
export const REST_MAY_BE_FEW: readonly ComplaintFact[] = ["due", "judged"]

/** None at all tells nothing of anybody, where what it is a part of is shown. */
const MAY_BE_NONE: readonly ComplaintFact[] = ["in-time", "resolved"]

/** Exact counts of the facts that may be shown; empty where the whole set is too small. */
export type ShownFacts = ReadonlyMap<ComplaintFact, number>

type Members = readonly Pick<CountedComplaint, "facts">[]

/**
 * What may be shown of a set of complaints: ten or more of each, and ten or more (or none) of whatever a reader can get by
 * taking one from another: the rest of what a fact is a part of, all without a kind, and all without any of the kinds that
 * are shown.
 * @param mayShow what must stay hidden for another reason is not, and neither is what is a part of it
 */
export function shownFacts(members: Members, mayShow: (fact: ComplaintFact) => boolean = () => true): ShownFacts {
  const count = (fact: ComplaintFact) => members.filter(({ facts }) => facts.has(fact)).length
  if (members.length < FEWEST_PUBLISHABLE) return new Map()
  const shown = new Map<ComplaintFact, number>([["all", members.length]])
  for (const fact of PARTS) {
    const [own, whole] = [count(fact), shown.get(PART_OF[fact])]
    const enough = own >= FEWEST_PUBLISHABLE || (own === 0 && MAY_BE_NONE.includes(fact))
    if (whole !== undefined && enough && mayBeLeft(fact, whole - own) && mayShow(fact)) shown.set(fact, own)
  }
  for (const [kind, own] of shownKinds(members, mayShow)) shown.set(kind, own)
  return shown
}

function mayBeLeft(fact: ComplaintFact, rest: number): boolean {
  return REST_MAY_BE_FEW.includes(fact) || mayRemain(rest)
}

/** The most frequent first; the rarest go until those who named none of the shown ones are none or enough. */
function shownKinds(members: Members, mayShow: (fact: ComplaintFact) => boolean): (readonly [ComplaintFact, number])[] {
  const kinds = COMPLAINT_KINDS.map((kind) => [kind, members.filter(({ facts }) => facts.has(kind)).length] as const)
    .filter(([kind, own]) => own >= FEWEST_PUBLISHABLE && mayRemain(members.length - own) && mayShow(kind))
    .toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
  while (kinds.length > 0 && !mayRemain(withoutAny(members, kinds))) kinds.pop()
  return kinds
}

function withoutAny(members: Members, kinds: readonly (readonly [ComplaintFact, number])[]): number {
  return members.filter(({ facts }) => !kinds.some(([kind]) => facts.has(kind))).length
}
