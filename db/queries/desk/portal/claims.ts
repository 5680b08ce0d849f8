import { and, asc, desc, eq, inArray, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import {
  afterConfirming,
  CLAIMS_WAITING,
  type ClaimState,
  type ClaimWay,
  LETTER_CODE_DAYS,
  MOST_CODE_TRIES,
  mayClaimMove,
} from "#app/domain/portal/claim.ts"
import { deskDb } from "#db/clients.server.ts"
import { providerClaims } from "#db/schema/office/provider-claims.ts"
import { providers } from "#db/schema/providers.ts"
import { recordDeed } from "../audit-log.ts"
import { type InvitationOutcome, inviteRepresentative, type PortalInvitation } from "./team.ts"

export type NewClaim = Readonly<{
  provider: string
  name: string
  job: string
  address: string
  way: ClaimWay
  tokenHash: Buffer
  madeOn: Day
}>

export async function insertClaim(claim: NewClaim): Promise<void> {
  await deskDb().insert(providerClaims).values(claim)
}

const CLAIM = {
  id: providerClaims.id,
  provider: providerClaims.provider,
  providerName: providers.name,
  companyNumber: providers.companyNumber,
  name: providerClaims.name,
  job: providerClaims.job,
  address: providerClaims.address,
  way: providerClaims.way,
  state: providerClaims.state,
  madeOn: providerClaims.madeOn,
  letterOn: providerClaims.letterOn,
  codeTries: providerClaims.codeTries,
  decidedOn: providerClaims.decidedOn,
  reason: providerClaims.reason,
}

/** A claim by the hash of its link's token, for whoever made it. */
export async function findClaimBehind(tokenHash: Buffer) {
  const [found] = await selectClaims().where(eq(providerClaims.tokenHash, tokenHash))
  return found ?? null
}

/** A claim for the office. */
export async function findClaim(id: string) {
  const [found] = await selectClaims().where(eq(providerClaims.id, id))
  return found ?? null
}

export type Claim = NonNullable<Awaited<ReturnType<typeof findClaim>>>

/** Claims in these states, the oldest first. */
export async function listClaims(states: readonly ClaimState[]): Promise<Claim[]> {
  return selectClaims()
    .where(inArray(providerClaims.state, [...states]))
    .orderBy(asc(providerClaims.madeOn), asc(providerClaims.id))
}

/** Whether somebody with this address has ever claimed, as far as it is kept. */
export async function hasClaimBy(address: string): Promise<boolean> {
  return (await deskDb().$count(providerClaims, eq(providerClaims.address, address))) > 0
}

/** The last claims that were decided. */
export async function listDecidedClaims(most: number): Promise<Claim[]> {
  return selectClaims()
    .where(inArray(providerClaims.state, ["approved", "declined"]))
    .orderBy(desc(providerClaims.decidedOn), asc(providerClaims.id))
    .limit(most)
}

/** How many wait for the office, and since when. */
export async function countClaimsWaiting(): Promise<{ waiting: number; oldest: Day | null }> {
  const [row] = await deskDb()
    .select({ waiting: sql<number>`count(*)::int`, oldest: sql<Day | null>`min(${providerClaims.madeOn})::text` })
    .from(providerClaims)
    .where(inArray(providerClaims.state, [...CLAIMS_WAITING]))
  return { waiting: 0, oldest: null, ...row }
}

/** The button behind the letter's link was pressed; false where it was before, or too late. */
export async function confirmClaim({ id, way }: Pick<Claim, "id" | "way">): Promise<boolean> {
  const moved = await deskDb()
    .update(providerClaims)
    .set({ state: afterConfirming(way) })
    .where(and(eq(providerClaims.id, id), eq(providerClaims.state, "unconfirmed")))
    .returning({ id: providerClaims.id })
  return moved.length > 0
}

/** A letter with a code is printed; one printed before stops working. False where the claim is over. */
export async function recordClaimLetter(
  claim: Pick<Claim, "id" | "state" | "provider">,
  { codeHash, on, by }: { codeHash: Buffer; on: Day; by: string },
): Promise<boolean> {
  if (!mayClaimMove(claim.state, "letter-sent")) return false
  return deskDb().transaction(async (tx) => {
    const moved = await tx
      .update(providerClaims)
      .set({ state: "letter-sent", codeHash, letterOn: on, codeTries: 0 })
      .where(and(eq(providerClaims.id, claim.id), eq(providerClaims.state, claim.state)))
      .returning({ id: providerClaims.id })
    if (moved.length === 0) return false
    await recordDeed(tx, { staff: by, deed: "claim.letter", subject: claim.id, after: { provider: claim.provider } })
    return true
  })
}

/** Tries a code from a letter; each try counts before it is looked at, and the right one works once. */
export async function proveClaim(id: string, { codeHash, today }: { codeHash: Buffer; today: Day }): Promise<boolean> {
  const [tried] = await deskDb()
    .update(providerClaims)
    .set({ codeTries: sql`${providerClaims.codeTries} + 1` })
    .where(
      and(
        eq(providerClaims.id, id),
        eq(providerClaims.state, "letter-sent"),
        sql`${providerClaims.codeTries} < ${MOST_CODE_TRIES}`,
        sql`${providerClaims.letterOn} + ${LETTER_CODE_DAYS}::int >= ${today}::date`,
      ),
    )
    .returning({ codeHash: providerClaims.codeHash })
  if (!tried?.codeHash?.equals(codeHash)) return false
  const proved = await deskDb()
    .update(providerClaims)
    .set({ state: "proved", codeHash: null })
    .where(and(eq(providerClaims.id, id), eq(providerClaims.codeHash, codeHash)))
    .returning({ id: providerClaims.id })
  return proved.length > 0
}

/** Approves a claim and lets its maker in; "stale" where somebody decided before. */
export async function approveClaim(
  { id }: Pick<Claim, "id">,
  invitation: PortalInvitation,
): Promise<InvitationOutcome | { ok: false; reason: "stale" }> {
  const { today, by, provider, role } = invitation
  return deskDb().transaction(async (tx) => {
    const [claim] = await tx
      .select({ state: providerClaims.state })
      .from(providerClaims)
      .where(eq(providerClaims.id, id))
      .for("update")
    if (claim?.state !== "proved") return { ok: false, reason: "stale" }
    // Nobody is approved who cannot come in.
    const outcome = await inviteRepresentative(tx, invitation)
    if (!outcome.ok) return outcome
    await tx
      .update(providerClaims)
      .set({ state: "approved", decidedOn: today, decidedBy: by })
      .where(eq(providerClaims.id, id))
    await recordDeed(tx, { staff: by, deed: "claim.approve", subject: id, after: { provider, role } })
    return outcome
  })
}

/** Declines a claim with a reason that its maker reads; false where it is over. */
export async function declineClaim(
  { id, state, provider }: Pick<Claim, "id" | "state" | "provider">,
  { on, by, reason }: { on: Day; by: string; reason: string },
): Promise<boolean> {
  if (!mayClaimMove(state, "declined")) return false
  return deskDb().transaction(async (tx) => {
    const declined = await tx
      .update(providerClaims)
      .set({ state: "declined", decidedOn: on, decidedBy: by, reason })
      .where(and(eq(providerClaims.id, id), eq(providerClaims.state, state)))
      .returning({ id: providerClaims.id })
    if (declined.length === 0) return false
    await recordDeed(tx, { staff: by, deed: "claim.decline", subject: id, after: { provider } })
    return true
  })
}

function selectClaims() {
  return deskDb()
    .select(CLAIM)
    .from(providerClaims)
    .innerJoin(providers, eq(providers.slug, providerClaims.provider))
    .$dynamic()
}
