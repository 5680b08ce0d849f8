import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { DoneNotice, Refused } from "#app/components/office/moderation/done-notice.tsx"
import { ItemPage } from "#app/components/office/moderation/item-page.tsx"
import { queueAddress } from "#app/domain/moderation/queue.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { editForm, languageForm, queueFilterOf, verdictForm } from "#app/forms/moderation.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { readItem } from "#app/tasks/moderation/read-item.server.ts"
import { refusalLines } from "#app/tasks/moderation/refusal-lines.server.ts"
import { takeOutProblem, textWithoutMarks } from "#app/tasks/moderation/take-out-marks.server.ts"
import { claimItems, releaseClaims } from "#db/queries/desk/moderation/claims.ts"
import { findDecision, recordDecision, undoDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { type Change, type EditOutcome, recordEdit, recordLanguage } from "#db/queries/desk/moderation/edits.ts"
import { findNextItem } from "#db/queries/desk/moderation/queue.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A text to read – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "moderation", now)
  const id = nameOf(params.item)
  const query = new URL(request.url).searchParams
  const filter = queueFilterOf(query)
  const looking = { staff: staff.id, now }
  await claimItems([id], staff.id, now)
  const [item, next] = [foundOr404(await readItem(id, looking)), await findNextItem(filter, looking, id)]
  const done = query.get("done") ?? ""
  const decision = isUuid(done) ? await findDecision(done) : null
  return {
    ...{ staff: shownStaff(staff), item, queue: queueAddress(filter), here: addressOf(id, filter) },
    next: next === null ? null : addressOf(next, filter),
    done: decision && { ...decision, decision: done },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "moderation", now)
  const id = nameOf(params.item)
  const filter = queueFilterOf(new URL(request.url).searchParams)
  const here = addressOf(id, filter)
  const sent = await request.formData()
  const step = sent.get("step")
  const change = { item: id, version: Number(sent.get("version") ?? 0), staff: staff.id, now }
  if (step === "release") {
    await releaseClaims([id], staff.id)
    return redirect(queueAddress(filter), 303)
  }
  if (step === "undo") {
    const decision = String(sent.get("decision") ?? "")
    if (isUuid(decision)) await undoDecision(decision, staff.id, now)
    return redirect(here, 303)
  }
  if (step === "language") {
    const form = parseForm(languageForm, sent)
    return form.ok ? changed(await recordLanguage(change, form.value.language), here, id) : refused(form.problems)
  }
  if (step === "take-out-marks") return changed(await recordEdit(change, await textWithoutMarks(id)), here, id)
  if (step === "edit") return edited(change, sent, here)

  const form = parseForm(verdictForm, sent)
  if (!form.ok) return refused(form.problems, { note: String(sent.get("note") ?? "") })
  const { step: to, version, reason, note } = form.value
  const verdict: Verdict =
    to === "ask" ? { to: "asked", note } : to === "decline" && reason ? { to: "declined", reason } : { to: "approved" }
  const decision = crypto.randomUUID()
  const outcome = await recordDecision({ id: decision, items: [{ id, version }], verdict, staff: staff.id, now })
  if (outcome.refused.length > 0) return tooLate(await refusalLines(outcome.refused), { note })
  const next = await findNextItem(filter, { staff: staff.id, now }, id)
  return redirect(
    next === null ? queueAddress(filter, { done: decision }) : addressOf(next, filter, { done: decision }),
    303,
  )
}

export default function Item() {
  const { item, queue, here, next, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const problems = sent?.problems ?? {}
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: queue, name: "Words to read" }]} />
      <ErrorSummary problems={problems} />
      <Refused lines={sent?.lines ?? []} />
      <DoneNotice done={done} action={here} />
      <ItemPage item={item} queue={queue} here={here} next={next} problems={problems} typed={sent?.typed ?? {}} />
    </div>
  )
}

/** @throws a 404 for what is no name of an item */
function nameOf(typed: string | undefined): string {
  return foundOr404(typed !== undefined && isUuid(typed) ? typed : null)
}

function addressOf(id: string, ...asked: Parameters<typeof queueAddress>): string {
  return queueAddress(...asked).replace("/office/moderation", `/office/moderation/${id}`)
}

async function edited(change: Change, sent: FormData, here: string) {
  const form = parseForm(editForm, sent)
  const typed = { text: String(sent.get("text") ?? "") }
  if (!form.ok) return refused(form.problems, typed)
  return changed(await recordEdit(change, form.value.text), here, change.item, typed)
}

/** Back to the item where the change stands; what stood in its way otherwise, with what was typed. */
async function changed(outcome: EditOutcome, here: string, id: string, typed: { text?: string } = {}) {
  if (outcome.ok) return redirect(here, 303)
  if (outcome.reason === "not-an-edit") return refused({ text: takeOutProblem(outcome.fault) }, typed)
  return tooLate(await refusalLines([{ id, reason: outcome.reason }]), typed)
}

type Typed = { text?: string; note?: string }

function refused(problems: FormProblems, typed: Typed = {}) {
  return data({ problems, typed, lines: [] }, { status: 422 })
}

function tooLate(lines: string[], typed: Typed = {}) {
  return data({ problems: {}, typed, lines }, { status: 409 })
}
