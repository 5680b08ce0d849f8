import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { AskedHandOvers, DemandLetters } from "#app/components/office/campaign/hand-overs.tsx"
import { demandAnswerForm } from "#app/forms/office/hand-over.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listAskedHandOvers, listDemandLetters, recordDemandAnswer } from "#db/queries/desk/campaign/hand-overs.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Hand-overs – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const [asked, letters] = await Promise.all([listAskedHandOvers(), listDemandLetters()])
  return { staff: shownStaff(staff), asked, letters }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const read = parseForm(demandAnswerForm, await request.formData())
  if (!read.ok) return data({ problems: { form: read.problems.answer ?? "This letter is not there" } }, { status: 422 })
  await recordDemandAnswer(staff.id, read.value.id, read.value.answer, today())
  return redirect("/office/campaign/hand-overs", 303)
}

export default function HandOvers() {
  const { asked, letters } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={answer?.problems} />
      <h1>Hand-overs</h1>
      <AskedHandOvers asked={asked} />
      <DemandLetters letters={letters} />
    </div>
  )
}
