import { and, asc, eq, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { StaffKind, StaffRole } from "#app/domain/office/role.ts"
import { deskDb } from "#db/clients.server.ts"
import { staff, staffInvitations } from "#db/schema/office/staff.ts"

export type StaffMember = Readonly<{
  id: string
  kind: StaffKind
  name: string
  /** Null once somebody who left is forgotten. */
  address: string | null
  roles: StaffRole[]
  passwordHash: string | null
  totpSecret: Buffer | null
  totpProved: boolean
  removedOn: Day | null
}>

const MEMBER = {
  id: staff.id,
  kind: staff.kind,
  name: staff.name,
  address: staff.address,
  roles: staff.roles,
  passwordHash: staff.passwordHash,
  totpSecret: staff.totpSecret,
  totpProved: staff.totpProved,
  removedOn: staff.removedOn,
}

/** Somebody who has not left, by the address they sign in with and the kind of door they do it at. */
export async function findStaffByAddress(address: string, kind: StaffKind = "office"): Promise<StaffMember | null> {
  const [found] = await deskDb()
    .select(MEMBER)
    .from(staff)
    .where(and(eq(staff.address, address), eq(staff.kind, kind), isNull(staff.removedOn)))
  return found ?? null
}

/** Anybody who signs in with two factors, or did. */
export async function findStaffMember(id: string): Promise<StaffMember | null> {
  const [found] = await deskDb().select(MEMBER).from(staff).where(eq(staff.id, id))
  return found ?? null
}

export type ListedStaff = Readonly<{
  id: string
  name: string
  /** Null once somebody who left is forgotten. */
  address: string | null
  roles: StaffRole[]
  removedOn: Day | null
  /** Whether a second factor stands: without one nobody gets in. */
  isReady: boolean
  passkeys: number
  isInvited: boolean
}>

/** Everybody of the office, those who left last, by name. */
export async function listStaff(now: Date): Promise<ListedStaff[]> {
  const invited = sql<boolean>`exists (select from office.staff_invitations invitation
    where invitation.staff = staff.id and invitation.expires_at > ${now.toISOString()}::timestamptz)`
  const keys = sql<number>`(select count(*)::int from office.passkeys passkey where passkey.staff = staff.id)`
  const rows = await deskDb()
    .select({
      id: staff.id,
      name: staff.name,
      address: staff.address,
      roles: staff.roles,
      removedOn: staff.removedOn,
      totpProved: staff.totpProved,
      passkeys: keys,
      isInvited: invited,
    })
    .from(staff)
    .where(eq(staff.kind, "office"))
    .orderBy(sql`${staff.removedOn} is not null`, asc(staff.name), asc(staff.id))
  return rows.map(({ totpProved, ...row }) => ({ ...row, isReady: totpProved || row.passkeys > 0 }))
}

/** Whose link it is, while it works. */
export async function findInvited(tokenHash: Buffer, now: Date): Promise<StaffMember | null> {
  const [found] = await deskDb()
    .select(MEMBER)
    .from(staffInvitations)
    .innerJoin(staff, eq(staff.id, staffInvitations.staff))
    .where(
      and(
        eq(staffInvitations.tokenHash, tokenHash),
        sql`${staffInvitations.expiresAt} > ${now.toISOString()}::timestamptz`,
        isNull(staff.removedOn),
      ),
    )
  return found ?? null
}

/** The names of people, by id, for pages that say who did what. */
export async function listStaffNames(): Promise<Map<string, string>> {
  const rows = await deskDb().select({ id: staff.id, name: staff.name }).from(staff)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
