import { and, eq, sql } from "drizzle-orm"
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import type { Writer } from "#app/domain/complaints/complaint.ts"
import { type ComplaintEvent, daysOfMove } from "#app/domain/complaints/event.ts"
import { type ComplaintState, type Mover, mayMove } from "#app/domain/complaints/state.ts"
import { complaintEvents, complaintMessages, complaints } from "#db/schema/casework/complaints.ts"

/** What both sides of a complaint do to its rows. A transaction of either role; who may call what is the caller's. */
type AnyTransaction = Pick<PgDatabase<PgQueryResultHKT>, "execute" | "select" | "insert" | "update" | "delete">

export type Move = Readonly<{
  id: string
  /** The version that whoever moves it has seen. */
  version: number
  to: ComplaintState
  by: Mover
  day: Day
}>

export type MoveResult = { ok: true } | { ok: false; reason: "changed" | "no-such-move" | "not-yours" }

/** Columns that a move may set beside the state and its days. */
export type WithMove = Partial<
  Pick<typeof complaints.$inferInsert, "passed" | "declineReason" | "upheld" | "assigned" | "mergedInto">
>

/**
 * Moves a complaint, if the table of moves lets this hand do it and nobody moved it since it was looked at. Nothing is
 * stored otherwise.
 */
export async function moveComplaint(tx: AnyTransaction, move: Move, also: WithMove = {}): Promise<MoveResult> {
  const { id, version, to, by, day } = move
  const [found] = await tx
    .select({ state: complaints.state, version: complaints.version })
    .from(complaints)
    .where(eq(complaints.id, id))
    .for("update")
  if (!found || found.version !== version) return { ok: false, reason: "changed" }
  const may = mayMove(found.state, to, by)
  if (!may.ok) return may
  await tx
    .update(complaints)
    .set({ ...also, ...daysOfMove(to, day), state: to, version: version + 1, lastMoveOn: day, held: false })
    .where(eq(complaints.id, id))
  await insertEvent(tx, { complaint: id, event: to, by, happenedOn: day })
  return { ok: true }
}

/** Adds to the timeline; the newest number is the last. */
export async function insertEvent(
  tx: AnyTransaction,
  event: Readonly<{ complaint: string; event: ComplaintEvent; by: Mover; happenedOn: Day }>,
): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${complaintEvents} where complaint = ${event.complaint})`
  await tx.insert(complaintEvents).values({ ...event, number })
}

/**
 * Adds a message, its text sealed already, and keeps the complaint for another twelve months. A provider's final response
 * opens the way to the examiner.
 */
export async function insertMessage(
  tx: AnyTransaction,
  message: Readonly<{ complaint: string; writer: Writer; writtenOn: Day; text: Buffer; isFinal?: boolean }>,
): Promise<void> {
  const { complaint, writtenOn, isFinal = false } = message
  // First the complaint's own row: of two at once, the second waits here and takes the next number.
  await tx
    .update(complaints)
    .set({ lastMessageOn: writtenOn, ...(isFinal ? { finalResponseOn: writtenOn } : {}) })
    .where(eq(complaints.id, complaint))
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${complaintMessages} where complaint = ${complaint})`
  await tx.insert(complaintMessages).values({ ...message, number })
}

/**
 * Takes away everything but what is counted: the words, the messages, the timeline and the receipt's mark. The day of
 * filing becomes its month.
 */
export async function eraseComplaint(tx: AnyTransaction, id: string, day: Day): Promise<boolean> {
  const erased = await tx
    .update(complaints)
    .set({
      receiptMark: null,
      narrative: null,
      passed: null,
      stage: null,
      happenedIn: null,
      state: "erased",
      version: sql`${complaints.version} + 1`,
      filedOn: sql`date_trunc('month', ${complaints.filedOn})::date`,
      lastMoveOn: day,
      ownNameOn: null,
      finalResponseOn: null,
    })
    .where(and(eq(complaints.id, id), sql`${complaints.state} <> 'erased'`))
    .returning({ id: complaints.id })
  if (erased.length === 0) return false
  await tx.delete(complaintMessages).where(eq(complaintMessages.complaint, id))
  await tx.delete(complaintEvents).where(eq(complaintEvents.complaint, id))
  return true
}
