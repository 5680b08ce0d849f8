import { data } from "@remix-run/node"
import { isRatable } from "#app/domain/programme.ts"
import { listBallotPapers } from "#db/queries/site/ballot-papers.ts"
import { today } from "./today.server.ts"

/** What was looked for. @throws a 404 page if nothing was found */
export function foundOr404<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw data(null, { status: 404 })
  return thing
}

/** The book of an area: what one pass is good for. @throws a 404 page for an area where nothing can be rated */
export async function findBookOr404(area: string) {
  const papers = (await listBallotPapers(area)).filter((paper) => isRatable(paper.times, today()))
  const { areaName, programmeName } = foundOr404(papers[0])
  return { area, areaName, programmeName, units: papers.length, papers }
}
