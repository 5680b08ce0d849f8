import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { recoveryActions, recoveryPlans } from "#db/schema/published/recovery.ts"
import { units } from "#db/schema/units.ts"

/** The actions of a provider's open plans that are neither done nor stopped, the first day first. */
export async function listOpenActions(provider: string): Promise<{ id: string; what: string; due: Day }[]> {
  return (
    deskDb()
      .select({ id: recoveryActions.id, what: recoveryActions.what, due: recoveryActions.due })
      .from(recoveryActions)
      .innerJoin(recoveryPlans, eq(recoveryPlans.id, recoveryActions.plan))
      // By the register of today: a plan goes along with its place.
      .innerJoin(units, eq(units.id, recoveryPlans.unit))
      .where(
        and(
          eq(units.provider, provider),
          isNull(recoveryPlans.closedOn),
          isNull(recoveryPlans.endedOn),
          inArray(recoveryActions.state, ["not-begun", "under-way"]),
        ),
      )
      .orderBy(asc(recoveryActions.due), asc(recoveryActions.id))
  )
}
