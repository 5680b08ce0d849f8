import { and, eq, inArray, lte, ne } from "drizzle-orm"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { WEEKS_TO_CONFIRM } from "#app/domain/complaints/clocks.ts"
import { lastErasable } from "#app/domain/complaints/erasable.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaints } from "#db/schema/casework/complaints.ts"
import { recordDeed } from "../audit-log.ts"
import { eraseComplaint, moveComplaint } from "../complaint-rows.ts"

/** Eight weeks without a word make an answer "unconfirmed". @returns how many */
export async function moveUnconfirmed(today: Day): Promise<number> {
  const silent = await deskDb()
    .select({ id: complaints.id, version: complaints.version })
    .from(complaints)
    .where(and(eq(complaints.state, "answered"), lte(complaints.answeredOn, addDays(today, -WEEKS_TO_CONFIRM * 7))))
  let moved = 0
  for (const one of silent) {
    const outcome = await deskDb().transaction((tx) =>
      moveComplaint(tx, { ...one, to: "unconfirmed", by: "clock", day: today }),
    )
    if (outcome.ok) moved += 1
  }
  return moved
}

/** How many complaints are kept for long enough: their last message is twelve months old. */
export async function countOldComplaints(today: Day): Promise<number> {
  return deskDb().$count(
    complaints,
    and(ne(complaints.state, "erased"), lte(complaints.lastMessageOn, lastErasable(today))),
  )
}

/** Erases what is kept for long enough: twelve months after the last message. @returns how many */
export async function eraseOldComplaints(today: Day): Promise<number> {
  const until = lastErasable(today)
  const old = await deskDb()
    .select({ id: complaints.id, reference: complaints.reference })
    .from(complaints)
    .where(and(ne(complaints.state, "erased"), lte(complaints.lastMessageOn, until)))
  for (const { id, reference } of old) {
    await deskDb().transaction(async (tx) => {
      // A message that came meanwhile has extended it.
      const [still] = await tx
        .select({ id: complaints.id })
        .from(complaints)
        .where(and(inArray(complaints.id, [id]), lte(complaints.lastMessageOn, until)))
        .for("update")
      if (!still || !(await eraseComplaint(tx, id, today))) return
      await recordDeed(tx, {
        staff: null,
        deed: "complaint.erase",
        subject: reference,
        reason: "Twelve months are over",
      })
    })
  }
  return old.length
}
