import { sealNarrative } from "#app/crypto/complaints.server.ts"
import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { redact } from "#app/domain/complaints/redaction.ts"
import { mayJudge } from "#app/domain/complaints/upheld.ts"
import {
  assignForm,
  judgementForm,
  messageForm,
  redactionForm,
  safeguardingForm,
  triageForm,
} from "#app/forms/office/complaint.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import {
  recordAssignment,
  recordJudgement,
  recordOfficeMessage,
  recordRedaction,
  recordSafeguarding,
  recordTriage,
} from "#db/queries/desk/complaints/deeds.ts"
import { MOVING_STEPS } from "./moving-steps.server.ts"
import { CHANGED, DONE, deedAt, refused, type Step, type StepAt, type StepOutcome } from "./step.server.ts"

/** Everything that a caseworker can do at a case, by the button's name; of an erased one nothing is left to do. */
export async function takeStep(name: string, at: StepAt): Promise<StepOutcome> {
  const step = STEPS.get(name)
  return step === undefined || at.found.state === "erased" ? CHANGED : step(at)
}

/** In these states words may still be taken out: later the provider has them. */
const BEFORE_SENDING = ["received", "acknowledged", "accepted", "disputed"]

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ...Object.entries(MOVING_STEPS),
  ["triage", triage],
  ["assign", assign],
  ["write", write],
  ["safeguard", safeguard],
  ["redact", redactWords],
  ["judge", judge],
])

async function triage(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(triageForm, at.form)
  if (!form.ok) return refused("triage", form.problems)
  const { severity, key } = form.value.criterion
  await recordTriage(deedAt(at), { severity, criterion: key })
  return DONE
}

async function assign(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(assignForm, at.form)
  if (!form.ok) return refused("assign", form.problems)
  return (await recordAssignment(deedAt(at), form.value)) ? DONE : CHANGED
}

async function write(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(messageForm, at.form)
  if (!form.ok) return refused("write", form.problems)
  await recordOfficeMessage(deedAt(at), sealText(form.value.text, siteSecrets().casework), at.today)
  return DONE
}

async function safeguard(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(safeguardingForm, at.form)
  if (!form.ok) return refused("safeguard", form.problems)
  const { done, note } = form.value
  await recordSafeguarding(deedAt(at), { done, note: sealText(note, siteSecrets().casework), day: at.today })
  return DONE
}

/** Takes something out of what the provider will see; the complaint itself stays as it was written. */
async function redactWords(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(redactionForm, at.form)
  if (!form.ok) return refused("redact", form.problems)
  if (!BEFORE_SENDING.includes(at.found.state)) return CHANGED
  const { version, ...edited } = form.value
  const outcome = redact(at.found.narrative, edited)
  if (!outcome.ok) return refused("redact", inWords(outcome.added))
  const passed = outcome.changed ? sealNarrative(outcome.narrative, siteSecrets().casework) : null
  return (await recordRedaction(deedAt(at), { version, passed })) ? DONE : CHANGED
}

function inWords(added: Readonly<Record<string, readonly string[] | undefined>>): Record<string, string> {
  const named = (words: readonly string[] = []) => words.slice(0, 8).join(", ")
  return Object.fromEntries(
    Object.entries(added).map(([part, words]) => [
      part,
      `You can only take out. These words are new here: ${named(words)}`,
    ]),
  )
}

async function judge(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(judgementForm, at.form)
  if (!form.ok) return refused("judge", form.problems)
  if (!mayJudge(at.found.state)) return CHANGED
  const { version, criterion } = form.value
  const [upheld, by] = criterion === "none" ? [false, null] : [true, criterion]
  return (await recordJudgement(deedAt(at), { version, upheld, criterion: by })) ? DONE : CHANGED
}
