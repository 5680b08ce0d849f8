import type { Purpose } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { ballotForm } from "#app/forms/book.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { passCodeForm } from "#app/forms/rating.ts"
import {
  type Credential,
  type CredentialReading,
  readPassCode,
  readPrintedPass,
  readSentBallot,
} from "./read-credential.server.ts"

/** What the pass is to be spent on. */
export type PassQuestion = Readonly<{
  unit: Readonly<{ id: string; area: string; areaName: string }>
  purpose: Purpose
  today: Day
}>

export type PassReading = { ok: true; credential: Credential } | { ok: false; problems: FormProblems }

/** The pass that came with the form, by whichever road. What is said of a wrong one names no person. */
export async function readPass(form: FormData, { unit, purpose, today }: PassQuestion): Promise<PassReading> {
  const place = { unit: unit.id, area: unit.area, purpose, today }
  if (form.get("road") === "blind") {
    const ballot = parseForm(ballotForm, form)
    if (!ballot.ok) return { ok: false, problems: { form: NO_BALLOT } }
    const read = await readSentBallot(ballot.value, place)
    return read.ok ? read : { ok: false, problems: { form: inWords(read, unit) } }
  }
  const typed = parseForm(passCodeForm, form)
  if (!typed.ok) return typed
  const { code, kind } = typed.value
  const read = await (kind === "paper-pass" ? readPrintedPass(code, place) : readPassCode(code, place))
  return read.ok ? read : { ok: false, problems: { code: inWords(read, unit) } }
}

const NO_BALLOT =
  "Your browser did not send your rating pass along. Go back to the first page, and begin there once more."

function inWords(refused: Extract<CredentialReading, { ok: false }>, { areaName }: PassQuestion["unit"]): string {
  switch (refused.reason) {
    case "unknown-code":
      return "We do not know this code. Check each letter and number and type it again."
    case "other-area":
      return `This pass is for another area. ${areaName} needs a pass of its own.`
    case "closed-year":
      return `This pass was for ${refused.year ?? "a year before"}. That year is closed: get a new pass.`
    case "closed-pool":
      return "Passes of this batch are not accepted any more. Ask where you got it for another, or join with an address."
    case "no-such-ballot":
    case "not-signed":
      return "Your rating pass is not good for this provider. Go back to the list of names, and choose from there."
  }
}
