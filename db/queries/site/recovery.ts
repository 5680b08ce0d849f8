import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { providers } from "#db/schema/providers.ts"
import { recoveryActions, recoveryPlans, recoveryReports, recoverySteps } from "#db/schema/published/recovery.ts"
import { units } from "#db/schema/units.ts"

/** The recovery plans of a provider, the open ones first, each with what it does and did. Everyone may see. */
export async function listPlansOf(provider: string) {
  return withDeeds(await selectPlans(eq(recoveryPlans.provider, provider)))
}

/** The open plans of a prime's subcontractors. Everyone may see. */
export async function listPlansUnder(prime: string) {
  return withDeeds(await selectPlans(and(eq(recoveryPlans.prime, prime), isOpen())))
}

/** One plan, for its provider or the prime that answers for it; null where it is neither's. Everyone may see. */
export async function findPlanFor(provider: string, id: string) {
  const [plan] = await withDeeds(
    await selectPlans(
      and(eq(recoveryPlans.id, id), or(eq(recoveryPlans.provider, provider), eq(recoveryPlans.prime, provider))),
    ),
  )
  return plan ?? null
}

/** All plans that are open, the oldest first. Everyone may see. */
export async function listOpenPlans() {
  return withDeeds(await selectPlans(isOpen()))
}

export type RecoveryPlan = Awaited<ReturnType<typeof listPlansOf>>[number]

function isOpen(): SQL | undefined {
  return and(isNull(recoveryPlans.closedOn), isNull(recoveryPlans.endedOn))
}

async function selectPlans(where: SQL | undefined) {
  const primeName = sql<
    string | null
  >`(select name from ${providers} as primes where primes.slug = ${recoveryPlans.prime})`
  return siteDb()
    .select({
      id: recoveryPlans.id,
      unit: recoveryPlans.unit,
      provider: recoveryPlans.provider,
      providerName: providers.name,
      prime: recoveryPlans.prime,
      primeName,
      areaName: areas.name,
      openedOn: recoveryPlans.openedOn,
      dueOn: recoveryPlans.dueOn,
      closedOn: recoveryPlans.closedOn,
      endedOn: recoveryPlans.endedOn,
    })
    .from(recoveryPlans)
    .innerJoin(units, eq(units.id, recoveryPlans.unit))
    .leftJoin(areas, eq(areas.slug, units.area))
    .leftJoin(providers, eq(providers.slug, recoveryPlans.provider))
    .where(where)
    .orderBy(
      sql`coalesce(${recoveryPlans.closedOn}, ${recoveryPlans.endedOn}) desc nulls first`,
      asc(recoveryPlans.openedOn),
      asc(recoveryPlans.id),
    )
}

async function withDeeds<Plan extends { id: string }>(plans: readonly Plan[]) {
  const ids = plans.map(({ id }) => id)
  if (ids.length === 0) return []
  const [actions, steps] = await Promise.all([
    siteDb()
      .select()
      .from(recoveryActions)
      .where(inArray(recoveryActions.plan, ids))
      .orderBy(asc(recoveryActions.due), asc(recoveryActions.id)),
    siteDb().select().from(recoverySteps).where(inArray(recoverySteps.plan, ids)).orderBy(asc(recoverySteps.number)),
  ])
  const reports =
    actions.length === 0
      ? []
      : await siteDb()
          .select()
          .from(recoveryReports)
          .where(
            inArray(
              recoveryReports.action,
              actions.map(({ id }) => id),
            ),
          )
          .orderBy(desc(recoveryReports.number))
  const byAction = Map.groupBy(reports, ({ action }) => action)
  return plans.map((plan) => ({
    ...plan,
    actions: actions
      .filter((one) => one.plan === plan.id)
      .map((one) => ({ ...one, reports: byAction.get(one.id) ?? [] })),
    steps: steps.filter((one) => one.plan === plan.id),
  }))
}
