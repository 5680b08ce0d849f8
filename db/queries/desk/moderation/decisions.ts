import { asc, eq, inArray, sql } from "drizzle-orm"
import { type DecisionRefusal, refusalOf, undoRefusalOf } from "#app/domain/moderation/decide.ts"
import type { DeclineCode } from "#app/domain/moderation/decline-reasons.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { recordDeed } from "../audit-log.ts"
import { followIdeaVerdict, followUndoneIdeaVerdict } from "../ideas/publishing.ts"
import { followAnswerVerdict, followUndoneAnswerVerdict } from "../portal/answers/publishing.ts"
import { followUndoneVerdict, followVerdict } from "../suggestions/publishing.ts"
import { type LockedItem, lockItems, stateForDeed, type Transaction } from "./locked-items.ts"

export type Verdict =
  | Readonly<{ to: "approved" }>
  | Readonly<{ to: "declined"; reason: DeclineCode }>
  | Readonly<{ to: "asked"; note: string }>

export type Decision = Readonly<{
  /** Names what is decided by one press of a button, so that it can be undone by one. */
  id: string
  items: readonly Readonly<{ id: string; version: number }>[]
  verdict: Verdict
  staff: string
  now: Date
}>

export type DecisionOutcome = Readonly<{
  decided: readonly string[]
  refused: readonly Readonly<{ id: string; reason: DecisionRefusal | "gone" }>[]
}>

/**
 * Decides items together, in one transaction with the record of it. Each stands for itself: what somebody else decided or
 * is at meanwhile is refused, and the rest goes through. The office's, like all of this file.
 */
export async function recordDecision(decision: Decision): Promise<DecisionOutcome> {
  const { items, verdict, staff, now } = decision
  return deskDb().transaction(async (tx) => {
    const locked = await lockItems(
      tx,
      items.map(({ id }) => id),
    )
    const judged = items.map(({ id, version }) => {
      const item = locked.get(id)
      return { id, item, reason: item ? refusalOf(item, verdict.to, { staff, version, now }) : ("gone" as const) }
    })
    for (const { item, reason } of judged) if (item && reason === null) await recordVerdict(tx, item, decision)
    return {
      decided: judged.flatMap(({ id, reason }) => (reason === null ? [id] : [])),
      refused: judged.flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }])),
    }
  })
}

const DEEDS = { approved: "item.approve", declined: "item.decline", asked: "item.ask" } as const

async function recordVerdict(tx: Transaction, item: LockedItem, { id, verdict, staff, now }: Decision) {
  const reason = verdict.to === "declined" ? verdict.reason : null
  await tx
    .update(moderationItems)
    .set({
      ...{ state: verdict.to, stateBefore: item.state, reason, decision: id },
      note: verdict.to === "asked" ? verdict.note : item.note,
      ...{ decidedOn: now.toISOString().slice(0, 10), changedBy: staff, changedAt: now },
      ...{ claimedBy: null, claimedUntil: null, version: item.version + 1 },
    })
    .where(eq(moderationItems.id, item.id))
  // Words of ratings wait for a release; what has a page of its own is there, or gone, with the decision.
  if (item.kind === "suggestion") await followVerdict(tx, item, { to: verdict.to, reason, now })
  if (item.kind === "idea") await followIdeaVerdict(tx, item, { to: verdict.to, reason, now })
  if (item.kind === "answer") await followAnswerVerdict(tx, item, { to: verdict.to, reason, now })
  const after = { ...stateForDeed(item), state: verdict.to }
  await recordDeed(tx, {
    staff,
    deed: DEEDS[verdict.to],
    subject: item.id,
    before: { state: item.state },
    after,
    reason,
  })
}

/** Takes back what one press of a button decided, as far as it is not published; how many that were. */
export async function undoDecision(id: string, staff: string, now: Date): Promise<number> {
  return deskDb().transaction(async (tx) => {
    const names = await tx
      .select({ id: moderationItems.id })
      .from(moderationItems)
      .where(eq(moderationItems.decision, id))
    const locked = await lockItems(
      tx,
      names.map((row) => row.id),
    )
    // Once more under the lock: another may have decided it anew since. A text that is erased cannot wait to be read.
    const undone = [...locked.values()].filter(
      (item) => item.decision === id && item.text !== null && undoRefusalOf(item) === null,
    )
    let count = 0
    for (const item of undone) {
      const state = item.stateBefore ?? "waiting"
      if (item.kind === "suggestion" && !(await followUndoneVerdict(tx, item, { to: state, now }))) continue
      if (item.kind === "idea" && !(await followUndoneIdeaVerdict(tx, item, { to: state, now }))) continue
      if (item.kind === "answer" && !(await followUndoneAnswerVerdict(tx, item, { to: state, now }))) continue
      count += 1
      await tx
        .update(moderationItems)
        .set({
          ...{ state, stateBefore: null, reason: null, decision: null, decidedOn: null },
          ...{ changedBy: staff, changedAt: now, version: item.version + 1 },
        })
        .where(eq(moderationItems.id, item.id))
      await recordDeed(tx, {
        ...{ staff, deed: "item.undo", subject: item.id, before: { state: item.state }, after: { state } },
      })
    }
    return count
  })
}

/** How many items stand under a decision still, and as what: for the notice that offers to undo it. */
export async function findDecision(id: string): Promise<{ items: number; state: string } | null> {
  const [row] = await deskDb()
    .select({ items: sql<number>`count(*)::int`, state: moderationItems.state })
    .from(moderationItems)
    .where(eq(moderationItems.decision, id))
    .groupBy(moderationItems.state)
    .orderBy(asc(moderationItems.state))
  return row ?? null
}

/** Who changed items last, and when: for those that were refused. */
export async function listItemStates(ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await deskDb()
    .select({
      id: moderationItems.id,
      state: moderationItems.state,
      changedAt: moderationItems.changedAt,
      changerName: sql<string | null>`(select name from office.staff where staff.id = ${moderationItems.changedBy})`,
      claimerName: sql<string | null>`(select name from office.staff where staff.id = ${moderationItems.claimedBy})`,
    })
    .from(moderationItems)
    .where(inArray(moderationItems.id, [...ids]))
  return rows
}
