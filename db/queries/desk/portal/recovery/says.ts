import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import { type ActionState, isActionOpen, mayActionMove } from "#app/domain/recovery/action.ts"
import { drawnFromInWords, suggestionBehind } from "#app/domain/recovery/drawn-from.ts"
import { type SayKind, saysBefore } from "#app/domain/recovery/say.ts"
import { deskDb } from "#db/clients.server.ts"
import { recoverySays } from "#db/schema/casework/recovery.ts"
import { providers } from "#db/schema/providers.ts"
import { recoveryActions, recoveryPlans, recoveryReports, recoverySteps } from "#db/schema/published/recovery.ts"
import { publishedSuggestions } from "#db/schema/published/suggestions.ts"
import { units } from "#db/schema/units.ts"
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

/**
 * Puts a say before the office, in the place of an earlier one of the same kind if that is given. The office's button on
 * the earlier one then does nothing, so that it never lets words through that it has not read.
 * @returns false where the office, or a colleague, has decided on the earlier one meanwhile
 */
export async function recordRecoverySay(say: RecoverySay, earlier: string | null = null): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    if (earlier !== null && !(await takeBack(tx, earlier, say))) return false
    await tx.insert(recoverySays).values(say)
    const after = { provider: say.provider, kind: say.kind }
    await recordDeed(tx, { staff: say.person, deed: "recovery.say", subject: say.plan, after })
    return true
  })
}

type Taking = Pick<RecoverySay, "plan" | "provider" | "person"> & { kind?: SayKind }

/** Takes back what nobody has let through, and erases its words; false where somebody decided before. */
export async function takeRecoverySayBack(id: string, by: Taking): Promise<boolean> {
  return deskDb().transaction((tx) => takeBack(tx, id, by))
}

async function takeBack(tx: Transaction, id: string, { plan, provider, person, kind }: Taking): Promise<boolean> {
  const taken = await tx
    .update(recoverySays)
    .set({ state: "taken-back", words: "", ownerRole: null, measure: null, evidence: null, refusal: null })
    .where(
      and(
        eq(recoverySays.id, id),
        eq(recoverySays.plan, plan),
        eq(recoverySays.provider, provider),
        kind === undefined ? undefined : eq(recoverySays.kind, kind),
        inArray(recoverySays.state, saysBefore("taken-back")),
      ),
    )
    .returning({ kind: recoverySays.kind })
  if (!taken[0]) return false
  await recordDeed(tx, { staff: person, deed: "recovery.take-back", subject: plan, after: { provider, ...taken[0] } })
  return true
}

const SAY = {
  id: recoverySays.id,
  plan: recoverySays.plan,
  action: recoverySays.action,
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
        inArray(recoverySays.state, ["waiting", "refused"]),
      ),
    )
    .orderBy(desc(recoverySays.saidOn), asc(recoverySays.id))
}

export type OwnSay = Awaited<ReturnType<typeof listOwnSays>>[number]

/** What waits for the office, the oldest first. */
export async function listWaitingSays() {
  const about = alias(providers, "about")
  const says = await deskDb()
    .select({ ...SAY, providerName: providers.name, about: about.name, actionWhat: recoveryActions.what })
    .from(recoverySays)
    .innerJoin(recoveryPlans, eq(recoveryPlans.id, recoverySays.plan))
    .innerJoin(units, eq(units.id, recoveryPlans.unit))
    .leftJoin(providers, eq(providers.slug, recoverySays.provider))
    .leftJoin(about, eq(about.slug, units.provider))
    .leftJoin(recoveryActions, eq(recoveryActions.id, recoverySays.action))
    .where(eq(recoverySays.state, "waiting"))
    .orderBy(asc(recoverySays.saidOn), asc(recoverySays.id))
  const texts = await listTextsBehind(says)
  return says.map(({ drawnFrom, ...say }) => ({
    ...say,
    drawnFrom: drawnFrom === null ? null : drawnFromInWords(drawnFrom, texts),
  }))
}

/** The texts of the suggestions that says are drawn from, as far as they are published still. */
async function listTextsBehind(says: readonly { drawnFrom: string | null }[]): Promise<ReadonlyMap<string, string>> {
  const ids = says.flatMap(({ drawnFrom }) => (drawnFrom === null ? [] : (suggestionBehind(drawnFrom) ?? [])))
  if (ids.length === 0) return new Map()
  const { id, text } = publishedSuggestions
  const found = await deskDb().select({ id, text }).from(publishedSuggestions).where(inArray(id, ids))
  return new Map(found.map((one) => [one.id, one.text]))
}

export async function countWaitingSays(): Promise<{ waiting: number; oldest: Day | null }> {
  const [row] = await deskDb()
    .select({ waiting: sql<number>`count(*)::int`, oldest: sql<Day | null>`min(${recoverySays.saidOn})::text` })
    .from(recoverySays)
    .where(eq(recoverySays.state, "waiting"))
  return { waiting: 0, oldest: null, ...row }
}

export type LetThrough = { ok: true } | { ok: false; reason: "decided" | "outdated" }

/**
 * Lets a say through: it is public at once.
 * @returns "decided" where somebody decided before; "outdated" where its plan is over, or its action has moved on, since it
 * was written, so that it can only be sent back
 */
export async function letRecoverySayThrough(
  id: string,
  { staff, day }: { staff: string; day: Day },
): Promise<LetThrough> {
  return deskDb()
    .transaction(async (tx): Promise<LetThrough> => {
      const say = await close(tx, id, { state: "let-through", refusal: null })
      if (!say) return { ok: false, reason: "decided" }
      if (!(await publish(tx, say, day))) throw new OutdatedSay()
      await recordDeed(tx, { staff, deed: "recovery.let-through", subject: say.plan, after: { kind: say.kind } })
      return { ok: true }
    })
    .catch((error: unknown) => {
      if (error instanceof OutdatedSay) return { ok: false, reason: "outdated" }
      throw error
    })
}

/** Leaves the say waiting. */
class OutdatedSay extends Error {}

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
    .where(and(eq(recoverySays.id, id), inArray(recoverySays.state, saysBefore(closed.state))))
    .returning()
  return say ?? null
}

/** Where everybody reads it, dated by the day on which it appears; false where it says nothing that is still so. */
async function publish(tx: Transaction, say: Say, day: Day): Promise<boolean> {
  const { plan, words, ownerRole, due, measure, drawnFrom } = say
  if (!(await isPlanOpen(tx, plan))) return false
  if (say.kind === "prime-step") {
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${recoverySteps} where plan = ${plan})`
    await tx.insert(recoverySteps).values({ plan, number, prime: say.provider, words, on: day })
    return true
  }
  if (say.kind === "action" && ownerRole !== null && due !== null && measure !== null && drawnFrom !== null) {
    await tx
      .insert(recoveryActions)
      .values({ plan, what: words, ownerRole, due, measure, drawnFrom, state: "not-begun", addedOn: day })
    return true
  }
  return publishReport(tx, say, day)
}

async function isPlanOpen(tx: Transaction, plan: string): Promise<boolean> {
  const [open] = await tx
    .select({ id: recoveryPlans.id })
    .from(recoveryPlans)
    .where(and(eq(recoveryPlans.id, plan), isNull(recoveryPlans.closedOn), isNull(recoveryPlans.endedOn)))
  return open !== undefined
}

/** What is said of an action that is public already: how far it is, or another day for it. */
async function publishReport(tx: Transaction, say: Say, day: Day): Promise<boolean> {
  const { action, words, due, actionState, evidence } = say
  if (action === null) return false
  const [before] = await tx
    .select({ due: recoveryActions.due, state: recoveryActions.state })
    .from(recoveryActions)
    .where(eq(recoveryActions.id, action))
    .for("update")
  if (!before) return false
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${recoveryReports} where action = ${action})`
  if (say.kind === "new-day" && due !== null && isActionOpen(before)) {
    const moved = { movedFrom: before.due, movedTo: due }
    await tx.insert(recoveryReports).values({ action, number, on: day, words, ...moved })
    await tx.update(recoveryActions).set({ due }).where(eq(recoveryActions.id, action))
    return true
  }
  if (actionState === null || !mayActionMove(before.state, actionState)) return false
  await tx.insert(recoveryReports).values({ action, number, on: day, words, state: actionState, evidence })
  await tx
    .update(recoveryActions)
    .set({ state: actionState, reportedOn: say.saidOn })
    .where(eq(recoveryActions.id, action))
  return true
}
