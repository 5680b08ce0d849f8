import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { PortalRole } from "#app/domain/portal/role.ts"
import { mayBecome, mayLeaveTeam, type TeamChanger } from "#app/domain/portal/team.ts"
import { deskDb } from "#db/clients.server.ts"
import { representatives } from "#db/schema/office/representatives.ts"
import { staff, staffInvitations, staffSessions } from "#db/schema/office/staff.ts"
import { providers } from "#db/schema/providers.ts"
import { recordDeed } from "../audit-log.ts"
import type { Transaction } from "../moderation/locked-items.ts"

export type TeamMember = Readonly<{
  id: string
  name: string
  /** Null once somebody who left is forgotten. */
  address: string | null
  role: PortalRole
  since: Day
  removedOn: Day | null
  /** Whether they have followed their link and chosen a password. */
  hasJoined: boolean
}>

/** Who speaks for a provider, and who did; those who left come last, by name. */
export async function listTeam(provider: string): Promise<TeamMember[]> {
  return deskDb()
    .select({
      id: staff.id,
      name: staff.name,
      address: staff.address,
      role: representatives.role,
      since: representatives.since,
      removedOn: representatives.removedOn,
      hasJoined: sql<boolean>`${staff.passwordHash} is not null`,
    })
    .from(representatives)
    .innerJoin(staff, eq(staff.id, representatives.person))
    .where(eq(representatives.provider, provider))
    .orderBy(sql`${representatives.removedOn} is not null`, asc(staff.name), asc(staff.id))
}

/** Providers that somebody speaks for, by name, with how many do. */
export async function listRepresentedProviders(): Promise<{ slug: string; name: string; people: number }[]> {
  return deskDb()
    .select({ slug: providers.slug, name: providers.name, people: sql<number>`count(*)::int` })
    .from(representatives)
    .innerJoin(providers, eq(providers.slug, representatives.provider))
    .where(isNull(representatives.removedOn))
    .groupBy(providers.slug, providers.name)
    .orderBy(asc(providers.name))
}

export type PortalInvitation = Readonly<{
  provider: string
  name: string
  address: string
  role: PortalRole
  tokenHash: Buffer
  expiresAt: Date
  today: Day
  /** Who invites: an owner of the team, or somebody of the office. */
  by: string
}>

/** "joined": they have a way in already. "office": the address is that of somebody of the office, who cannot be both. */
export type InvitationOutcome = Readonly<{ ok: true; next: "link" | "joined" } | { ok: false; reason: "office" }>

/** Lets somebody speak for a provider, in a transaction of whoever decides it. */
export async function inviteRepresentative(tx: Transaction, invitation: PortalInvitation): Promise<InvitationOutcome> {
  const { provider, name, address, role, tokenHash, expiresAt, today, by } = invitation
  const [known] = await tx
    .select({ id: staff.id, kind: staff.kind, passwordHash: staff.passwordHash, removedOn: staff.removedOn })
    .from(staff)
    .where(eq(staff.address, address))
    .for("update")
  if (known?.kind === "office") return { ok: false, reason: "office" }
  const mayEnter = known?.removedOn === null && known.passwordHash !== null
  const person = known?.id ?? (await insertPerson(tx, { name, address }))
  // Whoever left comes in by the new link alone, even before the night has erased what let them in.
  if (known && known.removedOn !== null)
    await tx
      .update(staff)
      .set({ name, removedOn: null, passwordHash: null, totpProved: false })
      .where(eq(staff.id, person))
  await tx
    .insert(representatives)
    .values({ person, provider, role, since: today })
    .onConflictDoUpdate({
      target: [representatives.person, representatives.provider],
      set: { role, since: today, removedOn: null },
    })
  if (!mayEnter) await replaceLink(tx, { person, tokenHash, expiresAt })
  await recordDeed(tx, { staff: by, deed: "representative.invite", subject: provider, after: { person, role } })
  return { ok: true, next: mayEnter ? "joined" : "link" }
}

/** The same by itself. */
export async function recordRepresentative(invitation: PortalInvitation): Promise<InvitationOutcome> {
  return deskDb().transaction((tx) => inviteRepresentative(tx, invitation))
}

async function insertPerson(tx: Transaction, { name, address }: { name: string; address: string }): Promise<string> {
  const [row] = await tx
    .insert(staff)
    .values({ kind: "provider", name, address, roles: [] })
    .returning({ id: staff.id })
  if (!row) throw new Error("An insert answers with its row")
  return row.id
}

type Link = Readonly<{ person: string; tokenHash: Buffer; expiresAt: Date }>

async function replaceLink(tx: Transaction, { person, tokenHash, expiresAt }: Link): Promise<void> {
  await tx.delete(staffInvitations).where(eq(staffInvitations.staff, person))
  await tx.insert(staffInvitations).values({ tokenHash, staff: person, expiresAt })
}

export type TeamOutcome = "done" | "stale" | "last-owner"

type TeamPlace = Readonly<{ provider: string; person: string; by: string; as: TeamChanger }>

/** A link to begin again with, for somebody of the team; their address, or null where they are not of it any more. */
export async function recordNewLink(
  { provider, person, by }: TeamPlace,
  link: Omit<Link, "person">,
): Promise<string | null> {
  return deskDb().transaction(async (tx) => {
    const [member] = await tx
      .select({ address: staff.address })
      .from(representatives)
      .innerJoin(staff, eq(staff.id, representatives.person))
      .where(and(isOf({ provider, person }), isNotNull(staff.address)))
    if (!member) return null
    await replaceLink(tx, { person, ...link })
    await recordDeed(tx, { staff: by, deed: "representative.link", subject: provider, after: { person } })
    return member.address
  })
}

/** Another role for somebody of the team; `before` must still be so. */
export async function recordPortalRole(
  { provider, person, by, as }: TeamPlace,
  { before, after }: { before: PortalRole; after: PortalRole },
): Promise<TeamOutcome> {
  return deskDb().transaction(async (tx) => {
    const otherOwners = await countOtherOwners(tx, { provider, person })
    if (!mayBecome(after, { role: before, otherOwners, by: as }).ok) return "last-owner"
    const changed = await tx
      .update(representatives)
      .set({ role: after })
      .where(and(isOf({ provider, person }), eq(representatives.role, before)))
      .returning({ person: representatives.person })
    if (changed.length === 0) return "stale"
    const [was, is] = [
      { person, role: before },
      { person, role: after },
    ]
    await recordDeed(tx, { staff: by, deed: "representative.role", subject: provider, before: was, after: is })
    return "done"
  })
}

/** Somebody speaks for the provider no more: at once; and where they speak for nobody else, they are signed out. */
export async function recordTeamLeaving(
  { provider, person, by, as }: TeamPlace,
  { on, reason }: { on: Day; reason: string | null },
): Promise<TeamOutcome> {
  return deskDb().transaction(async (tx) => {
    const otherOwners = await countOtherOwners(tx, { provider, person })
    const [member] = await tx
      .select({ role: representatives.role })
      .from(representatives)
      .where(isOf({ provider, person }))
    if (!member) return "stale"
    if (!mayLeaveTeam({ role: member.role, otherOwners, by: as }).ok) return "last-owner"
    await tx.update(representatives).set({ removedOn: on }).where(isOf({ provider, person }))
    const others = and(eq(representatives.person, person), isNull(representatives.removedOn))
    if ((await tx.$count(representatives, others)) === 0) {
      await tx.update(staff).set({ removedOn: on }).where(eq(staff.id, person))
      await tx.delete(staffSessions).where(eq(staffSessions.staff, person))
      await tx.delete(staffInvitations).where(eq(staffInvitations.staff, person))
    }
    await recordDeed(tx, { staff: by, deed: "representative.remove", subject: provider, before: { person }, reason })
    return "done"
  })
}

function isOf({ provider, person }: { provider: string; person: string }) {
  return and(
    eq(representatives.provider, provider),
    eq(representatives.person, person),
    isNull(representatives.removedOn),
  )
}

/** Held by whoever changes owners, so that two at once cannot leave a provider without any. */
const OWNERS_LOCK = 7_331_016

async function countOtherOwners(tx: Transaction, { provider, person }: { provider: string; person: string }) {
  await tx.execute(sql`select pg_advisory_xact_lock(${OWNERS_LOCK}, hashtext(${provider}))`)
  return tx.$count(
    representatives,
    and(
      eq(representatives.provider, provider),
      ne(representatives.person, person),
      eq(representatives.role, "owner"),
      isNull(representatives.removedOn),
    ),
  )
}
