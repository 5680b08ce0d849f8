import { and, eq, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { isActionOverdue, isProgressDue, progressDueOn } from "#app/domain/recovery/action.ts"
import { deskDb } from "#db/clients.server.ts"
import { recoverySays } from "#db/schema/casework/recovery.ts"
import { recoveryActions, recoveryPlans, recoverySteps } from "#db/schema/published/recovery.ts"

/** What of a provider's recovery plans, and of those of a prime's subcontractors, is to be done. */
export async function listRecoveryDuties(provider: string, today: Day): Promise<PortalDuty[]> {
  const open = and(isNull(recoveryPlans.closedOn), isNull(recoveryPlans.endedOn))
  const [unwritten, actions, unanswered] = await Promise.all([
    deskDb()
      .select({ due: recoveryPlans.dueOn })
      .from(recoveryPlans)
      .where(and(open, eq(recoveryPlans.provider, provider), hasNone("action"))),
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
      .where(and(open, eq(recoveryPlans.provider, provider))),
    deskDb()
      .select({ due: recoveryPlans.dueOn })
      .from(recoveryPlans)
      .where(and(open, eq(recoveryPlans.prime, provider), hasNone("prime-step"))),
  ])
  const overdue = actions.filter((action) => isActionOverdue(action, today))
  const reports = actions.filter((action) => !action.isSaid && isProgressDue(action, today))
  return [
    { name: "plan-to-write", waiting: unwritten.length, due: firstOf(unwritten) },
    { name: "action-overdue", waiting: overdue.length, due: firstOf(overdue) },
    { name: "progress-due", waiting: reports.length, due: reports.length === 0 ? null : progressDueOn(today) },
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
