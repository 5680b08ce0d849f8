import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { PoolPage } from "#app/components/office/passes/pool-page.tsx"
import { mayDo } from "#app/domain/office/role.ts"
import { classOfPool } from "#app/domain/release/left-out.ts"
import { closingForm } from "#app/forms/office/paper-pool.ts"
import { addressOfClass } from "#app/forms/office/rating-class.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { closePool } from "#app/tasks/paper-passes.server.ts"
import { listPaperPools } from "#db/queries/door/paper-passes.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A pool of printed passes – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "passes", new Date())
  const pool = await findPoolOr404(params.pool)
  const mayLeaveOut = mayDo(staff.roles, "releases")
  return {
    staff: shownStaff(staff),
    pool,
    leaveOut: mayLeaveOut ? `/office/releases/classes?${addressOfClass(classOfPool(pool.id))}` : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "passes", new Date())
  const { id } = await findPoolOr404(params.pool)
  const sent = await request.formData()
  const form = parseForm(closingForm, sent)
  if (!form.ok) return refused(sent, form.problems, 422)
  const outcome = await closePool(id, { staff: staff.id, reason: form.value.reason })
  if (outcome === "closed-already") return refused(sent, { form: "A colleague has closed it just now" }, 409)
  return redirect(`/office/passes/${id}`, 303)
}

export default function Pool() {
  const { pool, leaveOut } = useLoaderData<typeof loader>()
  const { problems, typed } = useActionData<typeof action>() ?? { problems: {}, typed: "" }
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs trail={[{ href: "/office/passes", name: "Printed passes" }]} />
        <ErrorSummary problems={problems} />
        <PoolPage pool={pool} leaveOut={leaveOut} typed={typed} problem={problems.reason} />
      </div>
    </div>
  )
}

async function findPoolOr404(id: string | undefined) {
  return foundOr404((await listPaperPools()).find((pool) => pool.id === id))
}

function refused(sent: FormData, problems: FormProblems, status: number) {
  return data({ problems, typed: String(sent.get("reason") ?? "") }, { status })
}
