import { and, asc, desc, eq, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import type { ActionState } from "#app/domain/recovery/action.ts"
import type { SayKind } from "#app/domain/recovery/say.ts"
import { deskDb } from "#db/clients.server.ts"
import { recoverySays } from "#db/schema/casework/recovery.ts"
import { providers } from "#db/schema/providers.ts"
import { recoveryActions, recoveryPlans, recoveryReports, recoverySteps } from "#db/schema/published/recovery.ts"
import { recordDeed } from "../../audit-log.ts"
import type { Transaction } from "../../moderation/locked-items.ts"

/** Something that a provider, or its prime, says in a plan. */
export type RecoverySay = Readonly<{
  plan: string
  provider: string
  person: string
  saidOn: Day
  kind: SayKind
  words: string
  action?: string
  ownerRole?: string
  due?: Day
  measure?: string
  drawnFrom?: string
  actionState?: ActionState
  evidence?: string | null
}>

export async function recordRecoverySay(say: RecoverySay): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx.insert(recoverySays).values(say)
    const after = { provider: say.provider, kind: say.kind }
    await recordDeed(tx, { staff: say.person, deed: "recovery.say", subject: say.plan, after })
  })
}

const SAY = {
  id: recoverySays.id,
  plan: recoverySays.plan,
  kind: recoverySays.kind,
  provider: recoverySays.provider,
  words: recoverySays.words,
  ownerRole: recoverySays.ownerRole,
  due: recoverySays.due,
  measure: recoverySays.measure,
  drawnFrom: recoverySays.drawnFrom,
  actionState: recoverySays.actionState,
  evidence: recoverySays.evidence,
  saidOn: recoverySays.saidOn,
  state: recoverySays.state,
  refusal: recoverySays.refusal,
}

/** What somebody said in a plan and nobody has let through: it waits, or was refused; the newest first. */
export async function listOwnSays(plan: string, provider: string) {
  return deskDb()
    .select(SAY)
    .from(recoverySays)
    .where(
      and(
        eq(recoverySays.plan, plan),
        eq(recoverySays.provider, provider),
        sql`${recoverySays.state} <> 'let-through'`,
      ),
    )
    .orderBy(desc(recoverySays.saidOn), asc(recoverySays.id))
}

export type OwnSay = Awaited<ReturnType<typeof listOwnSays>>[number]

/** What waits for the office, the oldest first. */
export async function listWaitingSays() {
  const about = alias(providers, "about")
  return deskDb()
    .select({ ...SAY, providerName: providers.name, about: about.name, actionWhat: recoveryActions.what })
    .from(recoverySays)
    .innerJoin(recoveryPlans, eq(recoveryPlans.id, recoverySays.plan))
    .leftJoin(providers, eq(providers.slug, recoverySays.provider))
    .leftJoin(about, eq(about.slug, recoveryPlans.provider))
    .leftJoin(recoveryActions, eq(recoveryActions.id, recoverySays.action))
    .where(eq(recoverySays.state, "waiting"))
    .orderBy(asc(recoverySays.saidOn), asc(recoverySays.id))
}

export async function countWaitingSays(): Promise<{ waiting: number; oldest: Day | null }> {
  const [row] = await deskDb()
    .select({ waiting: sql<number>`count(*)::int`, oldest: sql<Day | null>`min(${recoverySays.saidOn})::text` })
    .from(recoverySays)
    .where(eq(recoverySays.state, "waiting"))
  return { waiting: 0, oldest: null, ...row }
}

/** Lets a say through: it is public at once. False where somebody decided before. */
export async function letRecoverySayThrough(id: string, { staff, day }: { staff: string; day: Day }): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const say = await close(tx, id, { state: "let-through", refusal: null })
    if (!say) return false
    await publish(tx, say, day)
    await recordDeed(tx, { staff, deed: "recovery.let-through", subject: say.plan, after: { kind: say.kind } })
    return true
  })
}

/** Refuses a say with a reason that the provider reads; false where somebody decided before. */
export async function refuseRecoverySay(
  id: string,
  { staff, refusal }: { staff: string; refusal: string },
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const say = await close(tx, id, { state: "refused", refusal })
    if (!say) return false
    await recordDeed(tx, { staff, deed: "recovery.refuse", subject: say.plan, after: { kind: say.kind } })
    return true
  })
}

type Say = typeof recoverySays.$inferSelect

async function close(tx: Transaction, id: string, closed: Pick<Say, "state" | "refusal">): Promise<Say | null> {
  const [say] = await tx
    .update(recoverySays)
    .set(closed)
    .where(and(eq(recoverySays.id, id), eq(recoverySays.state, "waiting")))
    .returning()
  return say ?? null
}

/** Where everybody reads it, dated by the day on which it appears. */
async function publish(tx: Transaction, say: Say, day: Day): Promise<void> {
  const { plan, action, words, ownerRole, due, measure, drawnFrom, actionState, evidence } = say
  if (say.kind === "prime-step") {
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${recoverySteps} where plan = ${plan})`
    await tx.insert(recoverySteps).values({ plan, number, prime: say.provider, words, on: day })
    return
  }
  if (say.kind === "action" && ownerRole !== null && due !== null && measure !== null && drawnFrom !== null) {
    await tx
      .insert(recoveryActions)
      .values({ plan, what: words, ownerRole, due, measure, drawnFrom, state: "not-begun", addedOn: day })
    return
  }
  if (action === null) return
  const [before] = await tx
    .select({ due: recoveryActions.due })
    .from(recoveryActions)
    .where(eq(recoveryActions.id, action))
    .for("update")
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${recoveryReports} where action = ${action})`
  const moved = say.kind === "new-day" ? { movedFrom: before?.due, movedTo: due } : { state: actionState, evidence }
  await tx.insert(recoveryReports).values({ action, number, on: day, words, ...moved })
  if (say.kind === "new-day" && due !== null) {
    await tx.update(recoveryActions).set({ due }).where(eq(recoveryActions.id, action))
  } else if (actionState !== null) {
    await tx
      .update(recoveryActions)
      .set({ state: actionState, reportedOn: say.saidOn })
      .where(eq(recoveryActions.id, action))
  }
}
