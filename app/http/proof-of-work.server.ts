import { randomBytes, randomInt } from "node:crypto"
import { createChallenge, verifySolution } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import type { SentProof } from "#app/forms/proof.ts"

/** Measured: 0.2 s in a browser of today, 3 s on a slow phone, which is less than typing an address takes. */
const WORK = { algorithm: "PBKDF2/SHA-256", cost: 5000 } as const
const COUNTER = { from: 100, to: 300 } as const

/** Long enough to fill in a form at leisure. */
const MINUTES = 20

/** In this process's memory alone: a challenge made before a restart counts as none. */
const secrets = { challenge: randomBytes(32).toString("hex"), key: randomBytes(32).toString("hex") }

/** Solutions that were used, until they expire: the library would take one again and again. */
const spent = new Map<string, number>()

/**
 * Challenges made in one second (UTC): each costs us one derivation of keys (2.4 ms), and whoever opens a form has done
 * nothing for it yet. So a flood takes a twentieth of a core, and far more people get one of their own than ever come.
 */
const MOST_A_SECOND = 20

const made: { second: number; count: number; last: Promise<string> | null } = { second: 0, count: 0, last: null }

/**
 * A challenge for one form, as text for its page. It names nobody. In a flood the newest is given out again: of those
 * who share it the first to send a form has proved the work, and the others' forms count like those without a script.
 */
export async function newChallenge(now: Date): Promise<string> {
  const second = Math.floor(now.getTime() / 1000)
  if (second !== made.second) Object.assign(made, { second, count: 0 })
  if (made.last !== null && made.count >= MOST_A_SECOND) return made.last
  made.count += 1
  made.last = deriveChallenge(now)
  return made.last
}

async function deriveChallenge(now: Date): Promise<string> {
  const challenge = await createChallenge({
    ...WORK,
    deriveKey,
    counter: randomInt(COUNTER.from, COUNTER.to),
    expiresAt: new Date(now.getTime() + MINUTES * 60_000),
    hmacSignatureSecret: secrets.challenge,
    hmacKeySignatureSecret: secrets.key,
  })
  return JSON.stringify(challenge)
}

/** Whether the work was done for a challenge of ours, in time, and not for another form before. */
export async function isProved(proof: SentProof | null, now: Date): Promise<boolean> {
  if (proof === null) return false
  const { keySignature, ...parameters } = proof.challenge.parameters
  const verified = await verifySolution({
    challenge: {
      signature: proof.challenge.signature,
      parameters: keySignature === undefined ? parameters : { ...parameters, keySignature },
    },
    solution: proof.solution,
    deriveKey,
    hmacSignatureSecret: secrets.challenge,
    hmacKeySignatureSecret: secrets.key,
  })
  if (!verified.verified || parameters.expiresAt * 1000 <= now.getTime()) return false
  for (const [nonce, until] of spent) if (until <= now.getTime()) spent.delete(nonce)
  if (spent.has(parameters.nonce)) return false
  spent.set(parameters.nonce, parameters.expiresAt * 1000)
  return true
}
