import type { ActionState } from "#app/domain/recovery/action.ts"

/** An action of a recovery plan of the demonstration; days count from today. */
export type DemoAction = Readonly<{
  words: string
  ownerRole: string
  dueIn: number
  measure: string
  drawnFrom: string
  report: Readonly<{ state: ActionState; words: string; ago: number }> | null
  /** Another day that was asked for, with its reason. */
  newDay: Readonly<{ dueIn: number; words: string }> | null
}>

export const DEMO_ACTIONS: readonly DemoAction[] = [
  {
    words: "Write every plan together with the person, on one sheet, in their own words.",
    ...{ ownerRole: "Head of the Saltmere office", dueIn: -40, measure: "Nine of ten sheets carry the person’s words" },
    drawnFrom: "Rated lowest: Say",
    report: { state: "done", words: "The sheet is in use since the summer. We looked at forty of them.", ago: 35 },
    newDay: null,
  },
  {
    words: "Pay for two places a month on courses that people choose themselves.",
    ...{ ownerRole: "Contracts manager", dueIn: -12, measure: "Places taken, by month" },
    drawnFrom: "Help that people needed and did not get",
    report: { state: "under-way", words: "One place a month so far. The college has no more before spring.", ago: 20 },
    newDay: null,
  },
  {
    words: "One adviser for each person, and a second who knows the plan.",
    ...{ ownerRole: "Head of the Saltmere office", dueIn: 50, measure: "How many had more than one adviser" },
    drawnFrom: "Something else",
    report: null,
    newDay: { dueIn: 90, words: "Two advisers left, and their places are not filled yet." },
  },
]

/** What a prime of the demonstration does about a subcontractor that is below the standard. */
export const DEMO_PRIME_STEP =
  "We meet them each month, and pay no more for people who were seen less than once a fortnight."

/** An action that waits for the office. */
export const DEMO_WAITING_ACTION = {
  words: "Open on two evenings a week for people who care for somebody in the day.",
  ...{ ownerRole: "Head of the Saltmere office", dueIn: 70, measure: "How many come in the evening" },
  drawnFrom: "Rated lowest: Fit",
} as const
