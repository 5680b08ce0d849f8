import type { ComplaintKind } from "./kind.ts"

/** How soon a complaint is read; seen by the office alone, and said to nobody. */
export const SEVERITIES = ["urgent", "serious", "usual"] as const
export type Severity = (typeof SEVERITIES)[number]

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  urgent: "Urgent: today",
  serious: "Serious",
  usual: "Usual",
}

/** What a caseworker finds in the words, and how soon it has to be dealt with. The first that fits is chosen. */
export const SEVERITY_CRITERIA = [
  { key: "danger", severity: "urgent", words: "Somebody’s life or safety may be in danger, their own included" },
  { key: "harm", severity: "urgent", words: "Violence, sexual harassment or threats by somebody at the provider" },
  { key: "child", severity: "urgent", words: "A child, or an adult who needs care, may be at risk" },
  { key: "essentials", severity: "urgent", words: "No money for food, heating or medicine, or about to lose a home" },
  { key: "sanction", severity: "serious", words: "Money was stopped, or is about to be" },
  { key: "adjustment", severity: "serious", words: "A need because of a disability or an illness is not met" },
  { key: "discrimination", severity: "serious", words: "Treated worse because of who they are" },
  { key: "reprisal", severity: "serious", words: "Punished, or threatened, for complaining or for rating" },
  { key: "data", severity: "serious", words: "Personal facts were lost or shown to others" },
  { key: "usual", severity: "usual", words: "None of these" },
] as const satisfies readonly Readonly<{ key: string; severity: Severity; words: string }>[]
export type SeverityCriterion = (typeof SEVERITY_CRITERIA)[number]["key"]

/** Kinds that are serious until somebody has read the words. */
export const SERIOUS_KINDS: readonly ComplaintKind[] = ["sanction", "access", "privacy", "discrimination"]

/** How serious a complaint counts before it is read, by what it says it is about. */
export function severityOfKinds(kinds: readonly ComplaintKind[]): Severity {
  return kinds.some((kind) => SERIOUS_KINDS.includes(kind)) ? "serious" : "usual"
}

/** The criterion of this name; null where it is none. */
export function criterionNamed(key: string) {
  return SEVERITY_CRITERIA.find((criterion) => criterion.key === key) ?? null
}
