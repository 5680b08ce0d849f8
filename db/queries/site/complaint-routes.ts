import { asc } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { complaintRoutes } from "#db/schema/complaint-routes.ts"

/** The official ways to complain, step by step. Step "-" stands beside the steps. Everyone may see. */
export async function listComplaintRoutes() {
  return siteDb()
    .select({
      id: complaintRoutes.id,
      step: complaintRoutes.step,
      body: complaintRoutes.body,
      appliesTo: complaintRoutes.appliesTo,
      who: complaintRoutes.who,
      precondition: complaintRoutes.precondition,
      timeLimit: complaintRoutes.timeLimit,
      responseTime: complaintRoutes.responseTime,
      needs: complaintRoutes.needs,
      outcome: complaintRoutes.outcome,
      certainty: complaintRoutes.certainty,
      sourceIds: complaintRoutes.sourceIds,
    })
    .from(complaintRoutes)
    .orderBy(asc(complaintRoutes.position))
}

export type ComplaintRoute = Awaited<ReturnType<typeof listComplaintRoutes>>[number]
