import type { LoaderFunctionArgs } from "@remix-run/node"
import { yearOf } from "#app/domain/calendar.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import { listBookKeys } from "#app/tasks/manifest.server.ts"

/**
 * What a browser needs to ask for the ballots of an area: its keys of this year in the order of the public list, and
 * what the units are called. The same for everybody; browsers ask for it without saying who they are.
 */
export async function loader({ params }: LoaderFunctionArgs) {
  const { area, areaName, programmeName, units } = await findBookOr404(params.area ?? "")
  const year = yearOf(today())
  const keys = await listBookKeys(area, year)
  const names = Object.fromEntries(units.map((unit) => [unit.id, unitNameInFull(unit)]))
  const body = {
    ...{ area, areaName, programmeName, year },
    keys: keys.map(({ book, unit, purpose, n, e }) => ({ book, unit, purpose, n, e, name: names[unit] ?? unit })),
  }
  return Response.json(body, { headers: { "Cache-Control": "public, max-age=60" } })
}
