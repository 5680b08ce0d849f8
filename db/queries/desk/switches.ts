import { and, desc, eq, like, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { maySwitch, type Pause, type SwitchDeed, type SwitchName } from "#app/domain/switch.ts"
import { deskDb } from "#db/clients.server.ts"
import { auditLog } from "#db/schema/office/audit-log.ts"
import { staff } from "#db/schema/office/staff.ts"
import { switches } from "#db/schema/switches.ts"
import { recordDeed } from "./audit-log.ts"

export type Switching = Readonly<{
  name: SwitchName
  deed: SwitchDeed
  /** What people are told; not asked for where it resumes. */
  message: string
  /** Who of the office; null for somebody at the machine's own terminal. */
  by: string | null
  today: Day
}>

/** False where somebody else was there first, and nothing was changed. */
export async function recordSwitching({ name, deed, message, by, today }: Switching): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    // One deed after another on one switch, also where it has no row yet.
    await tx.execute(sql`select pg_advisory_xact_lock(${SWITCH_LOCK})`)
    const [before] = await tx
      .select({ paused: switches.paused, message: switches.message })
      .from(switches)
      .where(eq(switches.name, name))
    if (!maySwitch(deed, before?.paused ?? false)) return false
    const after = { paused: deed !== "resume", message: deed === "resume" ? "" : message }
    const row = { ...after, since: today }
    await tx
      .insert(switches)
      .values({ name, ...row })
      .onConflictDoUpdate({ target: switches.name, set: row })
    await recordDeed(tx, { staff: by, deed: `switch.${deed}`, subject: name, before: before ?? NEVER_TOUCHED, after })
    return true
  })
}

/** An arbitrary number that all who switch share. */
const SWITCH_LOCK = 7_331_021

const NEVER_TOUCHED = { paused: false, message: "" }

/** What is paused now, as the office's own connection sees it: a page of the office must not be half a second late. */
export async function listPausesNow(): Promise<Pause[]> {
  return deskDb()
    .select({ name: switches.name, message: switches.message, since: switches.since })
    .from(switches)
    .where(eq(switches.paused, true))
}

export type LastSwitching = Readonly<{ deed: string; at: Date; by: string | null }>

/** Who touched a switch last, for whoever comes second. */
export async function findLastSwitching(name: SwitchName): Promise<LastSwitching | null> {
  const [last] = await deskDb()
    .select({ deed: auditLog.deed, at: auditLog.at, by: staff.name })
    .from(auditLog)
    .leftJoin(staff, eq(staff.id, auditLog.staff))
    .where(and(eq(auditLog.subject, name), like(auditLog.deed, "switch.%")))
    .orderBy(desc(auditLog.number))
    .limit(1)
  return last ?? null
}
