import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"

/** The site as devices know it: its name, and where it is. */
export type PasskeySite = Readonly<{ name: string; origin: string }>

/** A device's key as it is stored. */
export type StoredPasskey = Readonly<{ id: string; publicKey: Buffer; counter: number }>

/** What a device answers when it has made a key. */
export type RegistrationAnswer = RegistrationResponseJSON

/** Seconds within which a device answers. */
const PATIENCE_S = 5 * 60

/** What a browser needs to make a key for somebody; the device must ask its owner for finger, face or PIN. */
export function optionsToAdd(
  person: { id: string; name: string; address: string; known: readonly StoredPasskey[] },
  site: PasskeySite,
  { key, now }: { key: Buffer; now: Date },
) {
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: new URL(site.origin).hostname,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.address,
    userDisplayName: person.name,
    challenge: newChallenge(`add ${person.id}`, key, now),
    attestationType: "none",
    excludeCredentials: person.known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
}

/** The new key, if the answer is to a question of ours to this person; null for anything else. */
export async function readAdded(
  response: RegistrationResponseJSON,
  { person, site, key, now }: { person: string; site: PasskeySite; key: Buffer; now: Date },
): Promise<StoredPasskey | null> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => isOurs(challenge, `add ${person}`, { key, now }),
    expectedOrigin: site.origin,
    expectedRPID: new URL(site.origin).hostname,
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
  }
}

/** What a browser needs to ask a device for a key of ours, whosever it is. */
export function optionsToUse(site: PasskeySite, { key, now }: { key: Buffer; now: Date }) {
  return generateAuthenticationOptions({
    rpID: new URL(site.origin).hostname,
    challenge: newChallenge("use", key, now),
    userVerification: "required",
  })
}

/** The counter of the key after this use, if the answer is right; null for anything else. */
export async function readUse(
  response: AuthenticationResponseJSON,
  stored: StoredPasskey,
  { site, key, now }: { site: PasskeySite; key: Buffer; now: Date },
): Promise<number | null> {
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => isOurs(challenge, "use", { key, now }) && isFirstAnswer(challenge, now),
    expectedOrigin: site.origin,
    expectedRPID: new URL(site.origin).hostname,
    requireUserVerification: true,
    credential: {
      id: stored.id,
      publicKey: new Uint8Array(stored.publicKey),
      counter: stored.counter,
    },
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

/** A question that says itself what it is for and until when, so that none is kept: nonce, end and keyed hash. */
function newChallenge(purpose: string, key: Buffer, now: Date): Uint8Array<ArrayBuffer> {
  const ends = Buffer.alloc(6)
  ends.writeUIntBE(Math.floor(now.getTime() / 1000) + PATIENCE_S, 0, 6)
  const body = Buffer.concat([randomBytes(16), ends])
  return new Uint8Array(Buffer.concat([body, signed(body, purpose, key)]))
}

function isOurs(challenge: string, purpose: string, { key, now }: { key: Buffer; now: Date }): boolean {
  const bytes = Buffer.from(challenge, "base64url")
  if (bytes.length !== 22 + 32) return false
  const body = bytes.subarray(0, 22)
  if (!timingSafeEqual(bytes.subarray(22), signed(body, purpose, key))) return false
  return body.readUIntBE(16, 6) * 1000 > now.getTime()
}

function signed(body: Buffer, purpose: string, key: Buffer): Buffer {
  return createHmac("sha256", key).update(`passkey ${purpose}\0`).update(body).digest()
}

/** Questions that were answered, until they end: an answer that somebody copied opens nothing. In memory alone. */
const answered = new Map<string, number>()

function isFirstAnswer(challenge: string, now: Date): boolean {
  for (const [old, ends] of answered) if (ends < now.getTime()) answered.delete(old)
  if (answered.has(challenge)) return false
  answered.set(challenge, now.getTime() + PATIENCE_S * 1000)
  return true
}
