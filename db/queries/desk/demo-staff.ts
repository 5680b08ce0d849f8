import { eq } from "drizzle-orm"
import type { StaffRole } from "#app/domain/office/role.ts"
import { deskDb } from "#db/clients.server.ts"
import { staff } from "#db/schema/office/staff.ts"

/** Somebody of the demonstration's office: made where they are not there yet. @returns their id */
export async function findOrInsertDemoStaff(person: {
  name: string
  address: string
  roles: StaffRole[]
}): Promise<string> {
  await deskDb().insert(staff).values(person).onConflictDoNothing({ target: staff.address })
  const [found] = await deskDb().select({ id: staff.id }).from(staff).where(eq(staff.address, person.address))
  if (!found) throw new Error("Somebody who is stored has an id.")
  return found.id
}
