import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { KeptWords, OwnSays } from "#app/components/portal/recovery/own-says.tsx"
import {
  ActionDesk,
  ActionForm,
  PrimeStepForm,
  recoveryFieldId,
  type TypedRecovery,
} from "#app/components/portal/recovery/plan-forms.tsx"
import { QUESTION_WORDS } from "#app/components/question-words.ts"
import { PlanView } from "#app/components/recovery/plan-view.tsx"
import { complaintKindNamed, KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { lowestRated } from "#app/domain/portal/lowest-rated.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { isActionOpen, mayActionMove } from "#app/domain/recovery/action.ts"
import { drawnFromSuggestion, suggestionSource } from "#app/domain/recovery/drawn-from.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import {
  actionForm,
  earlierSay,
  newDayForm,
  type OfferedSource,
  primeStepForm,
  progressForm,
} from "#app/forms/portal/recovery.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import {
  type Representative,
  requireRepresentative,
  shownRepresentative,
} from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import {
  listOwnSays,
  type OwnSay,
  type RecoverySay,
  recordRecoverySay,
  takeRecoverySayBack,
} from "#db/queries/desk/portal/recovery/says.ts"
import { listComplaintFigures } from "#db/queries/site/complaint-figures.ts"
import { findFigure, findNewestRelease } from "#db/queries/site/figures.ts"
import { findPlanFor, type RecoveryPlan } from "#db/queries/site/recovery.ts"
import { listSuggestionsOnProvider } from "#db/queries/site/suggestions.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "A recovery plan – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const plan = await findPlanOr404(slug, params.plan)
  const isOwn = plan.provider === slug
  const says = await listOwnSays(plan.id, slug)
  const sources = isOwn ? await listSources(plan) : []
  const asked = new URL(request.url).searchParams
  const changed = says.find(({ id }) => id === asked.get("change"))
  return {
    representative: shownRepresentative(representative),
    ...{ plan, isOwn, today: today(), mayWrite: hasRight(representative.role, "answer") && isOpen(plan) },
    ...{ says, sources, changed: changed ? typedBefore(changed, sources) : null, done: asked.has("done") },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const writer = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const plan = await findPlanOr404(writer.provider.slug, params.plan)
  const sent = await request.formData()
  if (!isOpen(plan)) return refused(sent, { form: "This plan is over. Nothing was sent" }, 409)
  if (sent.get("step") === "take-back") return takeBack(writer, plan, sent)
  const isOwn = plan.provider === writer.provider.slug
  return isOwn ? sayInOwn(writer, plan, sent) : sayAsPrime(writer, plan, sent)
}

async function takeBack({ provider, id: person }: Representative, plan: RecoveryPlan, sent: FormData) {
  const form = parseForm(earlierSay, sent)
  const by = { plan: plan.id, provider: provider.slug, person }
  const taken = form.ok && form.value.say !== null && (await takeRecoverySayBack(form.value.say, by))
  return taken ? redirect(`/portal/${provider.slug}/recovery/${plan.id}`, 303) : refused(sent, { form: DECIDED }, 409)
}

async function sayInOwn(writer: Representative, plan: RecoveryPlan, sent: FormData) {
  const step = sent.get("step")
  if (step === "progress") {
    const form = parseForm(progressForm, sent)
    if (!form.ok) return refused(sent, form.problems)
    const found = plan.actions.find(({ id }) => id === form.value.action)
    if (!found || !mayActionMove(found.state, form.value.actionState)) return refused(sent, { form: STALE }, 409)
    return say(writer, { plan, sent }, { kind: "progress", ...form.value })
  }
  if (step === "new-day") {
    const form = parseForm(newDayForm(today()), sent)
    if (!form.ok) return refused(sent, form.problems)
    const found = plan.actions.find(({ id }) => id === form.value.action)
    if (!found || !isActionOpen(found)) return refused(sent, { form: STALE }, 409)
    return say(writer, { plan, sent }, { kind: "new-day", ...form.value })
  }
  const form = parseForm(actionForm(today(), await listSources(plan)), sent)
  if (!form.ok) return refused(sent, form.problems)
  return say(writer, { plan, sent }, { kind: "action", ...form.value })
}

async function sayAsPrime(writer: Representative, plan: RecoveryPlan, sent: FormData) {
  const form = parseForm(primeStepForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  return say(writer, { plan, sent }, { kind: "prime-step", ...form.value })
}

type Said = Omit<RecoverySay, "plan" | "provider" | "person" | "saidOn">

type Sent = Readonly<{ plan: RecoveryPlan; sent: FormData }>

async function say({ provider, id: person }: Representative, { plan, sent }: Sent, said: Said) {
  const earlier = parseForm(earlierSay, sent)
  const whole = { ...said, plan: plan.id, provider: provider.slug, person, saidOn: today() }
  if (!earlier.ok || !(await recordRecoverySay(whole, earlier.value.say))) {
    // What it was to come in the place of is decided: what is sent now is new.
    sent.delete("say")
    return refused(sent, { form: `${DECIDED}. What you typed is still here: if you send it again, it is added` }, 409)
  }
  return redirect(`/portal/${provider.slug}/recovery/${plan.id}?done`, 303)
}

const STALE = "This action has changed since you opened the page. Look at it as it is now: what you typed is still here"

const DECIDED = "Our office has read it meanwhile, or a colleague has changed it. Nothing was sent"

function refused(sent: FormData, problems: FormProblems, status: 409 | 422 = 422) {
  const fields = Object.fromEntries([...sent].map(([name, value]) => [name, String(value)]))
  const typed: TypedRecovery = { step: fields.step ?? "", action: fields.action ?? "", fields }
  return data({ typed, problems }, { status })
}

/** What was said before, as its form holds it. */
function typedBefore(said: OwnSay, sources: readonly OfferedSource[]): TypedRecovery {
  const { id, kind, action, words, ownerRole, due, measure, drawnFrom, actionState, evidence } = said
  const source = sources.find(({ stored }) => stored === drawnFrom)?.value
  const own = { ownerRole: ownerRole ?? "", due: due ?? "", measure: measure ?? "", drawnFrom: source }
  const report = { actionState: actionState ?? undefined, evidence: evidence ?? "" }
  return { step: kind, action: action ?? "", fields: { say: id, words, ...own, ...report } }
}

async function findPlanOr404(provider: string, id: string | undefined): Promise<RecoveryPlan> {
  return foundOr404(id !== undefined && isUuid(id) ? await findPlanFor(provider, id) : null)
}

function isOpen({ closedOn, endedOn }: RecoveryPlan): boolean {
  return closedOn === null && endedOn === null
}

const SUGGESTIONS_OFFERED = 10

/** What an action can be drawn from: what is published of the unit and of its provider, and nothing else. */
async function listSources({ unit, provider }: RecoveryPlan): Promise<OfferedSource[]> {
  const [figure, suggestions, complaints] = await Promise.all([
    findFigure(await findNewestRelease(), "unit", unit),
    listSuggestionsOnProvider(provider, SUGGESTIONS_OFFERED),
    listComplaintFigures(provider),
  ])
  const kinds = new Set(complaints.flatMap(({ fact }) => complaintKindNamed(fact) ?? []))
  return [
    ...lowestRated(figure?.questions ?? []).map(({ question }) =>
      asWritten(`question:${question}`, `Rated lowest: ${QUESTION_WORDS[question].name}`),
    ),
    asWritten("help", "Help that people needed and did not get"),
    ...suggestions.open.map(({ id, text }) => ({
      ...{ value: drawnFromSuggestion(id), stored: drawnFromSuggestion(id) },
      label: suggestionSource(text),
    })),
    ...[...kinds].map((kind) => asWritten(`complaints:${kind}`, `Complaints: ${KIND_WORDS[kind].name}`)),
    asWritten("focus-group", "A focus group"),
    asWritten("else", "Something else"),
  ]
}

/** A source in our own words, which may be kept as they are. */
function asWritten(value: string, label: string): OfferedSource {
  return { value, label, stored: label }
}

/** Each problem leads to the field of its own form. */
function problemsById({ typed, problems }: { typed: TypedRecovery; problems: FormProblems }): FormProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([name, words]) => [name === "form" ? name : recoveryFieldId(typed, name), words]),
  )
}

export default function RecoveryPlanPage() {
  const loaded = useLoaderData<typeof loader>()
  const { representative, plan, isOwn, today: day, mayWrite, says, sources, changed, done } = loaded
  const sent = useActionData<typeof action>()
  const { slug } = representative.provider
  const forms = { typed: sent?.typed ?? changed, problems: sent?.problems }
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent ? problemsById(sent) : undefined} />
        <Breadcrumbs trail={[{ href: `/portal/${slug}/recovery`, name: "Recovery plans" }]} />
        <h1>
          {plan.providerName}, {plan.areaName}
        </h1>
        {done && !sent ? (
          <Notice tone="good">{<p>Our office has it. It appears once somebody has read it.</p>}</Notice>
        ) : null}
        <PlanView plan={plan} today={day} represented />
        {sent && !mayWrite ? <KeptWords typed={sent.typed} /> : null}
        <OwnSays says={says} mayWrite={mayWrite} />
        {mayWrite && isOwn ? (
          <>
            {plan.actions.map((one) => (
              <ActionDesk key={one.id} action={one} {...forms} />
            ))}
            <ActionForm sources={sources} {...forms} />
          </>
        ) : null}
        {mayWrite && !isOwn ? <PrimeStepForm {...forms} /> : null}
      </div>
    </div>
  )
}
