import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ActList } from "#app/components/campaign/act-list.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { monthOf } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { actForm } from "#app/forms/act.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { countAct } from "#db/queries/desk/campaign/acts.ts"
import { listActs } from "#db/queries/site/campaign-acts.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Act for three stars – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return { counts: await listActs(), campaign: new URL("/campaign", env().ORIGIN).href }
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "act done")
  const form = await request.formData()
  const read = parseForm(actForm, form)
  if (!read.ok) return data({ done: null, problems: read.problems }, { status: 422 })
  const { act } = read.value
  // Told what it hopes to hear, so that it learns nothing.
  if (!isFromMachine(form)) await countAct(act, monthOf(today()))
  return data({ done: act, problems: undefined })
}

export default function Act() {
  const { counts, campaign } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={answer?.problems} />
      <h1>What you can do</h1>
      <p className="lead">What helps most comes first. You need no account, and we keep nothing of who you are.</p>
      <ActList counts={counts} done={answer?.done ?? null} campaign={campaign} />
    </div>
  )
}
