import { asc, desc, eq, getTableColumns } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { complaintEvents, complaintMessages, complaints } from "#db/schema/casework/complaints.ts"
import { handedCases, handOvers } from "#db/schema/casework/hand-overs.ts"
import { safeguardingNotes, triage } from "#db/schema/casework/triage.ts"
import { auditLog } from "#db/schema/office/audit-log.ts"
import { staff } from "#db/schema/office/staff.ts"

const { receiptMark: _receipt, ...OWN } = getTableColumns(complaints)

/** Everything of a case but the mark of its receipt, its texts sealed; null where there is none of this reference. */
export async function findCase(reference: string) {
  const [found] = await deskDb()
    .select({ ...OWN, areaName: areas.name, triage, assignedName: staff.name })
    .from(complaints)
    .leftJoin(areas, eq(areas.slug, complaints.area))
    .leftJoin(triage, eq(triage.complaint, complaints.id))
    .leftJoin(staff, eq(staff.id, complaints.assigned))
    .where(eq(complaints.reference, reference))
  if (!found) return null
  const [messages, events, notes, handed] = await Promise.all([
    listMessages(found.id),
    listEvents(found.id),
    listNotes(found.id),
    listHandOversOf(found.id),
  ])
  return { ...found, messages, events, notes, handed }
}

export type FoundCase = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** Who did the last thing to a case that the record of deeds holds; null for the complainant, the provider or the clock. */
export async function findLastHand(reference: string): Promise<string | null> {
  const [last] = await deskDb()
    .select({ name: staff.name })
    .from(auditLog)
    .innerJoin(staff, eq(staff.id, auditLog.staff))
    .where(eq(auditLog.subject, reference))
    .orderBy(desc(auditLog.number))
    .limit(1)
  return last?.name ?? null
}

function listMessages(complaint: string) {
  const { number, writer, writtenOn, text, isFinal } = getTableColumns(complaintMessages)
  return deskDb()
    .select({ number, writer, writtenOn, text, isFinal })
    .from(complaintMessages)
    .where(eq(complaintMessages.complaint, complaint))
    .orderBy(asc(complaintMessages.number))
}

function listEvents(complaint: string) {
  const { number, event, by, happenedOn } = getTableColumns(complaintEvents)
  return deskDb()
    .select({ number, event, by, happenedOn })
    .from(complaintEvents)
    .where(eq(complaintEvents.complaint, complaint))
    .orderBy(asc(complaintEvents.number))
}

function listNotes(complaint: string) {
  const { number, done, note, doneOn } = getTableColumns(safeguardingNotes)
  return deskDb()
    .select({ number, done, note, doneOn, by: staff.name })
    .from(safeguardingNotes)
    .innerJoin(staff, eq(staff.id, safeguardingNotes.staff))
    .where(eq(safeguardingNotes.complaint, complaint))
    .orderBy(asc(safeguardingNotes.number))
}

function listHandOversOf(complaint: string) {
  const { id, way, recipient, madeOn, seenOn } = getTableColumns(handOvers)
  return deskDb()
    .select({ id, way, recipient, madeOn, seenOn })
    .from(handedCases)
    .innerJoin(handOvers, eq(handOvers.id, handedCases.handOver))
    .where(eq(handedCases.complaint, complaint))
    .orderBy(asc(handOvers.madeOn))
}
