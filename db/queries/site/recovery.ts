import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm"
import { drawnFromInWords, suggestionBehind } from "#app/domain/recovery/drawn-from.ts"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { providers } from "#db/schema/providers.ts"
import { recoveryActions, recoveryPlans, recoveryReports, recoverySteps } from "#db/schema/published/recovery.ts"
import { publishedSuggestions } from "#db/schema/published/suggestions.ts"
import { units } from "#db/schema/units.ts"

/**
 * Whose a plan is, and who answers for that provider, by the register of today: a plan goes along with its place where
 * a provider turns out to be another. What the plan keeps of both is how it was when it opened.
 */
const PRIME = sql<string | null>`nullif(${units.prime}, ${units.provider})`

/** The recovery plans of a provider, the open ones first, each with what it does and did. Everyone may see. */
export async function listPlansOf(provider: string) {
  return withDeeds(await selectPlans(eq(units.provider, provider)))
}

/** The open plans of a prime's subcontractors. Everyone may see. */
export async function listPlansUnder(prime: string) {
  return withDeeds(await selectPlans(and(eq(PRIME, prime), isOpen())))
}

/** One plan, for its provider or the prime that answers for it; null where it is neither's. Everyone may see. */
export async function findPlanFor(provider: string, id: string) {
  const [plan] = await withDeeds(
    await selectPlans(and(eq(recoveryPlans.id, id), or(eq(units.provider, provider), eq(PRIME, provider)))),
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
  const primeName = sql<string | null>`(select name from ${providers} as primes where primes.slug = ${PRIME})`
  return siteDb()
    .select({
      id: recoveryPlans.id,
      unit: recoveryPlans.unit,
      provider: sql<string>`coalesce(${units.provider}, ${recoveryPlans.provider})`,
      providerName: providers.name,
      prime: PRIME,
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
    .leftJoin(providers, eq(providers.slug, units.provider))
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
  const texts = await listTextsBehind(actions)
  return plans.map((plan) => ({
    ...plan,
    actions: actions
      .filter((one) => one.plan === plan.id)
      .map((one) => ({
        ...one,
        drawnFrom: drawnFromInWords(one.drawnFrom, texts),
        reports: byAction.get(one.id) ?? [],
      })),
    steps: steps.filter((one) => one.plan === plan.id),
  }))
}

/** The texts of the suggestions that actions are drawn from, as far as they are published still. */
async function listTextsBehind(actions: readonly { drawnFrom: string }[]): Promise<ReadonlyMap<string, string>> {
  const ids = actions.flatMap(({ drawnFrom }) => suggestionBehind(drawnFrom) ?? [])
  if (ids.length === 0) return new Map()
  const { id, text } = publishedSuggestions
  const found = await siteDb().select({ id, text }).from(publishedSuggestions).where(inArray(id, ids))
  return new Map(found.map((one) => [one.id, one.text]))
}
