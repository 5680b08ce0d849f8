import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ReportedItems } from "#app/components/office/moderation/reported-items.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listReportedItems } from "#db/queries/desk/moderation/reports.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Reports – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "reports", new Date())
  const items = (await listReportedItems()).map((item) => ({ ...item, since: dayInWords(item.since) }))
  return { staff: shownStaff(staff), items }
}

export default function Reports() {
  const { items } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Reports by visitors</h1>
      <p>
        One line for each text, however many reported it. A number of reports is no reason to take anything down: read
        the text.
      </p>
      <ReportedItems items={items} />
    </div>
  )
}
