import { and, countDistinct, eq, gte, inArray } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { portalCases, portalClock } from "#app/domain/complaints/portal-case.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { handedCases, handOvers } from "#db/schema/casework/hand-overs.ts"
import { listFamily } from "../families.ts"
import { listPortalCases } from "./cases.ts"

/** Complaints that wait for an answer of a provider's team, those about its predecessors included; none: no duty. */
export async function listComplaintDuties(provider: string, today: Day): Promise<PortalDuty[]> {
  const waiting = await listUnanswered(provider, today)
  return waiting.length === 0 ? [] : [{ name: "complaint", waiting: waiting.length, due: firstClock(waiting, today) }]
}

/** How many cases came into the portal of a provider and its predecessors on a day or after it. */
export async function countCasesHanded(provider: string, since: Day): Promise<number> {
  const [row] = await deskDb()
    .select({ count: countDistinct(handedCases.complaint) })
    .from(handedCases)
    .innerJoin(handOvers, eq(handOvers.id, handedCases.handOver))
    .where(
      and(
        inArray(handOvers.provider, await listFamily(provider)),
        eq(handOvers.way, "portal"),
        gte(handOvers.madeOn, since),
      ),
    )
  return row?.count ?? 0
}

async function listUnanswered(provider: string, today: Day) {
  return portalCases(await listPortalCases(await listFamily(provider)), "to-answer", today)
}

/** In the portal's order the first has the first day. */
function firstClock([first]: Awaited<ReturnType<typeof listUnanswered>>, today: Day): Day | null {
  return first === undefined ? null : (portalClock(first, today)?.due ?? null)
}
