import { and, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { SafeguardingDeed } from "#app/domain/complaints/safeguarding.ts"
import type { Severity } from "#app/domain/complaints/severity.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaints } from "#db/schema/casework/complaints.ts"
import { safeguardingNotes, triage } from "#db/schema/casework/triage.ts"
import { type Deed, recordDeed } from "../audit-log.ts"
import { insertMessage, type Move, type MoveResult, moveComplaint, type WithMove } from "../complaint-rows.ts"

/** Whose deed it is, and at which case. */
export type CaseDeed = Readonly<{ staff: string; id: string; reference: string }>

type Also = Readonly<{
  columns?: WithMove
  /** Sealed already. */
  message?: Readonly<{ text: Buffer; writer: "office" | "provider"; isFinal: boolean }>
  reason?: string
}>

/** A move of the office, with the message and the columns that go along: all of it, or nothing. */
export async function recordOfficeMoves(
  { staff, id, reference }: CaseDeed,
  moves: readonly Pick<Move, "version" | "to" | "day">[],
  { columns = {}, message, reason }: Also = {},
): Promise<MoveResult> {
  return deskDb().transaction(async (tx) => {
    for (const move of moves) {
      const moved = await moveComplaint(tx, { ...move, id, by: "office" }, columns)
      // Only the first of several can fail, before anything is written: the others follow from it under its lock.
      if (!moved.ok) return moved
      await recordDeed(tx, deedOf(staff, reference, move.to, reason))
    }
    const day = moves.at(-1)?.day
    if (message && day) await insertMessage(tx, { complaint: id, writtenOn: day, ...message })
    return { ok: true }
  })
}

function deedOf(staff: string, reference: string, to: Move["to"], reason: string | undefined): Deed {
  return { staff, deed: "complaint.move", subject: reference, after: { state: to }, reason: reason ?? null }
}

/** A message of the office, sealed already. */
export async function recordOfficeMessage({ staff, id, reference }: CaseDeed, text: Buffer, day: Day): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await insertMessage(tx, { complaint: id, writer: "office", writtenOn: day, text })
    await recordDeed(tx, { staff, deed: "complaint.write", subject: reference })
  })
}

export async function recordTriage(
  { staff, id, reference }: CaseDeed,
  found: Readonly<{ severity: Severity; criterion: string }>,
): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const [before] = await tx
      .select({ severity: triage.severity, criterion: triage.criterion })
      .from(triage)
      .where(eq(triage.complaint, id))
      .for("update")
    await tx
      .insert(triage)
      .values({ complaint: id, ...found })
      .onConflictDoUpdate({ target: triage.complaint, set: found })
    await recordDeed(tx, { staff, deed: "complaint.triage", subject: reference, before: before ?? null, after: found })
  })
}

/** Gives a case to somebody; false where it is no longer with whom the form showed. */
export async function recordAssignment(
  { staff, id, reference }: CaseDeed,
  { from, to }: Readonly<{ from: string | null; to: string | null }>,
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const changed = await tx
      .update(complaints)
      .set({ assigned: to })
      .where(and(eq(complaints.id, id), sql`${complaints.assigned} is not distinct from ${from}::uuid`))
      .returning({ id: complaints.id })
    if (changed.length === 0) return false
    const [before, after] = [{ assigned: from }, { assigned: to }]
    await recordDeed(tx, { staff, deed: "complaint.assign", subject: reference, before, after })
    return true
  })
}

/** What was done where somebody may be in danger, its note sealed already. */
export async function recordSafeguarding(
  { staff, id, reference }: CaseDeed,
  { done, note, day }: Readonly<{ done: SafeguardingDeed; note: Buffer; day: Day }>,
): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx.select({ id: complaints.id }).from(complaints).where(eq(complaints.id, id)).for("update")
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from ${safeguardingNotes} where complaint = ${id})`
    await tx.insert(safeguardingNotes).values({ complaint: id, number, done, note, staff, doneOn: day })
    await recordDeed(tx, { staff, deed: "complaint.safeguard", subject: reference, after: { done } })
  })
}

/** What goes to the provider instead of the words as they were written, sealed already; false for an older version. */
export async function recordRedaction(
  { staff, id, reference }: CaseDeed,
  { version, passed }: Readonly<{ version: number; passed: Buffer | null }>,
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const changed = await tx
      .update(complaints)
      .set({ passed, version: version + 1 })
      .where(and(eq(complaints.id, id), eq(complaints.version, version)))
      .returning({ id: complaints.id })
    if (changed.length === 0) return false
    await recordDeed(tx, {
      staff,
      deed: "complaint.redact",
      subject: reference,
      after: { takenOut: passed !== null },
    })
    return true
  })
}

/** Whether a complaint is upheld, and by which criterion; false for an older version. */
export async function recordJudgement(
  { staff, id, reference }: CaseDeed,
  { version, upheld, criterion }: Readonly<{ version: number; upheld: boolean; criterion: string | null }>,
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const changed = await tx
      .update(complaints)
      .set({ upheld, version: version + 1 })
      .where(and(eq(complaints.id, id), eq(complaints.version, version)))
      .returning({ id: complaints.id })
    if (changed.length === 0) return false
    await recordDeed(tx, { staff, deed: "complaint.judge", subject: reference, after: { upheld, criterion } })
    return true
  })
}
