/** The five scored questions, in the order of the page. */
export const QUESTIONS = ["adviser", "say", "fit", "help", "fairness"] as const
export type Question = (typeof QUESTIONS)[number]

/** 1 very poor, 2 poor, 3 OK, 4 good, 5 very good. */
export const ANSWERS = [1, 2, 3, 4, 5] as const
export type Answer = (typeof ANSWERS)[number]

/** Null says "doesn't apply to me". */
export type Answers = Readonly<Record<Question, Answer | null>>

/** With fewer, one lucky or unlucky answer would be a person's whole score. */
export const FEWEST_ANSWERS = 3

export const STAGES = ["start", "plan", "looking", "in-work", "left"] as const
export const CONTACTS = ["weekly", "fortnightly", "monthly", "less", "never"] as const
export const DISTANCES = ["near", "further", "not-told"] as const
export const HELPS = [
  "health",
  "money",
  "housing",
  "caring",
  "drugs-alcohol",
  "training",
  "job-leads",
  "confidence",
] as const
export const ADVISER_COUNTS = ["one", "two", "three", "more"] as const
export const YES_NO_PARTLY = ["yes", "partly", "no"] as const
export const IN_WORK_SUPPORTS = ["wanted", "offered", "useful"] as const

/** Everything that is asked beside the five questions; all of it may be left out, none of it is scored. */
export type More = Readonly<{
  stage: (typeof STAGES)[number] | null
  contact: (typeof CONTACTS)[number] | null
  distance: (typeof DISTANCES)[number] | null
  helpNeeded: readonly (typeof HELPS)[number][]
  helpGot: readonly (typeof HELPS)[number][]
  advisers: (typeof ADVISER_COUNTS)[number] | null
  explainedAgain: (typeof YES_NO_PARTLY)[number] | null
  toldWhatToExpect: (typeof YES_NO_PARTLY)[number] | null
  costsRepaid: (typeof YES_NO_PARTLY)[number] | null
  inWorkSupport: readonly (typeof IN_WORK_SUPPORTS)[number][]
  confidenceBefore: Answer | null
  confidenceNow: Answer | null
}>

/** Nothing said beside the five questions. */
export const NOTHING_MORE: More = {
  stage: null,
  contact: null,
  distance: null,
  helpNeeded: [],
  helpGot: [],
  advisers: null,
  explainedAgain: null,
  toldWhatToExpect: null,
  costsRepaid: null,
  inWorkSupport: [],
  confidenceBefore: null,
  confidenceNow: null,
}

/** Long enough for a story, short enough that a sealed box of one size holds both texts in any script. */
export const MOST_CHARACTERS = 1200

export type Words = Readonly<{ wentWell: string; shouldChange: string }>

/** What one person says of one unit. */
export type Rating = Readonly<{ answers: Answers; more: More; words: Words }>
