import { addDays, addMonths, type Day, monthOf } from "../calendar.ts"

/** Where an action stands, as the provider says it. */
export const ACTION_STATES = ["not-begun", "under-way", "done", "stopped"] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const ACTION_STATE_WORDS: Readonly<Record<ActionState, string>> = {
  "not-begun": "Not begun",
  "under-way": "Under way",
  done: "Done, the provider says",
  stopped: "Stopped",
}

/** Which state may follow which; each may be reported again. */
export const ACTION_MOVES = {
  "not-begun": ["not-begun", "under-way", "done", "stopped"],
  "under-way": ["under-way", "done", "stopped"],
  done: ["done", "under-way"],
  stopped: ["stopped", "under-way"],
} as const satisfies Record<ActionState, readonly ActionState[]>

export function mayActionMove(from: ActionState, to: ActionState): boolean {
  const next: readonly ActionState[] = ACTION_MOVES[from]
  return next.includes(to)
}

export type Action = Readonly<{
  state: ActionState
  due: Day
  addedOn: Day
  /** The day of the last report on it; null: none yet. */
  reportedOn: Day | null
}>

export function isActionOpen({ state }: Pick<Action, "state">): boolean {
  return state === "not-begun" || state === "under-way"
}

/** Past its day, and neither done nor stopped. */
export function isActionOverdue(action: Pick<Action, "state" | "due">, today: Day): boolean {
  return isActionOpen(action) && action.due < today
}

/** Whether this month's report on an action is still to be written: from the month after the one in which it was added. */
export function isProgressDue(action: Action, today: Day): boolean {
  const last = action.reportedOn ?? action.addedOn
  return isActionOpen(action) && monthOf(last) < monthOf(today)
}

/** The last day for the next report on an action: the end of the month after the one of the last, or of its beginning. */
export function progressDueOn({ addedOn, reportedOn }: Pick<Action, "addedOn" | "reportedOn">): Day {
  return addDays(addMonths(monthOf(reportedOn ?? addedOn), 2), -1)
}

/** Whether a whole month has gone by without the report that was due in it. */
export function isProgressOverdue(action: Action, today: Day): boolean {
  return isActionOpen(action) && progressDueOn(action) < today
}

/** Actions farther off than this are no recovery. */
export const FARTHEST_ACTION_MONTHS = 24

/** Why a day cannot be that of an action; null where it can. */
export function actionDayFault(due: Day, today: Day): string | null {
  if (due <= today) return "Give a day that has not come yet"
  return due > addMonths(today, FARTHEST_ACTION_MONTHS) ? `Give a day within ${FARTHEST_ACTION_MONTHS} months` : null
}

export const MOST_ACTION_CHARACTERS = 400
export const MOST_JOB_CHARACTERS = 80
