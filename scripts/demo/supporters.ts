import { createHash } from "node:crypto"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { findAccountByLookup, insertAccount } from "#db/queries/door/accounts.ts"

/** Accounts of people who were never there, for suggestions and ideas to be supported: nobody can sign in to them. */
export async function prepareSupporters(count: number, today: Day): Promise<string[]> {
  const ids: string[] = []
  for (let number = 0; number < count; number++) {
    const lookup = createHash("sha256").update(`threestar demonstration supporter\0${number}`).digest()
    const made = await insertAccount({ lookup, passwordHash: "none", heldUntil: null, month: monthOf(today) })
    const id = made ?? (await findAccountByLookup(lookup))?.id
    if (id !== undefined) ids.push(id)
  }
  return ids
}
