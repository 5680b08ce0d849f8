import { and, asc, eq, isNotNull, isNull, lt, or } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { StaffKind } from "#app/domain/office/role.ts"
import { deskDb } from "#db/clients.server.ts"
import { passkeys, recoveryCodes, staff } from "#db/schema/office/staff.ts"
import { recordDeed } from "./audit-log.ts"

/** Accepts a code of an app by its step: false unless it is later than that of the last one. */
export async function recordAppStep(id: string, step: number): Promise<boolean> {
  const later = await deskDb()
    .update(staff)
    .set({ totpStep: step })
    .where(and(eq(staff.id, id), or(isNull(staff.totpStep), lt(staff.totpStep, step)), isNotNull(staff.totpSecret)))
    .returning({ id: staff.id })
  return later.length > 0
}

/** A first code was right: an app with this secret stands, in place of any before. */
export async function recordApp(id: string, app: { totpSecret: Buffer; step: number }): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx
      .update(staff)
      .set({ totpSecret: app.totpSecret, totpProved: true, totpStep: app.step })
      .where(eq(staff.id, id))
    await recordDeed(tx, { staff: id, deed: "second-factor.app", subject: id })
  })
}

/** Recovery codes in place of all that somebody had. */
export async function recordRecoveryCodes(id: string, codeHashes: readonly Buffer[]): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.staff, id))
    await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ codeHash, staff: id })))
    await recordDeed(tx, { staff: id, deed: "second-factor.recovery-codes", subject: id })
  })
}

/** Uses a recovery code up; false if there is none like it. Of two at once, one goes through. */
export async function takeRecoveryCode(id: string, codeHash: Buffer): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const used = await tx
      .delete(recoveryCodes)
      .where(and(eq(recoveryCodes.staff, id), eq(recoveryCodes.codeHash, codeHash)))
      .returning({ staff: recoveryCodes.staff })
    if (used.length === 0) return false
    await recordDeed(tx, { staff: id, deed: "second-factor.recovery-code-used", subject: id })
    return true
  })
}

export async function countRecoveryCodes(id: string): Promise<number> {
  return deskDb().$count(recoveryCodes, eq(recoveryCodes.staff, id))
}

/** A device's key as the office keeps it. */
export type Passkey = Readonly<{
  id: string
  staff: string
  name: string
  publicKey: Buffer
  counter: number
  addedOn: Day
}>

const PASSKEY = {
  id: passkeys.id,
  staff: passkeys.staff,
  name: passkeys.name,
  publicKey: passkeys.publicKey,
  counter: passkeys.counter,
  addedOn: passkeys.addedOn,
}

export async function listPasskeys(id: string): Promise<Passkey[]> {
  return deskDb().select(PASSKEY).from(passkeys).where(eq(passkeys.staff, id)).orderBy(asc(passkeys.addedOn))
}

export async function countPasskeys(id: string): Promise<number> {
  return deskDb().$count(passkeys, eq(passkeys.staff, id))
}

/** A key by the name its device gives it, of somebody of this kind who has not left. */
export async function findPasskey(credential: string, kind: StaffKind): Promise<Passkey | null> {
  const [found] = await deskDb()
    .select(PASSKEY)
    .from(passkeys)
    .innerJoin(staff, eq(staff.id, passkeys.staff))
    .where(and(eq(passkeys.id, credential), eq(staff.kind, kind), isNull(staff.removedOn)))
  return found ?? null
}

/** False if the device's key is here already. */
export async function insertPasskey(passkey: Passkey): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const added = await tx.insert(passkeys).values(passkey).onConflictDoNothing().returning({ id: passkeys.id })
    if (added.length === 0) return false
    const { staff: by, name } = passkey
    await recordDeed(tx, { staff: by, deed: "second-factor.passkey-add", subject: by, after: { name } })
    return true
  })
}

export async function recordPasskeyUse(credential: string, counter: number): Promise<void> {
  await deskDb().update(passkeys).set({ counter }).where(eq(passkeys.id, credential))
}

export async function deletePasskey(id: string, credential: string): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const gone = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.staff, id), eq(passkeys.id, credential)))
      .returning({ name: passkeys.name })
    const [key] = gone
    if (!key) return false
    await recordDeed(tx, { staff: id, deed: "second-factor.passkey-remove", subject: id, before: { name: key.name } })
    return true
  })
}

/** A new password for somebody who knows the old one. */
export async function recordStaffPassword(id: string, passwordHash: string): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, id))
    await recordDeed(tx, { staff: id, deed: "person.password", subject: id })
  })
}
