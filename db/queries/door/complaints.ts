import { asc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { ComplaintState } from "#app/domain/complaints/state.ts"
import { doorDb } from "#db/clients.server.ts"
import {
  eraseComplaint,
  insertEvent,
  insertMessage,
  type MoveResult,
  moveComplaint,
} from "#db/queries/desk/complaint-rows.ts"
import { complaintEvents, complaintMessages, complaints } from "#db/schema/casework/complaints.ts"

/** A complaint as it is filed, its texts sealed already. */
export type NewComplaint = Omit<
  typeof complaints.$inferInsert,
  "id" | "state" | "version" | "credential" | "lastMoveOn" | "lastMessageOn"
>

/** A complaint pass on its way to the spent list; mark and slip of its receipt are random, as it has none. */
export type PassToSpend = Readonly<{ mark: Buffer; receiptMark: Buffer; slip: Buffer; year: number }>

/**
 * Stores a complaint and spends its pass, both or neither. A pass that was spent before is no obstacle: every complaint
 * is read, and one of a pass is counted.
 */
export async function insertComplaint(complaint: NewComplaint, pass: PassToSpend | null): Promise<void> {
  await doorDb().transaction(async (tx) => {
    const [spent] = pass
      ? await tx.execute<{ first: boolean }>(
          sql`select sealed.spend_complaint_pass(${pass.mark}, ${pass.receiptMark}, ${pass.slip},
                ${pass.year}::smallint) as first`,
        )
      : []
    const credential = spent === undefined ? "none" : spent.first ? "pass" : "pass-again"
    const day = complaint.filedOn
    const row = { ...complaint, credential, state: "received", lastMoveOn: day, lastMessageOn: day } as const
    const [stored] = await tx.insert(complaints).values(row).returning({ id: complaints.id })
    if (!stored) throw new Error("A complaint was not stored")
    await insertEvent(tx, { complaint: stored.id, event: "received", by: "complainant", happenedOn: day })
  })
}

/** What whoever has the receipt may see; null where no complaint has this mark, or it was erased. */
export async function findComplaintByMark(mark: Buffer) {
  const [complaint] = await doorDb().select(SEEN).from(complaints).where(eq(complaints.receiptMark, mark))
  if (!complaint) return null
  const messages = await doorDb()
    .select({
      number: complaintMessages.number,
      writer: complaintMessages.writer,
      writtenOn: complaintMessages.writtenOn,
      text: complaintMessages.text,
      isFinal: complaintMessages.isFinal,
    })
    .from(complaintMessages)
    .where(eq(complaintMessages.complaint, complaint.id))
    .orderBy(asc(complaintMessages.number))
  const events = await doorDb()
    .select({ event: complaintEvents.event, by: complaintEvents.by, happenedOn: complaintEvents.happenedOn })
    .from(complaintEvents)
    .where(eq(complaintEvents.complaint, complaint.id))
    .orderBy(asc(complaintEvents.number))
  return { ...complaint, messages, events }
}

/** Of the office's columns none but the reason of a refusal. */
const SEEN = {
  id: complaints.id,
  reference: complaints.reference,
  unit: complaints.unit,
  name: complaints.name,
  jurisdiction: complaints.jurisdiction,
  kinds: complaints.kinds,
  stage: complaints.stage,
  happenedIn: complaints.happenedIn,
  raised: complaints.raised,
  passing: complaints.passing,
  credential: complaints.credential,
  narrative: complaints.narrative,
  passed: complaints.passed,
  state: complaints.state,
  version: complaints.version,
  filedOn: complaints.filedOn,
  acknowledgedOn: complaints.acknowledgedOn,
  sentOn: complaints.sentOn,
  answeredOn: complaints.answeredOn,
  resolvedOn: complaints.resolvedOn,
  lastMoveOn: complaints.lastMoveOn,
  lastMessageOn: complaints.lastMessageOn,
  ownNameOn: complaints.ownNameOn,
  finalResponseOn: complaints.finalResponseOn,
  held: complaints.held,
  declineReason: complaints.declineReason,
} as const

export type SeenComplaint = NonNullable<Awaited<ReturnType<typeof findComplaintByMark>>>

/** A complainant's own move, with the words that come with it, sealed already. Both stand, or neither. */
export async function recordOwnMove(
  move: Readonly<{ id: string; version: number; to: Exclude<ComplaintState, "erased">; day: Day }>,
  text: Buffer | null,
): Promise<MoveResult> {
  return doorDb().transaction(async (tx) => {
    const moved = await moveComplaint(tx, { ...move, by: "complainant" })
    if (moved.ok && text !== null) {
      await insertMessage(tx, { complaint: move.id, writer: "complainant", writtenOn: move.day, text })
    }
    return moved
  })
}

/** A message of the complainant, sealed already. */
export async function recordOwnMessage(id: string, text: Buffer, day: Day): Promise<void> {
  await doorDb().transaction(async (tx) => {
    await insertMessage(tx, { complaint: id, writer: "complainant", writtenOn: day, text })
  })
}

/** That a complainant sent it in their own name, or got a final response, and when they say that was. */
export async function recordOfficialDay(
  id: string,
  what: "own-name" | "final-response",
  { on, today }: Readonly<{ on: Day; today: Day }>,
): Promise<void> {
  await doorDb().transaction(async (tx) => {
    const day = what === "own-name" ? { ownNameOn: on } : { finalResponseOn: on }
    await tx.update(complaints).set(day).where(eq(complaints.id, id))
    await insertEvent(tx, { complaint: id, event: what, by: "complainant", happenedOn: today })
  })
}

/** That what was resolved has held. */
export async function recordHeld(id: string, day: Day): Promise<void> {
  await doorDb().transaction(async (tx) => {
    await tx.update(complaints).set({ held: true }).where(eq(complaints.id, id))
    await insertEvent(tx, { complaint: id, event: "held", by: "complainant", happenedOn: day })
  })
}

/** Erases it at once; false where somebody did so before. */
export async function recordErasure(id: string, day: Day): Promise<boolean> {
  return doorDb().transaction((tx) => eraseComplaint(tx, id, day))
}
