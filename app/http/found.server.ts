import { data } from "@remix-run/node"
import { isRatable } from "#app/domain/programme.ts"
import { listUnitsOfArea } from "#db/queries/site/units.ts"
import { today } from "./today.server.ts"

/** What was looked for. @throws a 404 page if nothing was found */
export function foundOr404<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw data(null, { status: 404 })
  return thing
}

/** The book of an area: what one pass is good for. @throws a 404 page for an area where nothing can be rated */
export async function findBookOr404(area: string) {
  const units = (await listUnitsOfArea(area)).filter((unit) => isRatable(unit, today()))
  const { areaName, programmeName } = foundOr404(units[0])
  return { area, areaName, programmeName, units }
}

/** How many units an area's book holds; null for an area where nothing can be rated. */
export async function countBook(area: string): Promise<number | null> {
  const { length } = (await listUnitsOfArea(area)).filter((unit) => isRatable(unit, today()))
  return length === 0 ? null : length
}
