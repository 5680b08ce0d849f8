import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { HandOverForm } from "#app/components/office/complaints/hand-over-form.tsx"
import { SelectField } from "#app/components/select-field.tsx"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { handOver } from "#app/tasks/complaints/hand-over.server.ts"
import { shownOf } from "#app/tasks/complaints/open-case.server.ts"
import { listHandable, listProvidersWaitedFor } from "#db/queries/desk/complaints/hand-overs.ts"
import { hasTeam } from "#db/queries/desk/portal/families.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Send complaints to a provider – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "complaints", new Date())
  const provider = new URL(request.url).searchParams.get("provider") ?? ""
  const [recipient, cases, providers, isInPortal] = await Promise.all([
    findRecipient(provider),
    listHandable(provider),
    listProvidersWaitedFor(),
    hasTeam(provider),
  ])
  return {
    staff: shownStaff(staff),
    provider,
    recipient,
    providers,
    isInPortal,
    cases: cases.map((one) => ({ id: one.id, reference: one.reference, version: one.version, shown: shownOf(one) })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "complaints", new Date())
  const provider = new URL(request.url).searchParams.get("provider") ?? ""
  const form = await request.formData()
  const outcome = await handOver(provider, { staff: staff.id, form, today: today() })
  if (outcome.ok) {
    return redirect(`/office/complaints/hand-over/${outcome.id}?done=${outcome.done}`, 303)
  }
  const typed = {
    cases: form.getAll("cases[]").map(String),
    way: String(form.get("way") ?? ""),
    recipient: String(form.get("recipient") ?? ""),
  }
  if (outcome.reason === "form") return data({ typed, problems: outcome.problems }, { status: 422 })
  const problems = {
    form: "One of these has changed since you opened the page, so none was sent. Look again, and send the rest",
  }
  return data({ typed, problems }, { status: 409 })
}

export default function HandOver() {
  const { provider, recipient, providers, isInPortal, cases } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        <Breadcrumbs trail={[{ href: "/office/complaints", name: "Complaints" }]} />
        <h1>Send complaints to {recipient?.name ?? "a provider"}</h1>
        <form method="get" className="office-filters">
          <SelectField
            name="provider"
            label="Provider"
            value={provider}
            choices={[
              { value: "", label: "Choose" },
              ...providers.map(({ slug, name, count }) => ({ value: slug, label: `${name} (${count})` })),
            ]}
          />
          <Button look="quiet">Show</Button>
        </form>
        {recipient === null ? (
          <p>
            {providers.length === 0
              ? "Nothing waits to be sent."
              : "Choose whose complaints you want to send. The number says how many wait."}
          </p>
        ) : cases.length === 0 ? (
          <p>Nothing of theirs waits to be sent.</p>
        ) : (
          <HandOverForm
            {...recipient}
            isInPortal={isInPortal}
            cases={cases}
            typed={answer?.typed ?? { cases: null, way: isInPortal ? "portal" : "", recipient: "" }}
            problems={answer?.problems}
          />
        )}
      </div>
    </div>
  )
}
