import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { PassHome } from "#app/components/participant/pass-home.tsx"
import { PassOfArea } from "#app/components/participant/pass-of-area.tsx"
import { yearOf } from "#app/domain/calendar.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { requireParticipant } from "#app/http/session.server.ts"
import { refusePaused } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { listIssues } from "#db/queries/door/accounts.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your rating pass – Threestar" }]

/** Of one area, for whoever is signed in; without an area, what can be done with a pass, for everybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const area = new URL(request.url).searchParams.get("area")
  if (!area) return { page: "home" as const }
  const { accountId } = await requireParticipant(request, new Date())
  await refusePaused("passes")
  const { areaName, programmeName, units } = await findBookOr404(area)
  const year = yearOf(today())
  const taken = (await listIssues(accountId)).find((issue) => issue.year === year && issue.area === area)
  return {
    page: "area" as const,
    area,
    areaName,
    programmeName,
    units: units.length,
    year,
    taken: taken !== undefined,
  } as const
}

export default function Pass() {
  const shown = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">{shown.page === "home" ? <PassHome /> : <PassOfArea {...shown} />}</div>
    </div>
  )
}
