import { createHash } from "node:crypto"
import type { Day } from "#app/domain/calendar.ts"
import { giveSupport } from "#app/tasks/proposals/support.server.ts"
import { recordDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { findItem } from "#db/queries/desk/moderation/item.ts"

/** Gives a suggestion or an idea of the demonstration as many supports as it has, of accounts that `supporters` names. */
export async function supportAs(
  { name, supports }: Readonly<{ name: string; supports: number }>,
  supporters: readonly string[],
): Promise<void> {
  // Each takes others along, so that joined ones share some of them and not all.
  const first = bytesOf(name).readUInt8(0) % supporters.length
  const own = [...supporters.slice(first), ...supporters.slice(0, first)].slice(0, supports)
  for (const accountId of own) await giveSupport({ subject: idOf(name), accountId })
}

/** What a moderator decided of a text on a morning. */
export async function decide(
  item: string,
  verdict: Verdict,
  { staff, day }: Readonly<{ staff: string; day: Day }>,
): Promise<void> {
  const { version = 0 } = (await findItem(item)) ?? {}
  const now = new Date(`${day}T09:00:00Z`)
  await recordDecision({ id: crypto.randomUUID(), items: [{ id: item, version }], verdict, staff, now })
}

/** The same for everybody: nobody is to be protected here. */
export function idOf(name: string): string {
  const hex = bytesOf(`${name} id`).toString("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function bytesOf(name: string): Buffer {
  return createHash("sha256").update(`threestar demonstration suggestion\0${name}`).digest()
}
