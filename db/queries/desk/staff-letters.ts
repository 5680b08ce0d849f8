import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import { deskDb } from "#db/clients.server.ts"
import { staff } from "#db/schema/office/staff.ts"

export type LetterReader = Readonly<{ id: string; address: string; roles: StaffRole[] }>

/** People of the office who want letters and have had none today; whoever has not joined yet gets none. */
export async function listLetterReaders(today: Day): Promise<LetterReader[]> {
  const readers = await deskDb()
    .select({ id: staff.id, address: staff.address, roles: staff.roles })
    .from(staff)
    .where(
      and(
        eq(staff.kind, "office"),
        isNull(staff.removedOn),
        isNotNull(staff.passwordHash),
        eq(staff.wantsLetters, true),
        noneYet(today),
      ),
    )
  return readers.flatMap(({ address, ...reader }) => (address === null ? [] : { ...reader, address }))
}

/** Takes today's one letter of a person, before it is sent; false if it is gone already. */
export async function takeLetterOfDay(id: string, today: Day): Promise<boolean> {
  const taken = await deskDb()
    .update(staff)
    .set({ letterOn: today })
    .where(and(eq(staff.id, id), noneYet(today)))
    .returning({ id: staff.id })
  return taken.length > 0
}

/** The letter did not leave: another run may try again. */
export async function giveLetterBack(id: string, today: Day): Promise<void> {
  await deskDb()
    .update(staff)
    .set({ letterOn: null })
    .where(and(eq(staff.id, id), eq(staff.letterOn, today)))
}

/** Whether the person wants letters about what waits. */
export async function recordWantsLetters(id: string, wants: boolean): Promise<void> {
  await deskDb().update(staff).set({ wantsLetters: wants }).where(eq(staff.id, id))
}

export async function findWantsLetters(id: string): Promise<boolean> {
  const [row] = await deskDb().select({ wants: staff.wantsLetters }).from(staff).where(eq(staff.id, id))
  return row?.wants ?? false
}

function noneYet(today: Day) {
  return or(isNull(staff.letterOn), lt(staff.letterOn, today))
}
