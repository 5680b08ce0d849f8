import { claimCodeHash, newClaimCode, newStaffToken, staffTokenHash } from "#app/crypto/staff-codes.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { hasLapsed } from "#app/domain/portal/claim.ts"
import { isOwnDomain } from "#app/domain/provider-link.ts"
import {
  type Claim,
  findClaimBehind,
  insertClaim,
  proveClaim,
  recordClaimLetter,
} from "#db/queries/desk/portal/claims.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"
import { claimProvider } from "#emails/claim-provider.tsx"
import { letterSite, postLetter } from "#emails/send.server.ts"

export type TypedClaim = Readonly<{ provider: string; name: string; job: string; address: string }>

/** Keeps a claim until its maker has pressed the button behind the link, which goes to their address at work. */
export async function makeClaim(claim: TypedClaim, today: Day): Promise<{ posted: boolean }> {
  const recipient = await findRecipient(claim.provider)
  if (!recipient) throw new Error("A claim is for a provider of the register")
  const token = newStaffToken()
  const way = isOwnDomain(claim.address, recipient.domains) ? "domain" : "letter"
  await insertClaim({ ...claim, way, tokenHash: staffTokenHash(token), madeOn: today })
  const letter = claimProvider(letterSite(), { path: `/portal/claim/${token}`, provider: recipient.name })
  return { posted: (await postLetter(claim.address, letter)).ok }
}

/** The claim that a link leads to, as it stands today; null where there is none. */
export async function openClaim(token: string, today: Day): Promise<Claim | null> {
  const claim = await findClaimBehind(staffTokenHash(token))
  return claim && hasLapsed(claim, today) ? { ...claim, state: "lapsed" } : claim
}

/** Makes the code of a printed letter. @returns the code, which is on the paper alone; null where the claim is over */
export async function makeClaimCode(claim: Claim, { on, by }: { on: Day; by: string }): Promise<string | null> {
  const code = newClaimCode()
  return (await recordClaimLetter(claim, { codeHash: claimCodeHash(code, claim.id), on, by })) ? code : null
}

/** Whether a typed code is the one of the last letter. */
export async function claimCodeFits(claim: Claim, { code, today }: { code: string; today: Day }): Promise<boolean> {
  return proveClaim(claim.id, { codeHash: claimCodeHash(code, claim.id), today })
}
