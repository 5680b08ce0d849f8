import { and, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { isActionOverdue, isProgressDue, progressDueOn } from "#app/domain/recovery/action.ts"
import { deskDb } from "#db/clients.server.ts"
import { recoverySays } from "#db/schema/casework/recovery.ts"
import { recoveryActions, recoveryPlans, recoverySteps } from "#db/schema/published/recovery.ts"
import { units } from "#db/schema/units.ts"
import { listFamily } from "../families.ts"

/**
 * What of the recovery plans of a provider and its predecessors, and of those of their subcontractors, is to be done. Whose
 * a plan is, says the register of today.
 */
export async function listRecoveryDuties(provider: string, today: Day): Promise<PortalDuty[]> {
  const open = and(isNull(recoveryPlans.closedOn), isNull(recoveryPlans.endedOn))
  const family = await listFamily(provider)
  const isOwn = inArray(units.provider, family)
  const isUnder = inArray(sql`nullif(${units.prime}, ${units.provider})`, family)
  const [unwritten, actions, unanswered] = await Promise.all([
    deskDb()
      .select({ due: recoveryPlans.dueOn })
      .from(recoveryPlans)
      .innerJoin(units, eq(units.id, recoveryPlans.unit))
      .where(and(open, isOwn, hasNone("action"))),
    deskDb()
      .select({
        id: recoveryActions.id,
        state: recoveryActions.state,
        due: recoveryActions.due,
        addedOn: recoveryActions.addedOn,
        reportedOn: recoveryActions.reportedOn,
        isSaid: sql<boolean>`exists (select from ${recoverySays} where ${recoverySays.action} = ${recoveryActions.id}
          and ${recoverySays.kind} = 'progress' and ${recoverySays.state} = 'waiting')`,
      })
      .from(recoveryActions)
      .innerJoin(recoveryPlans, eq(recoveryPlans.id, recoveryActions.plan))
      .innerJoin(units, eq(units.id, recoveryPlans.unit))
      .where(and(open, isOwn)),
    deskDb()
      .select({ due: recoveryPlans.dueOn })
      .from(recoveryPlans)
      .innerJoin(units, eq(units.id, recoveryPlans.unit))
      .where(and(open, isUnder, hasNone("prime-step"))),
  ])
  const overdue = actions.filter((action) => isActionOverdue(action, today))
  const reports = actions.filter((action) => !action.isSaid && isProgressDue(action, today))
  return [
    { name: "plan-to-write", waiting: unwritten.length, due: firstOf(unwritten) },
    { name: "action-overdue", waiting: overdue.length, due: firstOf(overdue) },
    {
      name: "progress-due",
      waiting: reports.length,
      due: firstOf(reports.map((action) => ({ due: progressDueOn(action) }))),
    },
    { name: "subcontractor-plan", waiting: unanswered.length, due: firstOf(unanswered) },
  ]
}

/** A plan in which nothing of a kind is public, or waits for the office. */
function hasNone(kind: "action" | "prime-step") {
  const table = kind === "action" ? recoveryActions : recoverySteps
  return sql`not exists (select from ${table} where ${table.plan} = ${recoveryPlans.id})
    and not exists (select from ${recoverySays} where ${recoverySays.plan} = ${recoveryPlans.id}
      and ${recoverySays.kind} = ${kind} and ${recoverySays.state} = 'waiting')`
}

function firstOf(rows: readonly { due: Day }[]): Day | null {
  return rows.map(({ due }) => due).toSorted()[0] ?? null
}
