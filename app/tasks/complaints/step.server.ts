import type { Day } from "#app/domain/calendar.ts"
import type { CaseDeed } from "#db/queries/desk/complaints/deeds.ts"
import type { OpenCase } from "./open-case.server.ts"

/** What became of a step: done, not done for what was typed (by field), or not done because the case has changed. */
export type StepOutcome =
  | Readonly<{ ok: true }>
  | Readonly<{ ok: false; reason: "form"; problems: Readonly<Record<string, string>> }>
  | Readonly<{ ok: false; reason: "changed" }>

export type StepAt = Readonly<{ staff: string; found: OpenCase; form: FormData; today: Day }>
export type Step = (at: StepAt) => Promise<StepOutcome>

export const DONE: StepOutcome = { ok: true }
export const CHANGED: StepOutcome = { ok: false, reason: "changed" }

export function deedAt({ staff, found }: StepAt): CaseDeed {
  return { staff, id: found.id, reference: found.reference }
}

/** Problems by the fields' ids on the page, where forms of several steps have fields of the same name. */
export function refused(step: string, problems: Readonly<Record<string, string>>): StepOutcome {
  const named = Object.entries(problems).map(([name, words]) => [`${step}-${name}`, words] as const)
  return { ok: false, reason: "form", problems: Object.fromEntries(named) }
}
