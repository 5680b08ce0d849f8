import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { isOwnMove, OWN_MOVES, type OwnMove, type OwnStep } from "#app/domain/complaints/own-step.ts"
import { messageForm, pastDayForm, wordsForm } from "#app/forms/complaint.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import {
  recordErasure,
  recordHeld,
  recordOfficialDay,
  recordOwnMessage,
  recordOwnMove,
} from "#db/queries/door/complaints.ts"
import type { OwnCase } from "./own-case.server.ts"

/** 422: the form has to be put right; 409: the complaint is no longer as the form saw it. */
export type StepOutcome = { ok: true; done: OwnStep } | { ok: false; status: 422 | 409; problems: FormProblems }

/** One step of the complainant, with the form that asks for it. */
export type Step = Readonly<{ step: OwnStep; form: FormData; found: OwnCase; today: Day }>

/** Does what the button says, or says why not. What does not stand in the table of moves is refused. */
export async function takeOwnStep(asked: Step): Promise<StepOutcome> {
  const { step, found, today } = asked
  if (isOwnMove(step)) return takeMove(step, asked)
  switch (step) {
    case "message":
      return sendMessage(asked)
    case "held":
      if (!found.asksWhetherHeld) return refused(step, 409)
      await recordHeld(found.id, today)
      return { ok: true, done: step }
    case "erase":
      await recordErasure(found.id, today)
      return { ok: true, done: step }
    default:
      return noteDay(step, asked)
  }
}

async function takeMove(step: OwnMove, { form, found, today }: Step): Promise<StepOutcome> {
  const read = parseForm(wordsForm, form)
  if (!read.ok) return { ok: false, status: 422, problems: read.problems }
  const version = Number(form.get("version"))
  const { words } = read.value
  const text = words === "" ? null : sealed(words)
  const moved = await recordOwnMove({ id: found.id, version, to: OWN_MOVES[step], day: today }, text)
  return moved.ok ? { ok: true, done: step } : refused(moved.reason, 409)
}

async function sendMessage({ form, found, today }: Step): Promise<StepOutcome> {
  const read = parseForm(messageForm, form)
  if (!read.ok) return { ok: false, status: 422, problems: read.problems }
  if (found.state === "withdrawn") return refused("withdrawn", 409)
  await recordOwnMessage(found.id, sealed(read.value.message), today)
  return { ok: true, done: "message" }
}

async function noteDay(step: "own-name" | "final-response", { form, found, today }: Step): Promise<StepOutcome> {
  const read = parseForm(pastDayForm(today), form)
  // Both forms stand on one page: a problem leads to the field of its own.
  if (!read.ok) return { ok: false, status: 422, problems: { [step]: read.problems.day ?? "" } }
  const { day } = read.value
  if (step === "final-response" && found.ownNameOn !== null && day < found.ownNameOn) {
    const words = `You sent your complaint on ${dayInWords(found.ownNameOn)}. The final response came after that.`
    return { ok: false, status: 422, problems: { [step]: words } }
  }
  await recordOfficialDay(found.id, step, { on: day, today })
  return { ok: true, done: step }
}

const REFUSALS: Readonly<Record<string, string>> = {
  changed:
    "Something has changed in your complaint since you opened this page. Here it is as it stands now. Nothing you did here was stored: read it first, and then choose again.",
  withdrawn: "You have withdrawn this complaint. Nobody reads messages about it any more.",
  held: "This was not asked, or you have answered it already.",
}
const NOT_NOW = "That cannot be done where your complaint stands now. Here it is as it stands."

function refused(reason: string, status: 409): StepOutcome {
  return { ok: false, status, problems: { form: REFUSALS[reason] ?? NOT_NOW } }
}

function sealed(text: string): Buffer {
  return sealText(text, siteSecrets().casework)
}
