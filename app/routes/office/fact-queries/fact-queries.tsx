import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { QueryTable } from "#app/components/office/fact-queries/query-table.tsx"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listFactQueries } from "#db/queries/desk/portal/announcements/queries.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Queried facts – Threestar office" }]

/** A page of them; more than so many open at once would be an attack. */
const MOST_SHOWN = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "moderation", new Date())
  const [open, closed] = await Promise.all([listFactQueries(true, MOST_SHOWN), listFactQueries(false, MOST_SHOWN)])
  return { staff: shownStaff(staff), open, closed }
}

export default function FactQueries() {
  const { open, closed } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Facts that providers query</h1>
      <p>A query holds nothing back: what is still open at the monthly update appears. An opinion is no wrong fact.</p>
      <h2>Open</h2>
      {open.length === 0 ? <p>None is open.</p> : <QueryTable caption="Open" queries={open} />}
      {closed.length === 0 ? null : (
        <>
          <h2>Answered</h2>
          <QueryTable caption="Answered" queries={closed} />
        </>
      )}
    </div>
  )
}
