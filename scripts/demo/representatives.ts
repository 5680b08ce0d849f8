import { newAppSecret } from "#app/crypto/app-codes.server.ts"
import { passwordFits } from "#app/crypto/passwords.server.ts"
import { claimCodeHash, newClaimCode, newStaffToken, staffTokenHash } from "#app/crypto/staff-codes.server.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { joinStaff, sealAppSecret } from "#app/tasks/staff-entry.server.ts"
import { DEMO_CLAIMS, type DemoClaim } from "#db/demo/claims.ts"
import {
  confirmClaim,
  declineClaim,
  findClaimBehind,
  hasClaimBy,
  insertClaim,
  recordClaimLetter,
} from "#db/queries/desk/portal/claims.ts"
import { recordRepresentative } from "#db/queries/desk/portal/team.ts"
import { recordApp } from "#db/queries/desk/second-factors.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { OFFICE_SIGN_INS, PROVIDER_SIGN_INS, type ProviderSignIn } from "./sign-ins.ts"

/** Since when the demonstration's representatives speak for their providers. */
const TEAM_DAYS = 200

/** Makes the representatives that the terminal shows, and people who want to be some. May be called again. */
export async function prepareRepresentatives(now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  const caseworker = await demoCaseworker()
  for (const signIn of PROVIDER_SIGN_INS) await prepareRepresentative(signIn, { now, by: caseworker })
  for (const claim of DEMO_CLAIMS) await prepareClaim(claim, { today, by: caseworker })
}

/** By an invitation of the office that is followed at once. */
async function prepareRepresentative(signIn: ProviderSignIn, { now, by }: { now: Date; by: string }): Promise<void> {
  const { name, address, password, provider, as: role } = signIn
  const member = await findStaffByAddress(address, "provider")
  if (member?.totpProved && (await passwordFits(password, member.passwordHash))) return
  const token = newStaffToken()
  await recordRepresentative({
    ...{ provider, name, address, role, by, tokenHash: staffTokenHash(token) },
    expiresAt: new Date(now.getTime() + 3_600_000),
    today: addDays(now.toISOString().slice(0, 10), -TEAM_DAYS),
  })
  const id = await joinStaff(token, password)
  // A step long past: the first code that somebody types is a later one.
  if (id !== null) await recordApp(id, { totpSecret: sealAppSecret(newAppSecret()), step: 0 })
}

async function prepareClaim(demo: DemoClaim, { today, by }: { today: Day; by: string }): Promise<void> {
  const { state, madeAgo, ...claim } = demo
  if (await hasClaimBy(claim.address)) return
  const tokenHash = staffTokenHash(newStaffToken())
  const madeOn = addDays(today, -madeAgo)
  await insertClaim({ ...claim, way: claim.address.endsWith("@post.example") ? "letter" : "domain", tokenHash, madeOn })
  const made = await findClaimBehind(tokenHash)
  if (!made) throw new Error("A claim that was inserted is there")
  await confirmClaim(made)
  const confirmed = (await findClaimBehind(tokenHash)) ?? made
  const day = addDays(madeOn, 1)
  if (state === "letter-sent") {
    await recordClaimLetter(confirmed, { codeHash: claimCodeHash(newClaimCode(), made.id), on: day, by })
  }
  if (state === "declined") await declineClaim(confirmed, { on: day, by, reason: DECLINED })
}

const DECLINED = "The provider’s office does not know you. Ask them to write to us, if that is wrong."

async function demoCaseworker(): Promise<string> {
  const address = OFFICE_SIGN_INS.find(({ roles }) => roles.includes("caseworker"))?.address ?? ""
  const member = await findStaffByAddress(address)
  if (!member) throw new Error("The sign-ins of the demonstration are made first")
  return member.id
}
