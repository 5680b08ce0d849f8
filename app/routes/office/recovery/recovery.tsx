import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { OpenPlans, WaitingSays } from "#app/components/office/recovery/recovery-desk.tsx"
import { isActionOverdue } from "#app/domain/recovery/action.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { recoveryRefusalForm, recoverySayForm } from "#app/forms/portal/recovery.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { letRecoverySayThrough, listWaitingSays, refuseRecoverySay } from "#db/queries/desk/portal/recovery/says.ts"
import { listOpenPlans } from "#db/queries/site/recovery.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Recovery plans – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "recovery", new Date())
  const [says, plans] = await Promise.all([listWaitingSays(), listOpenPlans()])
  return {
    staff: shownStaff(staff),
    says,
    plans: plans.map(({ id, provider, providerName, areaName, openedOn, dueOn, actions }) => ({
      ...{ id, provider, providerName, areaName, openedOn, dueOn, actions: actions.length },
      overdue: actions.filter((action) => isActionOverdue(action, today())).length,
    })),
    today: today(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "recovery", new Date())
  const sent = await request.formData()
  if (sent.get("step") === "refuse") {
    const form = parseForm(recoveryRefusalForm, sent)
    if (!form.ok) return refused(sent, form.problems)
    const { say, refusal } = form.value
    return (await refuseRecoverySay(say, { staff: staff.id, refusal })) ? done() : refused(sent, { form: STALE }, 409)
  }
  const form = parseForm(recoverySayForm, sent)
  if (!form.ok) return refused(sent, { form: STALE }, 409)
  const through = await letRecoverySayThrough(form.value.say, { staff: staff.id, day: today() })
  if (through.ok) return done()
  return refused(sent, { form: through.reason === "decided" ? STALE : OUTDATED }, 409)
}

const STALE = "Somebody else has decided this meanwhile"
const OUTDATED = "The plan is over, or the action has moved on, since this was written. Send it back"

function done() {
  return redirect("/office/recovery", 303)
}

function refused(sent: FormData, problems: FormProblems, status: 409 | 422 = 422) {
  const say = String(sent.get("say") ?? "")
  const named = Object.fromEntries(
    Object.entries(problems).map(([name, words]) => [name === "form" ? name : `${name}-${say}`, words]),
  )
  return data({ say, refusal: String(sent.get("refusal") ?? ""), problems: named }, { status })
}

export default function RecoveryDesk() {
  const { says, plans, today: day } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <ErrorSummary problems={sent?.problems} />
      <h1>Recovery plans</h1>
      <WaitingSays says={says} typed={sent ?? null} />
      <OpenPlans plans={plans} today={day} />
    </div>
  )
}
