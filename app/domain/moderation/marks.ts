import { MARK_KINDS, type Mark } from "./mark.ts"
import { findNames, findPeople } from "./mark-names.ts"
import { PATTERNS } from "./mark-patterns.ts"
import { findSlurs } from "./slurs.ts"

/**
 * Likely personal details, and slurs, in a text. Rather one too many: a moderator looks at each. Where two lie over one
 * another the kind that stands earlier in MARK_KINDS wins, so that a date's "May" is no name.
 * @param people names on the provider's list, in any spelling of capitals
 */
export function findMarks(text: string, people: readonly string[] = []): Mark[] {
  const found = [
    ...PATTERNS.flatMap(({ kind, pattern }) => matches(text, pattern).map((place) => ({ ...place, kind }))),
    ...findPeople(text, people).map((place) => ({ ...place, kind: "person" as const })),
    ...findNames(text).map((place) => ({ ...place, kind: "name" as const })),
    ...findSlurs(text).map((place) => ({ ...place, kind: "slur" as const })),
  ]
  const byRank = found.toSorted((one, other) => rankOf(one) - rankOf(other) || one.start - other.start)
  const standing: Mark[] = []
  for (const mark of byRank) if (!standing.some((other) => overlaps(mark, other))) standing.push(mark)
  return standing.toSorted((one, other) => one.start - other.start)
}

function matches(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function rankOf({ kind }: Mark): number {
  return MARK_KINDS.indexOf(kind)
}

function overlaps(one: Mark, other: Mark): boolean {
  return one.start < other.end && other.start < one.end
}
