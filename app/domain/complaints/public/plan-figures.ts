import type { Day } from "../../calendar.ts"
import { FEWEST_TO_MOVE } from "../../release/snapshot.ts"
import { mayStandTogether } from "../../release/suppression.ts"
import { BACKINGS, type Backing, type ComplaintFact, type CountedComplaint, SUBJECTS, type Subject } from "./counted.ts"
import { type ShownFacts, shownFacts } from "./shown-facts.ts"

/** Stands for all providers together. */
export const ALL_PROVIDERS = ""

/** One figure as it is published: complaints rounded down to tens. */
export type ComplaintFigure = Readonly<{
  year: number
  backing: Backing
  subject: Subject
  /** A provider's slug, or ALL_PROVIDERS. */
  provider: string
  fact: ComplaintFact
  tens: number
  /** The day of the release in which it last moved. */
  movedOn: Day
}>

export type FiguresInput = Readonly<{
  complaints: readonly CountedComplaint[]
  /** As the release before published them; none before the first. */
  before: readonly ComplaintFigure[]
  releasedOn: Day
}>

/**
 * The figures of a release. A set of figures (a year's, with or without passes, of a provider or of all) moves as one, and
 * only when at least ten of its complaints are new or have moved since it last did.
 */
export function planComplaintFigures({ complaints, before, releasedOn }: FiguresInput): ComplaintFigure[] {
  const years = [...new Set(complaints.map(({ year }) => year))].toSorted()
  const sets = years.flatMap((year) =>
    BACKINGS.flatMap((backing) => SUBJECTS.map((subject) => ({ year, backing, subject }))),
  )
  return sets.flatMap((set) => {
    const members = complaints.filter((one) => isOf(one, set))
    const past = before.filter((figure) => isOf(figure, set))
    return drawSets(members).flatMap(({ provider, counted, shown }) => {
      const own = past.filter((figure) => figure.provider === provider)
      if (!moves(own, counted)) return own
      return [...shown].map(([fact, count]) => ({ ...set, provider, fact, tens: inTens(count), movedOn: releasedOn }))
    })
  })
}

type SetName = Readonly<{ year: number; backing: Backing; subject: Subject }>

function isOf(one: SetName, { year, backing, subject }: SetName): boolean {
  return one.year === year && one.backing === backing && one.subject === subject
}

type DrawnSet = Readonly<{ provider: string; counted: readonly CountedComplaint[]; shown: ShownFacts }>

/** Each provider, and all of them; hidden ones count for all only where two or more hide each other. */
export function drawSets(members: readonly CountedComplaint[]): DrawnSet[] {
  const own = [...Map.groupBy(members, ({ provider }) => provider)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([provider, counted]) => ({ provider, counted, shown: shownFacts(counted) }))
  const hidden = own.filter(({ shown }) => shown.size === 0)
  const rest = mayStandTogether(hidden.map(({ counted }) => counted.length)) ? hidden : []
  const inAll = [...own.filter(({ shown }) => shown.size > 0), ...rest]
  const counted = inAll.flatMap((set) => set.counted)
  return [...own, { provider: ALL_PROVIDERS, counted, shown: shownFacts(counted, leavesACrowd(inAll)) }]
}

/** A fact of all, less that of every provider which shows it, is what the others have: none, or a crowd of several. */
function leavesACrowd(sets: readonly DrawnSet[]): (fact: ComplaintFact) => boolean {
  return (fact) => {
    const others = sets.filter(({ shown }) => !shown.has(fact))
    const left = others.map(({ counted }) => counted.filter(({ facts }) => facts.has(fact)).length)
    return left.every((count) => count === 0) || mayStandTogether(left)
  }
}

function moves(before: readonly ComplaintFigure[], counted: readonly CountedComplaint[]): boolean {
  const [first] = before
  if (first === undefined) return true
  return counted.filter(({ lastMoveOn }) => lastMoveOn >= first.movedOn).length >= FEWEST_TO_MOVE
}

function inTens(count: number): number {
  return Math.floor(count / 10) * 10
}

/** Complaints in a thousand people who started, to one decimal, from published tens; null where starts are not known. */
export function perThousand(tens: number, starts: number | null): number | null {
  return starts === null || starts <= 0 ? null : Math.round((tens / starts) * 10_000) / 10
}
