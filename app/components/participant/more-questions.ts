import type { More } from "#app/domain/rating.ts"
import type { Choice } from "../select-field.tsx"

/** A question that may be left out: pick one, or pick any. */
export type MoreQuestion = Readonly<{
  field: keyof More
  /** Its name in the form. */
  name: string
  asked: string
  hint?: string
  kind: "one" | "any"
  choices: readonly Choice[]
}>

const YES_PARTLY_NO = [
  { value: "yes", label: "Yes" },
  { value: "partly", label: "Partly" },
  { value: "no", label: "No" },
]

const HELP_CHOICES = [
  { value: "health", label: "Health" },
  { value: "money", label: "Money or debt" },
  { value: "housing", label: "Housing" },
  { value: "caring", label: "Caring for someone" },
  { value: "drugs-alcohol", label: "Drugs or alcohol" },
  { value: "training", label: "Training" },
  { value: "job-leads", label: "Job leads" },
  { value: "confidence", label: "Confidence" },
]

const CONFIDENCE_CHOICES = [
  { value: "1", label: "1 – very low" },
  { value: "2", label: "2" },
  { value: "3", label: "3 – in between" },
  { value: "4", label: "4" },
  { value: "5", label: "5 – very high" },
]

/** Everything asked beside the five questions, in the order of the page. None of it changes the stars. */
export const MORE_QUESTIONS: readonly MoreQuestion[] = [
  {
    field: "stage",
    name: "stage",
    asked: "How far have you got with them?",
    kind: "one",
    choices: [
      { value: "start", label: "Just started" },
      { value: "plan", label: "Making my plan" },
      { value: "looking", label: "Getting help to look for work" },
      { value: "in-work", label: "In work, and they still help" },
      { value: "left", label: "Finished or left" },
    ],
  },
  {
    field: "contact",
    name: "contact",
    asked: "How often do they see or speak to you?",
    kind: "one",
    choices: [
      { value: "weekly", label: "Every week" },
      { value: "fortnightly", label: "Every two weeks" },
      { value: "monthly", label: "Every month" },
      { value: "less", label: "Less often" },
      { value: "never", label: "Never" },
    ],
  },
  {
    field: "distance",
    name: "distance",
    asked: "How close to work did they say you were?",
    kind: "one",
    choices: [
      { value: "near", label: "Near to work" },
      { value: "further", label: "Further from work" },
      { value: "not-told", label: "They did not tell me" },
    ],
  },
  { field: "helpNeeded", name: "helpNeeded[]", asked: "Which help did you need?", kind: "any", choices: HELP_CHOICES },
  { field: "helpGot", name: "helpGot[]", asked: "Which help did you get?", kind: "any", choices: HELP_CHOICES },
  {
    field: "advisers",
    name: "advisers",
    asked: "How many advisers have you had?",
    kind: "one",
    choices: [
      { value: "one", label: "One" },
      { value: "two", label: "Two" },
      { value: "three", label: "Three" },
      { value: "more", label: "Four or more" },
    ],
  },
  {
    field: "explainedAgain",
    name: "explainedAgain",
    asked: "Did you have to explain everything again, because the jobcentre had not passed it on?",
    kind: "one",
    choices: YES_PARTLY_NO,
  },
  {
    field: "toldWhatToExpect",
    name: "toldWhatToExpect",
    asked: "Were you told what to expect?",
    kind: "one",
    choices: YES_PARTLY_NO,
  },
  {
    field: "costsRepaid",
    name: "costsRepaid",
    asked: "Did they pay back your travel and childcare costs?",
    kind: "one",
    choices: YES_PARTLY_NO,
  },
  {
    field: "inWorkSupport",
    name: "inWorkSupport[]",
    asked: "Help after you started a job",
    hint: "Leave this out if you have not had a job through them.",
    kind: "any",
    choices: [
      { value: "wanted", label: "I wanted it" },
      { value: "offered", label: "They offered it" },
      { value: "useful", label: "It was useful" },
    ],
  },
  {
    field: "confidenceBefore",
    name: "confidenceBefore",
    asked: "Your confidence before you met them",
    kind: "one",
    choices: CONFIDENCE_CHOICES,
  },
  {
    field: "confidenceNow",
    name: "confidenceNow",
    asked: "Your confidence now",
    kind: "one",
    choices: CONFIDENCE_CHOICES,
  },
]
