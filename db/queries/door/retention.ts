import { lt, lte, type SQL, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import { doorDb } from "#db/clients.server.ts"
import { accounts, confirmations, departed, issueCounts, sessions } from "#db/schema/accounts.ts"

/** What of people's accounts is erased by the clock; the names are those of app/domain/retention.ts. */
export type DoorRule =
  | "idle-accounts"
  | "expired-sessions"
  | "expired-letters"
  | "deletion-marks"
  | "pass-counts"
  | "hold-days"

export type DoorMoment = Readonly<{ now: Date; today: Day; idleBefore: Day; firstOpenYear: number }>

const DUE: Readonly<Record<DoorRule, { table: PgTable; where: (moment: DoorMoment) => SQL }>> = {
  "idle-accounts": { table: accounts, where: ({ idleBefore }) => lt(accounts.lastUsedMonth, idleBefore) },
  "expired-sessions": { table: sessions, where: ({ now }) => lt(sessions.expiresAt, now) },
  "expired-letters": { table: confirmations, where: ({ now }) => lt(confirmations.expiresAt, now) },
  "deletion-marks": { table: departed, where: ({ firstOpenYear }) => lt(departed.year, firstOpenYear) },
  "pass-counts": { table: issueCounts, where: ({ firstOpenYear }) => lt(issueCounts.year, firstOpenYear) },
  "hold-days": { table: accounts, where: ({ today }) => lte(accounts.heldUntil, today) },
}

export async function countDueAtDoor(rule: DoorRule, moment: DoorMoment): Promise<number> {
  const { table, where } = DUE[rule]
  const [row] = await doorDb().select({ due: sql<number>`count(*)::int` }).from(table).where(where(moment))
  return row?.due ?? 0
}

/** Erases what is due; how many rows. */
export async function deleteDueAtDoor(rule: DoorRule, moment: DoorMoment): Promise<number> {
  const { table, where } = DUE[rule]
  const change =
    rule === "hold-days"
      ? doorDb().update(accounts).set({ heldUntil: null }).where(where(moment))
      : doorDb().delete(table).where(where(moment))
  return (await change).count
}
