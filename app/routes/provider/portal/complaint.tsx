import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { isRouteErrorResponse, useActionData, useLoaderData, useParams, useRouteError } from "@remix-run/react"
import { ErrorPage } from "#app/components/error-page.tsx"
import { CaseGone } from "#app/components/portal/complaints/case-gone.tsx"
import { PortalCasePage } from "#app/components/portal/complaints/portal-case-page.tsx"
import { hasRight } from "#app/domain/portal/role.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { attachmentForm } from "#app/forms/portal/complaint.ts"
import { providerAnswerForm } from "#app/forms/provider-answer.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { answerCase } from "#app/tasks/complaints/hand-over.server.ts"
import { type OpenPortalCase, openPortalCase, readPortalCase } from "#app/tasks/complaints/portal-case.server.ts"
import { recordAttachment } from "#db/queries/desk/portal/complaints/actions.ts"
import { listOpenActions } from "#db/queries/desk/portal/recovery/actions.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = ({ params }) => [
  { title: `Complaint ${params.reference ?? ""} – Threestar for providers` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const asked = { provider: slug, reference: params.reference ?? "", today: today() }
  const { id: _id, handOver: _handOver, seenOn: _seenOn, state, ...found } = foundOr404(await readPortalCase(asked))
  return {
    representative: shownRepresentative(representative),
    // Of one that was answered it is not for the provider to know why it is closed.
    found: { ...found, isTakenBack: state === "withdrawn" && found.answers.length === 0 },
    actions: await listOpenActions(slug),
    mayAnswer: hasRight(representative.role, "answer"),
    done: new URL(request.url).searchParams.get("done"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const { slug } = representative.provider
  const sent = await request.formData()
  const found = await openPortalCase({ provider: slug, reference: params.reference ?? "", today: today() })
  if (found === null) throw data({ typed: String(sent.get("text") ?? "") }, { status: 404 })
  return sent.get("step") === "attach"
    ? attach(found, { slug, sent })
    : answer(found, { staff: representative.id, slug, sent })
}

async function attach(found: OpenPortalCase, { slug, sent }: Readonly<{ slug: string; sent: FormData }>) {
  const typed = typedIn(found.reference, new FormData())
  if (found.standing !== "answered" && found.standing !== "disputed") return refuse(typed, { form: CLOSED }, 409)
  const form = parseForm(attachmentForm(await listOpenActions(slug)), sent)
  if (!form.ok) return refuse(typed, form.problems, 422)
  await recordAttachment(found.id, form.value.action)
  return redirect(`/portal/${slug}/complaints/${found.reference}?done=noted`, 303)
}

type Answering = Readonly<{ staff: string; slug: string; sent: FormData }>

async function answer({ id, reference, standing }: OpenPortalCase, { staff, slug, sent }: Answering) {
  const typed = typedIn(reference, sent)
  if (standing !== "to-answer") return refuse(typed, { form: CLOSED }, 409)
  const form = parseForm(providerAnswerForm, sent)
  if (!form.ok) return refuse(typed, { [`text-${reference}`]: form.problems.text ?? "Write your answer" }, 422)
  const { version, text, final } = form.value
  const step = sent.get("step")
  if (step === "change") return data({ typed, preview: null, problems: {} })
  if (step !== "send") return data({ typed: { ...typed, text }, preview: version, problems: {} })
  const at = { id, version, day: today(), by: { staff, reference } }
  if (!(await answerCase(at, { text, isFinal: final }))) return refuse(typed, { form: CLOSED }, 409)
  return redirect(`/portal/${slug}/complaints/${reference}?done=answered`, 303)
}

const CLOSED =
  "This complaint was answered or taken back, or has changed, since you opened the page. Nothing was sent. Look at it as it is now: what you typed is still here"

type Typed = ReturnType<typeof typedIn>

function refuse(typed: Typed, problems: FormProblems, status: 409 | 422) {
  return data({ typed, preview: null, problems }, { status })
}

function typedIn(reference: string, sent: FormData) {
  return { reference, text: String(sent.get("text") ?? ""), final: sent.get("final") === "yes" }
}

export default function PortalComplaint() {
  const { representative, ...page } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <PortalCasePage slug={representative.provider.slug} {...page} answered={answered} />
}

/** A complaint that went while somebody wrote an answer: their words are not lost. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { slug = "" } = useParams()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const told: unknown = isRouteErrorResponse(error) ? error.data : null
  const typed = typeof told === "object" && told !== null && "typed" in told ? told.typed : null
  return typeof typed === "string" ? <CaseGone {...{ slug, typed }} /> : <ErrorPage status={status} />
}
