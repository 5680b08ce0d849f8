import { randomBytes } from "node:crypto"
import { marksOf, orderOf, secretOfPassCode } from "#app/crypto/ballots.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { BoxContent } from "#app/domain/box.ts"
import { NOTHING_MORE, type Rating } from "#app/domain/rating.ts"
import { castRating, changeRating, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { keyOf, type Rater, YEAR } from "./year-plan.ts"

/** All rate alike and some write: what is said shall help nobody, only when. */
const RATING: Rating = {
  answers: { adviser: 4, say: 3, fit: 4, help: null, fairness: 5 },
  more: NOTHING_MORE,
  words: { wentWell: "They rang when they said they would.", shouldChange: "" },
}
const PROGRAMME = "attacked"

/** Casts a rating through the one path there is, and answers with its receipt. */
export async function rate({ area, unit, road, rates }: Rater, code: string | null, spendKey: Buffer): Promise<string> {
  const terms = { year: YEAR, unit, purpose: "rating" } as const
  const secret = code === null ? randomBytes(32) : secretOfPassCode(code, terms, spendKey)
  const where = { area, programme: PROGRAMME, road, key: keyOf(road, unit) }
  const outcome = await castRating({ secret, terms, ...where, rating: RATING, now: new Date(rates) })
  if (!outcome.ok) throw new Error("A fresh ballot was refused")
  return outcome.receipt
}

/** Changes the rating or takes it back. */
export async function reconsider({ area, unit, afterwards }: Rater, receipt: string): Promise<void> {
  if (!afterwards) return
  const slip = { unit, area, programme: PROGRAMME, year: YEAR }
  if (afterwards.deed === "change") await changeRating(receipt, slip, RATING, new Date(afterwards.at))
  else await withdrawRating(receipt, slip, new Date(afterwards.at))
}

/** What lies in the rating's sealed box. */
export function contentOf({ area, unit, road, rates }: Rater, receipt: string): BoxContent {
  const { handle, wordsHandle } = marksOf(receipt, siteSecrets().spend)
  const handles = { handle: handle.toString("base64url"), wordsHandle: wordsHandle.toString("base64url") }
  const slip = { programme: PROGRAMME, area, unit, year: YEAR, order: orderOf(receipt, new Date(rates)) }
  return { kind: "rating", ...handles, ...slip, road, key: keyOf(road, unit), rating: RATING }
}

/** Under which name the database will hold the rating: the truth that the attacker is to find, in hex. */
export function handleOf(receipt: string): string {
  return marksOf(receipt, siteSecrets().spend).handle.toString("hex")
}
