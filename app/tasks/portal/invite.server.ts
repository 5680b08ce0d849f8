import { newStaffToken, staffTokenHash } from "#app/crypto/staff-codes.server.ts"
import { PORTAL_INVITATION_DAYS } from "#app/domain/portal/claim.ts"
import type { PortalRole } from "#app/domain/portal/role.ts"
import type { TeamChanger } from "#app/domain/portal/team.ts"
import {
  type InvitationOutcome,
  type PortalInvitation,
  recordNewLink,
  recordRepresentative,
} from "#db/queries/desk/portal/team.ts"
import { joinPortal } from "#emails/join-portal.tsx"
import { letterSite, postLetter } from "#emails/send.server.ts"

export type NewRepresentative = Readonly<{
  provider: Readonly<{ slug: string; name: string }>
  name: string
  address: string
  role: PortalRole
  by: string
}>

export type Invited = Readonly<{ ok: true; posted: boolean }> | Readonly<{ ok: false; reason: "office" | "stale" }>

type Deciding = (invitation: PortalInvitation) => Promise<InvitationOutcome | { ok: false; reason: "stale" }>

/**
 * Lets somebody speak for a provider, and writes to them: with a link that is kept nowhere, or, where they have a way in
 * already, with the news alone.
 * @param decide stores it; an approved claim is stored together with its invitation
 */
export async function invite(
  { provider, name, address, role, by }: NewRepresentative,
  now: Date,
  decide: Deciding = recordRepresentative,
): Promise<Invited> {
  const token = newStaffToken()
  const outcome = await decide({
    ...{ provider: provider.slug, name, address, role, by },
    today: now.toISOString().slice(0, 10),
    ...linkOf(token, now),
  })
  if (!outcome.ok) return outcome
  const path = outcome.next === "link" ? `/portal/join/${token}` : `/portal/${provider.slug}`
  return { ok: true, posted: await post(address, { path, provider: provider.name, isLink: outcome.next === "link" }) }
}

/** A link to begin again with, for somebody who lost password or phone. @returns null where they are not of the team */
export async function inviteAgain(
  {
    provider,
    person,
    by,
    as,
  }: { provider: { slug: string; name: string }; person: string; by: string; as: TeamChanger },
  now: Date,
): Promise<{ posted: boolean } | null> {
  const token = newStaffToken()
  const address = await recordNewLink({ provider: provider.slug, person, by, as }, linkOf(token, now))
  if (address === null) return null
  return { posted: await post(address, { path: `/portal/join/${token}`, provider: provider.name, isLink: true }) }
}

function linkOf(token: string, now: Date) {
  return {
    tokenHash: staffTokenHash(token),
    expiresAt: new Date(now.getTime() + PORTAL_INVITATION_DAYS * 86_400_000),
  }
}

async function post(address: string, words: Parameters<typeof joinPortal>[1]): Promise<boolean> {
  return (await postLetter(address, joinPortal(letterSite(), words))).ok
}
