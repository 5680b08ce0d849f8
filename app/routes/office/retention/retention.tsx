import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { RetentionTable } from "#app/components/office/retention/retention-table.tsx"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countDueForOffice } from "#app/tasks/retention.server.ts"
import { listLastRuns } from "#db/queries/desk/retention.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Retention – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "retention", new Date())
  const runs = await listLastRuns()
  const rules = (await countDueForOffice(new Date())).map(({ rule, count }) => ({
    rule,
    due: count,
    last: runs.find((run) => run.rule === rule.name) ?? null,
  }))
  return { staff: shownStaff(staff), rules }
}

export default function Retention() {
  const { rules } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <RetentionTable rules={rules} />
    </div>
  )
}
