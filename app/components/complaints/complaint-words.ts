import { monthInWords } from "#app/domain/calendar.ts"
import type { NarrativePart, Passing, Raising } from "#app/domain/complaints/complaint.ts"
import type { ComplaintScreen } from "#app/domain/complaints/form-screens.ts"
import type { Choice } from "../select-field.tsx"

/** Where somebody was on the programme, as the form asks it. */
export const STAGE_CHOICES: readonly Choice[] = [
  { value: "start", label: "At the start" },
  { value: "plan", label: "Making a plan" },
  { value: "looking", label: "Looking for work" },
  { value: "in-work", label: "In work, with their help" },
  { value: "left", label: "I have left the programme" },
  { value: "", label: "I would rather not say" },
]

export const RAISED_CHOICES = [
  { value: "no", label: "No" },
  { value: "no-answer", label: "Yes, and they did not answer" },
  { value: "answered", label: "Yes, and their answer did not settle it" },
] as const satisfies readonly (Choice & { value: Raising })[]

export const PASSING_CHOICES = [
  { value: "whole", label: "All of it", hint: "They can answer what happened. They may guess who you are" },
  { value: "kind-only", label: "Only what kind of thing it is", hint: "Harder to answer, and harder to guess" },
  { value: "nothing", label: "Nothing", hint: "We read it and count it. Nobody at the provider sees it" },
] as const satisfies readonly (Choice & { value: Passing })[]

/** Of each text: its question, and what helps to answer it. */
export const TEXT_WORDS: Readonly<Record<NarrativePart, Readonly<{ asked: string; hint: string; rows: number }>>> = {
  happened: {
    asked: "What happened?",
    hint: "Leave out names, exact dates, and what only you could know, unless it has to be in it.",
    rows: 10,
  },
  effect: {
    asked: "What did it do to you?",
    hint: "For example: I lost money, I was ill, I missed a job. You can skip this.",
    rows: 6,
  },
  remedy: {
    asked: "What would put it right?",
    hint: "For example: an apology, my fare, another adviser. You can skip this.",
    rows: 5,
  },
}

/** How the list at the end calls each screen. */
export const SCREEN_NAMES: Readonly<Record<Exclude<ComplaintScreen, "check">, string>> = {
  stage: "Where you were",
  kinds: "What it is about",
  happened: "What happened",
  when: "When",
  effect: "What it did to you",
  remedy: "What would put it right",
  raised: "Told them already",
  passing: "What they may see",
  pass: "Your rating pass",
}

/** The label of what was chosen, or nothing. */
export function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? ""
}

/** The months of the form as a list to choose from. */
export function monthChoices(months: readonly string[], earlier: string): Choice[] {
  return [
    { value: "", label: "Choose a month" },
    ...months.map((month) => ({ value: month, label: monthInWords(month) })),
    { value: earlier, label: "Before that" },
  ]
}
