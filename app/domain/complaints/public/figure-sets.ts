import { COMPLAINT_KINDS, type ComplaintKind } from "../kind.ts"
import { BACKINGS, type Backing, type ComplaintFact, type Subject } from "./counted.ts"
import { perThousand } from "./plan-figures.ts"

type Row = Readonly<{
  year: number
  backing: Backing
  subject: Subject
  fact: ComplaintFact
  tens: number
  starts: number | null
}>

/** What a page shows of one year: with and without passes, each by itself. */
export type YearOfComplaints = Readonly<{
  year: number
  sets: readonly Readonly<{
    backing: Backing
    all: number
    /** In a thousand people who started, where their number is known. */
    perThousand: number | null
    kinds: readonly Readonly<{ kind: ComplaintKind; tens: number }>[]
    due: number | null
    inTime: number | null
    judged: number | null
    resolved: number | null
    upheld: number | null
    /** Those that a provider did not act on the campaign. */
    campaign: number | null
  }>[]
}>

/** Published rows by year, the newest first; the most frequent kind first. */
export function yearsOf(rows: readonly Row[]): YearOfComplaints[] {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((one, other) => other - one)
  return years.map((year) => ({
    year,
    sets: BACKINGS.flatMap(
      (backing) => setOf(rows.filter((row) => row.year === year && row.backing === backing)) ?? [],
    ),
  }))
}

function setOf(rows: readonly Row[]): YearOfComplaints["sets"][number] | null {
  const [first] = rows
  if (first === undefined) return null
  const tensOf = (fact: ComplaintFact, subject: Subject = "service") =>
    rows.find((row) => row.fact === fact && row.subject === subject)?.tens ?? null
  const all = tensOf("all") ?? 0
  const kinds = COMPLAINT_KINDS.flatMap((kind) => {
    const tens = tensOf(kind)
    return tens === null ? [] : [{ kind, tens }]
  })
  return {
    backing: first.backing,
    all,
    perThousand: all === 0 ? null : perThousand(all, first.starts),
    kinds: kinds.toSorted((one, other) => other.tens - one.tens),
    due: tensOf("due"),
    inTime: tensOf("in-time"),
    judged: tensOf("judged"),
    resolved: tensOf("resolved"),
    upheld: tensOf("upheld"),
    campaign: tensOf("all", "campaign"),
  }
}
