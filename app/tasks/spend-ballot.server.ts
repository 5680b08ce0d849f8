import {
  type BallotSecret,
  marksOf,
  openSlip,
  orderOf,
  receiptOf,
  type Slip,
  sealSlip,
  spentMark,
} from "#app/crypto/ballots.server.ts"
import { sealBox } from "#app/crypto/boxes.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { MOST_CHANGES, type Road } from "#app/domain/ballot.ts"
import type { BallotTerms } from "#app/domain/ballot-encoding.ts"
import type { BoxContent } from "#app/domain/box.ts"
import type { WordsStanding } from "#app/domain/moderation/words-status.ts"
import type { Rating } from "#app/domain/rating.ts"
import {
  type Acceptance,
  findBallotStatus,
  findSealingKey,
  listWordsStanding,
  recordChange,
  recordSpending,
  recordWithdrawal,
  type SealedBox,
} from "#db/queries/door/ballots.ts"

/** The one path on which every rating is cast, whichever road its ballot came by. */
export type Cast = Readonly<{
  secret: BallotSecret
  terms: BallotTerms
  /** Where the unit lies; sealed with the rating, so that the tally need not trust anything else. */
  area: string
  programme: string
  road: Road
  key: string
  rating: Rating
  now: Date
}>

export type CastOutcome = { ok: true; receipt: string } | { ok: false; reason: "already-rated" }

/** Spends the ballot, seals the rating into the inbox, and answers with the rating's own receipt. */
export async function castRating(cast: Cast): Promise<CastOutcome> {
  const receipt = receiptOf(cast.secret)
  const { spend } = siteSecrets()
  const marks = marksOf(receipt, spend)
  const { year, unit, purpose } = cast.terms
  const slip: Slip = { unit, area: cast.area, programme: cast.programme, year }
  const content: BoxContent = {
    kind: "rating",
    handle: marks.handle.toString("base64url"),
    wordsHandle: marks.wordsHandle.toString("base64url"),
    ...slip,
    road: cast.road,
    key: cast.key,
    order: orderOf(receipt, cast.now),
    rating: cast.rating,
  }
  const spending = {
    mark: spentMark(cast.secret),
    receiptMark: marks.receiptMark,
    slip: sealSlip(slip, receipt, spend),
    year,
    purpose,
  }
  const outcome = await sealing(content, (box) => recordSpending(spending, box))
  return outcome === "accepted" ? { ok: true, receipt } : { ok: false, reason: "already-rated" }
}

export type ReceiptState = "waiting" | "counted" | "withdrawn"

export type ReceiptStatus = Readonly<{
  slip: Slip
  state: ReceiptState
  withdrawalAsked: boolean
  /** Where its words stand, once it is counted. */
  words: readonly WordsStanding[]
}>

/** Where the rating of a receipt and its words stand; null if no rating has it. Never the stars, nor the words. */
export async function findReceiptStatus(receipt: string): Promise<ReceiptStatus | null> {
  const { spend } = siteSecrets()
  const marks = marksOf(receipt, spend)
  const found = await findBallotStatus(marks)
  if (!found) return null
  const state = found.withdrawn ? "withdrawn" : found.counted ? "counted" : "waiting"
  const words = state === "counted" ? await listWordsStanding(marks.wordsHandle) : []
  return { slip: openSlip(found.slip, receipt, spend), state, withdrawalAsked: found.withdrawalAsked, words }
}

/** Replaces what the receipt's rating says, from the next tally on; false after the most changes a receipt has. */
export async function changeRating(receipt: string, slip: Slip, rating: Rating, now: Date): Promise<boolean> {
  const change = { mark: marksOf(receipt, siteSecrets().spend).changeMark, year: slip.year, most: MOST_CHANGES }
  const content: BoxContent = { ...receiptContent(receipt, slip, now), kind: "change", rating }
  const outcome = await sealing(content, (box) => recordChange(change, box))
  return outcome === "accepted"
}

/** Takes the receipt's rating out, from the next tally on; false if that was asked before. */
export async function withdrawRating(receipt: string, slip: Slip, now: Date): Promise<boolean> {
  const { withdrawalMark } = marksOf(receipt, siteSecrets().spend)
  const content: BoxContent = { ...receiptContent(receipt, slip, now), kind: "withdrawal" }
  const outcome = await sealing(content, (box) => recordWithdrawal(withdrawalMark, slip.year, box))
  return outcome === "accepted"
}

function receiptContent(receipt: string, slip: Slip, now: Date) {
  const marks = marksOf(receipt, siteSecrets().spend)
  return {
    handle: marks.handle.toString("base64url"),
    wordsHandle: marks.wordsHandle.toString("base64url"),
    ...slip,
    order: orderOf(receipt, now),
  }
}

let sealingKey: { id: string; publicKey: Buffer } | null = null

/** Seals to the key last seen, and once more to the newest if the tally has changed it meanwhile. */
async function sealing(content: BoxContent, store: (box: SealedBox) => Promise<Acceptance>): Promise<Acceptance> {
  for (const fresh of [false, true]) {
    if (fresh || sealingKey === null) sealingKey = await findSealingKey()
    if (sealingKey === null) throw new Error("The tally has no key yet: run the migration")
    const outcome = await store({ keyId: sealingKey.id, box: sealBox(content, sealingKey.publicKey) })
    if (outcome !== "stale-key") return outcome
  }
  throw new Error("The tally's key changed twice within one request")
}
