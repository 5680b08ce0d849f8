import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { UpdateFields } from "#app/components/office/campaign/update-form.tsx"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listNations, readDraft } from "#app/tasks/campaign/update-draft.server.ts"
import { insertUpdate } from "#db/queries/desk/campaign/updates.ts"
import { listConstituencies } from "#db/queries/site/constituencies.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Write an update – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const [constituencies, nations] = await Promise.all([listConstituencies(), listNations()])
  return { staff: shownStaff(staff), constituencies, nations }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "campaign", now)
  const form = await request.formData()
  const read = await readDraft(form)
  if (!read.ok) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
    return data({ typed, problems: read.problems }, { status: 422 })
  }
  return redirect(`/office/campaign/updates/${await insertUpdate(staff.id, read.draft, now)}`, 303)
}

export default function NewUpdate() {
  const { constituencies, nations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Readonly<Record<string, string | undefined>> = answer?.typed ?? { isPublic: "yes" }
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/office/campaign", name: "Campaign" },
          { href: "/office/campaign/updates", name: "Updates" },
        ]}
      />
      <ErrorSummary problems={answer?.problems} />
      <h1>Write an update</h1>
      <p>Nothing leaves yet: first it is kept, and you see the letter as it will be.</p>
      <form method="post" noValidate>
        <UpdateFields {...{ constituencies, nations, typed }} problems={answer?.problems ?? {}} />
        <Button>Keep it</Button>
      </form>
    </div>
  )
}
