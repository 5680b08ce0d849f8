import { createPublicKey, generateKeyPairSync } from "node:crypto"
import { RSABSSA } from "@cloudflare/blindrsa-ts"
import { expect, test } from "vitest"
import { messageOf, newBallotCode, partsOf, receiptOf } from "#app/browser/ballot-code.ts"
import { blind, finalize, readKey } from "#app/browser/blind-signature.ts"
import { receiptOf as receiptOfServer, spentMark } from "#app/crypto/ballots.server.ts"
import {
  isSignedBallot,
  modulusOf,
  newBallotKeyPair,
  publicKeyOf,
  signBlinded,
} from "#app/crypto/blind-signatures.server.ts"
import { ballotMessage } from "#app/domain/ballot-encoding.ts"

const TERMS = { year: 2026, unit: "vale.meridian.northgate", purpose: "rating" } as const
const pair = await newBallotKeyPair()
const other = await newBallotKeyPair()
const key = readKey(Buffer.from(modulusOf(pair.publicKey), "base64url"))
const suite = RSABSSA.SHA384.PSS.Deterministic()

/** The pair in the form that the other library reads. */
const theirs = async () => {
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" }
  const spki = new Uint8Array(pair.publicKey.export({ format: "der", type: "spki" }))
  const pkcs8 = new Uint8Array(pair.privateKey.export({ format: "der", type: "pkcs8" }))
  return {
    publicKey: await crypto.subtle.importKey("spki", spki, algorithm, true, ["verify"]),
    privateKey: await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]),
  }
}

async function asked(code = newBallotCode()) {
  const parts = await partsOf(code, TERMS)
  const message = await messageOf(parts.secret, TERMS)
  return { parts, message, blinded: await blind(key, message, parts) }
}

const signed = (message: Uint8Array) =>
  signBlinded(Buffer.from(message), pair.privateKey, pair.publicKey) ?? Buffer.alloc(0)

test("what browser and server make of a ballot fits", async () => {
  const { parts, message, blinded } = await asked()
  const signature = finalize(key, signed(blinded.message), blinded)
  expect(signature).not.toBeNull()
  const mark = spentMark(Buffer.from(parts.secret))
  expect(Buffer.from(message)).toEqual(Buffer.from(ballotMessage(TERMS, mark)))
  expect(isSignedBallot(message, Buffer.from(signature ?? []), publicKeyOf(modulusOf(pair.publicKey)))).toBe(true)
  expect(await receiptOf(parts.secret)).toBe(receiptOfServer(Buffer.from(parts.secret)))
})

test("our browser is understood by another library's signer, and its verifier", async () => {
  const { publicKey, privateKey } = await theirs()
  const { message, blinded } = await asked()
  const answer = await suite.blindSign(privateKey, blinded.message)
  const signature = finalize(key, answer, blinded)
  expect(signature).not.toBeNull()
  expect(await suite.verify(publicKey, signature ?? new Uint8Array(), suite.prepare(message))).toBe(true)
})

test("our signer is understood by another library's browser, and our verifier takes its ballot", async () => {
  const { publicKey } = await theirs()
  const { message } = await asked()
  const prepared = suite.prepare(message)
  const { blindedMsg, inv } = await suite.blind(publicKey, prepared)
  const signature = await suite.finalize(publicKey, prepared, signed(blindedMsg), inv)
  expect(isSignedBallot(message, Buffer.from(signature), pair.publicKey)).toBe(true)
})

test("a code always asks for the same, and another code for something else", async () => {
  const code = newBallotCode()
  expect((await asked(code)).blinded.message).toEqual((await asked(code)).blinded.message)
  expect((await asked()).blinded.message).not.toEqual((await asked(code)).blinded.message)
})

test("the answer of a wrong key, a truncated and an altered one are refused", async () => {
  const { message, blinded } = await asked()
  const good = signed(blinded.message)
  const wrong = signBlinded(Buffer.from(blinded.message), other.privateKey, other.publicKey)
  if (wrong !== null) expect(finalize(key, wrong, blinded)).toBeNull()
  expect(finalize(key, good.subarray(0, 255), blinded)).toBeNull()
  const altered = Buffer.from(good)
  altered[100] = (altered[100] ?? 0) ^ 1
  expect(finalize(key, altered, blinded)).toBeNull()
  const signature = Buffer.from(finalize(key, good, blinded) ?? [])
  expect(isSignedBallot(message, signature.subarray(0, 255), pair.publicKey)).toBe(false)
  expect(isSignedBallot(message, signature, other.publicKey)).toBe(false)
})

test("a ballot is good for its own unit, year and purpose alone", async () => {
  const { parts, blinded } = await asked()
  const signature = Buffer.from(finalize(key, signed(blinded.message), blinded) ?? [])
  const mark = spentMark(Buffer.from(parts.secret))
  const fits = (terms: Parameters<typeof ballotMessage>[0]) =>
    isSignedBallot(ballotMessage(terms, mark), signature, pair.publicKey)
  expect(fits(TERMS)).toBe(true)
  expect(fits({ ...TERMS, unit: "vale.meridian.southgate" })).toBe(false)
  expect(fits({ ...TERMS, year: 2027 })).toBe(false)
  expect(fits({ ...TERMS, purpose: "complaint" })).toBe(false)
})

test("keys with another exponent or fewer than 2,048 bits are refused on both sides", () => {
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 })
  const modulus = Buffer.from(modulusOf(small.publicKey), "base64url")
  expect(() => readKey(modulus)).toThrow("2,048 bits")
  expect(() => publicKeyOf(modulus.toString("base64url"))).toThrow("2,048 bits")
  expect(() => readKey(Buffer.concat([Buffer.alloc(128), modulus]))).toThrow("2,048 bits")
  expect(() => readKey(Buffer.from(modulusOf(pair.publicKey), "base64url"), 3)).toThrow("65537")
  expect(
    createPublicKey(publicKeyOf(modulusOf(pair.publicKey)).export({ format: "pem", type: "spki" }))
      .asymmetricKeyDetails,
  ).toMatchObject({ modulusLength: 2048, publicExponent: 65537n })
})

test("a message that is not below the modulus is not signed", () => {
  expect(signBlinded(Buffer.alloc(256, 255), pair.privateKey, pair.publicKey)).toBeNull()
  expect(signBlinded(Buffer.alloc(255, 1), pair.privateKey, pair.publicKey)).toBeNull()
})
