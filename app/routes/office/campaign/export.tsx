import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ExportForm } from "#app/components/office/campaign/export-form.tsx"
import { isCampaignExport } from "#app/domain/campaign/export.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Numbers as a file – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const search = new URL(request.url).searchParams
  const what = search.get("what") ?? ""
  const problem = search.has("why") ? "Say what for, in at most 300 characters" : null
  return { staff: shownStaff(staff), what: isCampaignExport(what) ? what : "days", problem }
}

export default function Export() {
  const { what, problem } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={problem === null ? undefined : { reason: problem }} />
      <h1>Numbers as a file</h1>
      <p>Counts alone. Nobody here can take out addresses or names: letters leave from this site.</p>
      <ExportForm what={what} problem={problem} />
    </div>
  )
}
