import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { AreaTable } from "#app/components/office/today/area-table.tsx"
import { DutyCards } from "#app/components/office/today/duty-cards.tsx"
import { RegionTable } from "#app/components/office/today/region-table.tsx"
import { Warnings } from "#app/components/office/today/warnings.tsx"
import { dutiesOf } from "#app/domain/office/duty.ts"
import { mayDo } from "#app/domain/office/role.ts"
import { env } from "#app/env.server.ts"
import { findWarnings } from "#app/http/readiness.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listAreaLines } from "#db/queries/desk/area-tens.ts"
import { listRegionTens } from "#db/queries/desk/campaign/overview.ts"
import { listDuties } from "#db/queries/desk/duties.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Today – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "office", new Date())
  const duties = await listDuties({ today: today(), releaseDay: env().RELEASE_DAY })
  // What the machine needs concerns whoever can turn the site's switches.
  const warnings = mayDo(staff.roles, "switches") ? await findWarnings() : []
  return {
    staff: shownStaff(staff),
    today: today(),
    duties: dutiesOf(staff.roles, duties, today()),
    warnings,
    lines: await listAreaLines(),
    regions: await listRegionTens(),
  }
}

export default function Today() {
  const { staff, today, duties, warnings, lines, regions } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Good day, {staff.name}</h1>
      <Warnings warnings={warnings} />
      <DutyCards duties={duties} today={today} />
      <AreaTable lines={lines} />
      <RegionTable lines={regions} />
    </div>
  )
}
