import { and, eq, isNull, ne, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { mayHaveRoles, mayLeave } from "#app/domain/office/invitation.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import { deskDb } from "#db/clients.server.ts"
import { passkeys, recoveryCodes, staff, staffInvitations, staffSessions } from "#db/schema/office/staff.ts"
import { recordDeed } from "./audit-log.ts"

export type Invitation = Readonly<{
  name: string
  address: string
  roles: readonly StaffRole[]
  tokenHash: Buffer
  expiresAt: Date
  /** Who invites; null at the machine's own terminal. */
  by: string | null
}>

/**
 * Invites somebody, or somebody who is there already to begin again; an older link of theirs dies. Somebody who left and
 * is invited anew is the same person to the record of deeds.
 * @returns the person's id
 */
export async function recordInvitation({
  name,
  address,
  roles,
  tokenHash,
  expiresAt,
  by,
}: Invitation): Promise<string> {
  return deskDb().transaction(async (tx) => {
    const values = { name, address, roles: [...roles] }
    // Whoever left comes in by the new link alone, even before the night has erased what let them in.
    const hasLeft = sql`${staff.removedOn} is not null`
    const forgotten = {
      passwordHash: sql`case when ${hasLeft} then null else ${staff.passwordHash} end`,
      totpProved: sql`${staff.totpProved} and not ${hasLeft}`,
    }
    const [row] = await tx
      .insert(staff)
      .values(values)
      .onConflictDoUpdate({
        target: staff.address,
        set: { name, roles: [...roles], removedOn: null, ...forgotten },
        // Whoever speaks for a provider never comes into the office by the same address.
        setWhere: eq(staff.kind, "office"),
      })
      .returning({ id: staff.id })
    if (!row) throw new Error("Somebody with this address speaks for a provider")
    await tx.delete(staffInvitations).where(eq(staffInvitations.staff, row.id))
    await tx.insert(staffInvitations).values({ tokenHash, staff: row.id, expiresAt })
    await recordDeed(tx, { staff: by, deed: "person.invite", subject: row.id, after: { name, roles } })
    return row.id
  })
}

/**
 * A link is used up: its holder chooses a password, and sets up a second factor anew. All that let somebody in before is
 * gone. Of two at once, one goes through.
 * @returns the person's id; null if the link was used already
 */
export async function recordJoining(
  tokenHash: Buffer,
  chosen: { passwordHash: string; totpSecret: Buffer },
): Promise<string | null> {
  return deskDb().transaction(async (tx) => {
    const [link] = await tx
      .delete(staffInvitations)
      .where(eq(staffInvitations.tokenHash, tokenHash))
      .returning({ staff: staffInvitations.staff })
    if (!link) return null
    const ofTheirs = link.staff
    await tx
      .update(staff)
      .set({ ...chosen, totpProved: false, totpStep: null })
      .where(eq(staff.id, ofTheirs))
    await tx.delete(staffSessions).where(eq(staffSessions.staff, ofTheirs))
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.staff, ofTheirs))
    await tx.delete(passkeys).where(eq(passkeys.staff, ofTheirs))
    await recordDeed(tx, { staff: ofTheirs, deed: "person.join", subject: ofTheirs })
    return ofTheirs
  })
}

/** Held by whoever changes roles or lets somebody go, so that two at once cannot leave the office without anybody. */
const ROLES_LOCK = 7_331_004

export type StaffOutcome = "done" | "stale" | "last-administrator"

/** Other roles for somebody; `before` must still be so. */
export async function recordRoles(
  id: string,
  change: { before: readonly StaffRole[]; after: readonly StaffRole[]; by: string; reason: string },
): Promise<StaffOutcome> {
  const { before, after, by, reason } = change
  return deskDb().transaction(async (tx) => {
    const otherAdministrators = await countOthersAlone(tx, id)
    if (!mayHaveRoles(after, { before, otherAdministrators }).ok) return "last-administrator"
    const was = sql`${staff.roles} = ${sql.param([...before])}::text[]`
    const changed = await tx
      .update(staff)
      .set({ roles: [...after] })
      .where(and(eq(staff.id, id), isNull(staff.removedOn), was))
      .returning({ id: staff.id })
    if (changed.length === 0) return "stale"
    const [roles, then] = [{ roles: before }, { roles: after }]
    await recordDeed(tx, { staff: by, deed: "person.roles", subject: id, before: roles, after: then, reason })
    return "done"
  })
}

/** Somebody leaves: their sessions and links end at once, and what let them in goes with the night. */
export async function recordLeaving(
  id: string,
  { on, by, reason }: { on: Day; by: string | null; reason: string },
): Promise<StaffOutcome> {
  return deskDb().transaction(async (tx) => {
    const others = await countOthersAlone(tx, id)
    const present = and(eq(staff.id, id), isNull(staff.removedOn))
    const [person] = await tx.select({ roles: staff.roles }).from(staff).where(present)
    if (!person) return "stale"
    if (!mayLeave(person.roles, others)) return "last-administrator"
    await tx.update(staff).set({ removedOn: on }).where(present)
    await tx.delete(staffSessions).where(eq(staffSessions.staff, id))
    await tx.delete(staffInvitations).where(eq(staffInvitations.staff, id))
    await recordDeed(tx, { staff: by, deed: "person.remove", subject: id, before: { roles: person.roles }, reason })
    return "done"
  })
}

type Transaction = Parameters<Parameters<ReturnType<typeof deskDb>["transaction"]>[0]>[0]

/** How many administrators there are besides this person; nobody changes it until this transaction is over. */
async function countOthersAlone(tx: Transaction, id: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ROLES_LOCK})`)
  const isAdministrator = sql`'administrator' = any(${staff.roles})`
  return tx.$count(staff, and(ne(staff.id, id), isNull(staff.removedOn), isAdministrator))
}
