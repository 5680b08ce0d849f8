import { and, inArray, isNotNull, lt } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { passkeys, recoveryCodes, staff, staffInvitations, staffSessions } from "#db/schema/office/staff.ts"

/** Erases links that nobody has followed in time, and sessions not used since a moment, with the forms they kept. */
export async function deleteStale(now: Date, unusedSince: Date): Promise<void> {
  await deskDb().delete(staffInvitations).where(lt(staffInvitations.expiresAt, now))
  await deskDb().delete(staffSessions).where(lt(staffSessions.usedAt, unusedSince))
}

/** Erases all that let people in who left before `today`, and their addresses. Names and roles stay beside the deeds. */
export async function eraseLeft(today: Day): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const left = await tx
      .update(staff)
      .set({ address: null, passwordHash: null, totpSecret: null, totpProved: false, totpStep: null })
      .where(and(lt(staff.removedOn, today), isNotNull(staff.address)))
      .returning({ id: staff.id })
    const ids = left.map(({ id }) => id)
    if (ids.length === 0) return
    await tx.delete(recoveryCodes).where(inArray(recoveryCodes.staff, ids))
    await tx.delete(passkeys).where(inArray(passkeys.staff, ids))
  })
}
