import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { ComplaintState } from "#app/domain/complaints/state.ts"
import { answerForm, declineForm, mergeForm, moveForm } from "#app/forms/office/complaint.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { findCase } from "#db/queries/desk/complaints/case.ts"
import { recordOfficeMoves } from "#db/queries/desk/complaints/deeds.ts"
import { CHANGED, DONE, deedAt, refused, type Step, type StepAt, type StepOutcome } from "./step.server.ts"

/** Steps that move a case to another state, by the button's name. */
export const MOVING_STEPS: Readonly<Record<string, Step>> = {
  acknowledge: (at) => move(at, "acknowledge", "acknowledged"),
  accept: (at) => move(at, "accept", "accepted"),
  keep: (at) => move(at, "keep", "kept"),
  escalate: (at) => move(at, "escalate", "escalated"),
  decline,
  answer,
  merge,
}

/** With a message to the complainant, where one was written. */
async function move(at: StepAt, step: string, to: ComplaintState): Promise<StepOutcome> {
  const form = parseForm(moveForm, at.form)
  if (!form.ok) return refused(step, form.problems)
  const { version, text } = form.value
  return moved(await recordOfficeMoves(deedAt(at), [{ version, to, day: at.today }], messageOf(text)))
}

async function decline(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(declineForm, at.form)
  if (!form.ok) return refused("decline", form.problems)
  const { version, text, reason } = form.value
  const also = { columns: { declineReason: reason }, reason, ...messageOf(text) }
  return moved(await recordOfficeMoves(deedAt(at), [{ version, to: "declined", day: at.today }], also))
}

/** An answer that came by letter, typed in for the complainant. */
async function answer(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(answerForm, at.form)
  if (!form.ok) return refused("answer", form.problems)
  const { version, text, final } = form.value
  const message = { text: sealed(text), writer: "provider", isFinal: final } as const
  return moved(await recordOfficeMoves(deedAt(at), [{ version, to: "answered", day: at.today }], { message }))
}

const MERGED =
  "You have told us of the same thing twice, or more often. We have read all of it. We go on with one of your complaints, and this one is counted with it. Keep the receipt of each."

/** Closes a case whose matter goes on in another of the same provider. */
async function merge(at: StepAt): Promise<StepOutcome> {
  const form = parseForm(mergeForm, at.form)
  if (!form.ok) return refused("merge", form.problems)
  const { version, into } = form.value
  const other = await findCase(into)
  const fault = other ? mergeFault(at.found, other) : "There is no complaint with this reference"
  if (fault !== null) return refused("merge", { into: fault })
  const first = at.found.state === "received" ? [{ version, to: "acknowledged" as const, day: at.today }] : []
  const moves = [...first, { version: version + first.length, to: "declined" as const, day: at.today }]
  const columns = { mergedInto: into, declineReason: "duplicate" }
  return moved(
    await recordOfficeMoves(deedAt(at), moves, { columns, reason: `merged into ${into}`, ...messageOf(MERGED) }),
  )
}

type Mergeable = Readonly<{
  reference: string
  provider: string | null
  state: ComplaintState
  mergedInto: string | null
}>

function mergeFault(one: Mergeable, other: Mergeable): string | null {
  if (other.reference === one.reference) return "This is the complaint itself"
  if (other.provider !== one.provider) return "That one is about another provider"
  if (other.mergedInto !== null) return `That one was merged itself: give ${other.mergedInto}`
  if (other.state === "erased" || other.state === "withdrawn") return "That one was taken back"
  return one.state === "received" || one.state === "acknowledged" ? null : "This one has gone too far to be merged"
}

function messageOf(text: string) {
  return text === "" ? {} : { message: { text: sealed(text), writer: "office", isFinal: false } as const }
}

function sealed(text: string): Buffer {
  return sealText(text, siteSecrets().casework)
}

/** A move that the table does not know comes from a page that is out of date, like one that came too late. */
function moved(result: { ok: boolean }): StepOutcome {
  return result.ok ? DONE : CHANGED
}
