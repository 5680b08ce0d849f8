import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { SwitchList } from "#app/components/office/switches/switch-list.tsx"
import { isSwitchName } from "#app/domain/switch.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listPausesNow } from "#db/queries/desk/switches.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Switches – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "switches", new Date())
  const done = new URL(request.url).searchParams.get("done") ?? ""
  return { staff: shownStaff(staff), pauses: await listPausesNow(), done: isSwitchName(done) ? done : null }
}

export default function Switches() {
  const { pauses, done } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <SwitchList pauses={pauses} done={done} />
    </div>
  )
}
