import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { AskOnceMore, Erased } from "#app/components/complaints/own/case-end.tsx"
import { CasePage } from "#app/components/complaints/own/case-page.tsx"
import { textIn } from "#app/components/participant/carried-fields.tsx"
import { AskReceipt } from "#app/components/participant/receipt-screens.tsx"
import { UnknownReceipt } from "#app/components/participant/unknown-receipt.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { ownStepNamed } from "#app/domain/complaints/own-step.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { type FormProblems, fieldsOf } from "#app/forms/parse-form.ts"
import { rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findCaseOfForm, findOwnCase } from "#app/tasks/complaints/own-case.server.ts"
import { type StepOutcome, takeOwnStep } from "#app/tasks/complaints/own-steps.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your complaint – Threestar" }]

/** There is one door for every receipt, and no address that names one: without one, the page asks for it. */
export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const form = await request.formData()
  const today = ukDayOf(new Date())
  const known = await findCaseOfForm(form, today)
  if (!known) return data({ page: "unknown" as const, typed: textIn(fieldsOf(form), "receipt") }, { status: 422 })
  const { receipt, found } = known
  const on = { receipt: groupsOfFour(receipt), found, typed: NOTHING_TYPED, problems: NONE, done: null }
  const asked = form.get("step")
  if (asked === "ask-withdraw") return { ...on, page: "ask-withdraw" as const }
  if (asked === "ask-erase") return { ...on, page: "ask-erase" as const }
  const step = ownStepNamed(asked)
  if (!step) return { ...on, page: "case" as const }
  // A page that is loaded once more does nothing once more.
  const outcome = await stepOnce(Buffer.from(receipt), fieldsOf(form), () => takeOwnStep({ step, form, found, today }))
  const now = (await findOwnCase(receipt, today)) ?? found
  if (!outcome.ok) {
    const back = { ...on, page: "case" as const, found: now, typed: typedIn(form), problems: outcome.problems }
    return data(back, { status: outcome.status })
  }
  if (outcome.done === "erase") return { page: "erased" as const }
  return { ...on, page: "case" as const, found: now, done: outcome.done }
}

export default function Complaint() {
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <Page sent={sent} />
      </div>
    </div>
  )
}

type Sent = NonNullable<ReturnType<typeof useActionData<typeof action>>>

function Page({ sent }: { sent: Sent | undefined }) {
  if (!sent) return <AskReceipt typed="" problems={undefined} />
  if (sent.page === "unknown") return <UnknownReceipt typed={sent.typed} />
  if (sent.page === "erased") return <Erased />
  if (sent.page === "case") {
    const { found, receipt, done, problems, typed } = sent
    return <CasePage {...{ found, receipt, done, problems, typed }} />
  }
  const what = sent.page === "ask-erase" ? "erase" : "withdraw"
  return <AskOnceMore what={what} receipt={sent.receipt} version={sent.found.version} />
}

const NONE: FormProblems = {}
const NOTHING_TYPED = { words: "", message: "" }
const stepOnce = rememberAnswers<StepOutcome>()

function typedIn(form: FormData) {
  return { words: String(form.get("words") ?? ""), message: String(form.get("message") ?? "") }
}
