import { and, desc, eq, ne, sql } from "drizzle-orm"
import type { StaffKind, StaffRole } from "#app/domain/office/role.ts"
import type { SessionStage } from "#app/domain/office/staff-session.ts"
import { deskDb } from "#db/clients.server.ts"
import { staff, staffSessions } from "#db/schema/office/staff.ts"

export type StaffSession = Readonly<{
  id: string
  stage: SessionStage
  beganAt: Date
  usedAt: Date
  tries: number
  staff: string
  kind: StaffKind
  name: string
  roles: StaffRole[]
}>

/** The session of a cookie with whose it is, over or not; null where the person has left the office. */
export async function findStaffSession(tokenHash: Buffer): Promise<StaffSession | null> {
  const [found] = await deskDb()
    .select({
      id: staffSessions.id,
      stage: staffSessions.stage,
      beganAt: staffSessions.beganAt,
      usedAt: staffSessions.usedAt,
      tries: staffSessions.tries,
      staff: staff.id,
      kind: staff.kind,
      name: staff.name,
      roles: staff.roles,
    })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staff))
    .where(and(eq(staffSessions.tokenHash, tokenHash), sql`${staff.removedOn} is null`))
  return found ?? null
}

export type NewStaffSession = Readonly<{
  tokenHash: Buffer
  staff: string
  stage: SessionStage
  browser: string
  now: Date
}>

export async function recordSessionUse(tokenHash: Buffer, now: Date): Promise<void> {
  await deskDb().update(staffSessions).set({ usedAt: now }).where(eq(staffSessions.tokenHash, tokenHash))
}

/** Counts a try of the second factor before it is looked at; how many there have been with it. */
export async function recordSecondFactorTry(tokenHash: Buffer): Promise<number> {
  const [row] = await deskDb()
    .update(staffSessions)
    .set({ tries: sql`${staffSessions.tries} + 1` })
    .where(eq(staffSessions.tokenHash, tokenHash))
    .returning({ tries: staffSessions.tries })
  return row?.tries ?? Number.POSITIVE_INFINITY
}

/** Keeps a form that came when the session was over; one a session, the newest. */
export async function recordKeptForm(tokenHash: Buffer, kept: { path: string; form: Buffer }): Promise<void> {
  await deskDb()
    .update(staffSessions)
    .set({ keptPath: kept.path, keptForm: kept.form })
    .where(eq(staffSessions.tokenHash, tokenHash))
}

export type KeptForm = Readonly<{ path: string; form: Buffer }>

/** The form that waits for the holder of this session, if there is one. */
export async function findKeptForm(tokenHash: Buffer): Promise<KeptForm | null> {
  const [row] = await deskDb()
    .select({ path: staffSessions.keptPath, form: staffSessions.keptForm })
    .from(staffSessions)
    .where(eq(staffSessions.tokenHash, tokenHash))
  return row?.path && row.form ? { path: row.path, form: row.form } : null
}

export async function deleteKeptForm(tokenHash: Buffer): Promise<void> {
  await deskDb()
    .update(staffSessions)
    .set({ keptPath: null, keptForm: null })
    .where(eq(staffSessions.tokenHash, tokenHash))
}

/**
 * A new session takes the old one's place in a browser: the old one ends, and a form that it kept goes along if it was
 * the same person's.
 */
export async function replaceStaffSession(old: Buffer | null, session: NewStaffSession): Promise<void> {
  const { now, ...values } = session
  await deskDb().transaction(async (tx) => {
    const [before] = old
      ? await tx
          .delete(staffSessions)
          .where(eq(staffSessions.tokenHash, old))
          .returning({ staff: staffSessions.staff, keptPath: staffSessions.keptPath, keptForm: staffSessions.keptForm })
      : []
    const kept = before?.staff === session.staff ? { keptPath: before.keptPath, keptForm: before.keptForm } : {}
    await tx.insert(staffSessions).values({ ...values, ...kept, beganAt: now, usedAt: now })
  })
}

export async function deleteStaffSession(tokenHash: Buffer): Promise<void> {
  await deskDb().delete(staffSessions).where(eq(staffSessions.tokenHash, tokenHash))
}

export type ListedSession = Readonly<{ id: string; browser: string; beganAt: Date; usedAt: Date }>

/** The whole sessions of a person, the last used first; some may be over. */
export async function listStaffSessions(id: string): Promise<ListedSession[]> {
  return deskDb()
    .select({
      id: staffSessions.id,
      browser: staffSessions.browser,
      beganAt: staffSessions.beganAt,
      usedAt: staffSessions.usedAt,
    })
    .from(staffSessions)
    .where(and(eq(staffSessions.staff, id), eq(staffSessions.stage, "whole")))
    .orderBy(desc(staffSessions.usedAt))
}

/** Ends one session of a person by its name; false if there is none. */
export async function deleteSessionNamed(staffId: string, id: string): Promise<boolean> {
  const gone = await deskDb()
    .delete(staffSessions)
    .where(and(eq(staffSessions.staff, staffId), eq(staffSessions.id, id)))
    .returning({ id: staffSessions.id })
  return gone.length > 0
}

/** Ends all sessions of a person but one; how many. */
export async function deleteOtherSessions(staffId: string, kept: string): Promise<number> {
  const gone = await deskDb()
    .delete(staffSessions)
    .where(and(eq(staffSessions.staff, staffId), ne(staffSessions.id, kept)))
    .returning({ id: staffSessions.id })
  return gone.length
}
