import type { LoaderFunctionArgs } from "@remix-run/node"
import { yearOf } from "#app/domain/calendar.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"

/**
 * What a browser must know of an area beside its keys, which stand in the public list: the year, and what its units are
 * called. The same for everybody; browsers ask for it without saying who they are.
 */
export async function loader({ params }: LoaderFunctionArgs) {
  const { area, areaName, programmeName, units } = await findBookOr404(params.area ?? "")
  const names = Object.fromEntries(units.map((unit) => [unit.id, unitNameInFull(unit)]))
  const body = { area, areaName, programmeName, year: yearOf(today()), names }
  return Response.json(body, { headers: { "Cache-Control": "public, max-age=60" } })
}
