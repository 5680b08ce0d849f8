import { type Day, monthOf } from "#app/domain/calendar.ts"
import { officeMoveFaults } from "#app/domain/suggestions/office-move.ts"
import {
  joinForm,
  letThroughForm,
  officeMoveForm,
  officeWordsForm,
  refuseSayForm,
  sendForm,
} from "#app/forms/office/suggestion.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { recordJoining, recordOfficeMove, recordOfficeWords } from "#db/queries/desk/suggestions/deeds.ts"
import type { DeskSuggestion } from "#db/queries/desk/suggestions/list.ts"
import { letSayThrough, refuseSay } from "#db/queries/desk/suggestions/says.ts"
import { moveSupport } from "../proposals/support.server.ts"
import { sendToProvider } from "./provider-link.server.ts"

/** What became of a step: done, not done for what was typed (by field), or not done because the suggestion has changed. */
export type SuggestionStepOutcome =
  | Readonly<{ ok: true }>
  | Readonly<{ ok: false; reason: "form"; problems: FormProblems }>
  | Readonly<{ ok: false; reason: "changed" }>

export type SuggestionStepAt = Readonly<{ staff: string; found: DeskSuggestion; form: FormData; today: Day }>

type Step = (at: SuggestionStepAt) => Promise<SuggestionStepOutcome>

const DONE: SuggestionStepOutcome = { ok: true }
const CHANGED: SuggestionStepOutcome = { ok: false, reason: "changed" }
const outcomeOf = (ok: boolean): SuggestionStepOutcome => (ok ? DONE : CHANGED)

/** Everything that the office can do at a suggestion, by the button's name. */
export async function takeSuggestionStep(name: string, at: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const step = STEPS.get(name)
  return step === undefined ? CHANGED : step(at)
}

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["move", move],
  ["write", write],
  ["let-through", letThrough],
  ["refuse", refuse],
  ["join", join],
  ["send", send],
])

async function move({ staff, found, form, today }: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const read = parseForm(officeMoveForm, form)
  if (!read.ok) return refused("move", read.problems)
  const faults = officeMoveFaults(read.value, found.plannedFor, today)
  if (Object.keys(faults).length > 0) return refused("move", faults)
  const { words, plannedFor, ...rest } = read.value
  const said = { words: words === "" ? null : words, plannedFor: rest.to === "planned" ? plannedFor : null }
  return outcomeOf((await recordOfficeMove(staff, { id: found.id, ...rest, ...said, month: monthOf(today) })).ok)
}

async function write({ staff, found, form, today }: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const read = parseForm(officeWordsForm, form)
  if (!read.ok) return refused("write", read.problems)
  return outcomeOf(await recordOfficeWords(staff, { id: found.id, ...read.value, month: monthOf(today) }))
}

async function letThrough({ staff, found, form, today }: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const read = parseForm(letThroughForm, form)
  if (!read.ok) return refused("let-through", read.problems)
  return outcomeOf((await letSayThrough({ staff, id: found.id, month: monthOf(today), ...read.value })).ok)
}

async function refuse({ staff, found, form, today }: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const read = parseForm(refuseSayForm, form)
  if (!read.ok) return refused("refuse", read.problems)
  const { refusal, ...say } = read.value
  return outcomeOf(await refuseSay({ staff, id: found.id, month: monthOf(today), ...say }, refusal))
}

/** First the pages, so that nobody supports the old one any more, and then who supported it. */
async function join({ staff, found, form }: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const read = parseForm(joinForm, form)
  if (!read.ok) return refused("join", read.problems)
  const joined = await recordJoining({ staff, id: found.id, ...read.value })
  if (joined.ok) {
    // Should this be cut off, the night does it again.
    await moveSupport({ from: found.id, into: read.value.into })
    return DONE
  }
  return joined.reason === "changed" ? CHANGED : refused("join", { into: joined.fault })
}

async function send({ staff, found, form, today }: SuggestionStepAt): Promise<SuggestionStepOutcome> {
  const read = parseForm(sendForm, form)
  if (!read.ok) return refused("send", read.problems)
  const sent = await sendToProvider({ staff, found, today, ...read.value })
  if (sent.ok) return DONE
  return sent.reason === "changed" ? CHANGED : refused("send", { recipient: sent.fault })
}

/** Problems by the fields' ids on the page, where forms of several steps have fields of the same name. */
function refused(step: string, problems: FormProblems): SuggestionStepOutcome {
  const named = Object.entries(problems).map(([name, words]) => [`${step}-${name}`, words] as const)
  return { ok: false, reason: "form", problems: Object.fromEntries(named) }
}
