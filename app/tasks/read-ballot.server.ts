import { createHash, type KeyObject } from "node:crypto"
import { spentMark } from "#app/crypto/ballots.server.ts"
import { isSignedBallot, publicKeyOf } from "#app/crypto/blind-signatures.server.ts"
import { maySpend } from "#app/domain/ballot.ts"
import { type BallotTerms, ballotMessage } from "#app/domain/ballot-encoding.ts"
import type { Day } from "#app/domain/calendar.ts"
import { findBallotKey } from "./manifest.server.ts"

/** What a browser sends of a ballot when it spends it: the secret, and our signature under its terms. */
export type SentBallot = Readonly<{ secret: Buffer; signature: Buffer }>

export type BallotReading =
  | { ok: true; key: string }
  | { ok: false; reason: "closed-year" | "no-such-ballot" | "not-signed" }

/** Whether a ballot is good for these terms on this day. Whom it was given to the signature cannot tell. */
export async function readBallot(ballot: SentBallot, terms: BallotTerms, today: Day): Promise<BallotReading> {
  if (!maySpend(terms.year, today)) return { ok: false, reason: "closed-year" }
  const key = await findBallotKey(terms)
  if (key === null) return { ok: false, reason: "no-such-ballot" }
  const message = ballotMessage(terms, spentMark(ballot.secret))
  if (!isSignedBallot(message, ballot.signature, publicHalf(key.n))) return { ok: false, reason: "not-signed" }
  return { ok: true, key: keyClass(key.n) }
}

/** Names the class of all ballots of one key, for leaving a class out: 16 hexadecimal digits. */
export function keyClass(n: string): string {
  return createHash("sha256").update(n).digest("hex").slice(0, 16)
}

const halves = new Map<string, KeyObject>()

function publicHalf(n: string): KeyObject {
  const known = halves.get(n) ?? publicKeyOf(n)
  halves.set(n, known)
  return known
}
