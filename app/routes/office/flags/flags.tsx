import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { FlagCounts, HeldAccounts } from "#app/components/office/flags/flag-counts.tsx"
import { mayDo } from "#app/domain/office/role.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listFlagCounts } from "#db/queries/desk/flags.ts"
import { countHeldAccounts } from "#db/queries/desk/held-accounts.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "What was noticed – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "flags", new Date())
  const counts = await listFlagCounts()
  return {
    staff: shownStaff(staff),
    counts: counts.toReversed(),
    held: await countHeldAccounts(today()),
    maySeeClasses: mayDo(staff.roles, "releases"),
  }
}

export default function Flags() {
  const { counts, held, maySeeClasses } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <h1>What was noticed</h1>
        <p className="lead">
          Something is unusual if chance alone makes it less often than once in a thousand times. A flag alerts us and
          does nothing: no rating is ever taken out because of its stars.
        </p>
        <FlagCounts counts={counts} />
        <p>
          <a href="/office/flags/batches">Which batches were flagged, and what the stars would be without them</a>
        </p>
        {maySeeClasses ? (
          <p>
            <a href="/office/releases/classes">Classes of ratings that can be left out</a>
          </p>
        ) : null}
        <HeldAccounts held={held} />
      </div>
    </div>
  )
}
