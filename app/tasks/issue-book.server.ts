import { createHash, type KeyObject } from "node:crypto"
import { setImmediate as breathe } from "node:timers/promises"
import { loadBallotKey } from "#app/crypto/ballot-keys.server.ts"
import { publicKeyOf, signBlinded } from "#app/crypto/blind-signatures.server.ts"
import { MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { keyName } from "#app/domain/manifest.ts"
import { type IssueOutcome, type PassRequest, recordBlindIssue } from "#db/queries/door/passes.ts"
import { type BookKey, listBookKeys } from "./manifest.server.ts"

export type BookRequest = PassRequest &
  Readonly<{
    /** The books asked for, whole: the year's first and its supplements. */
    books: readonly string[]
    /** All blinded messages one after another, in the order of the public list. */
    blinded: Buffer
  }>

export type BookOutcome =
  | { ok: true; signatures: Buffer }
  | Extract<IssueOutcome, { ok: false }>
  /** What was sent does not fit the list of keys: made for another book, damaged, or no RSA message. */
  | { ok: false; reason: "not-the-book" }

/**
 * Signs the ballots of an area for an account, the whole book at once and without seeing any of them. Stored is that the
 * account took the book, and one fingerprint of what it asked for; the same asked again is answered again. In the place
 * of a key that is lost stand zeros, which are no signature.
 */
export async function issueBook(request: BookRequest, secretsDir: string): Promise<BookOutcome> {
  const { area, year, books, blinded } = request
  const keys = (await listBookKeys(area, year)).filter(({ book }) => books.includes(book))
  const isWhole = books.length > 0 && books.every((book) => keys.some((key) => key.book === book))
  if (!isWhole || blinded.length !== keys.length * MODULUS_BYTES) return { ok: false, reason: "not-the-book" }
  const messages = keys.map((key, place) => ({
    key,
    message: blinded.subarray(place * MODULUS_BYTES, (place + 1) * MODULUS_BYTES),
  }))
  // Signed first: whoever sends what cannot be signed has not used up anything.
  const signatures = await signAll(messages, secretsDir)
  if (signatures === null) return { ok: false, reason: "not-the-book" }
  const issue = await recordBlindIssue({ ...request, books: fingerprints(messages) })
  return issue.ok ? { ok: true, signatures } : issue
}

type ToSign = Readonly<{ key: BookKey; message: Buffer }>

function fingerprints(messages: readonly ToSign[]) {
  return [...Map.groupBy(messages, ({ key }) => key.book)].map(([book, own]) => {
    const hash = createHash("sha256")
    for (const { message } of own) hash.update(message)
    return { book, blinded: hash.digest() }
  })
}

/** So many signatures (0.3 ms each) before other requests have a turn. */
const AT_ONCE = 8

async function signAll(messages: readonly ToSign[], secretsDir: string): Promise<Buffer | null> {
  const signatures: Buffer[] = []
  for (const [place, { key, message }] of messages.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await breathe()
    const signature = key.lost ? NO_SIGNATURE : signOne(message, pairOf(key, secretsDir))
    if (signature === null) return null
    signatures.push(signature)
  }
  return Buffer.concat(signatures)
}

const NO_SIGNATURE = Buffer.alloc(MODULUS_BYTES)

type Pair = Readonly<{ privateKey: KeyObject; publicKey: KeyObject }>

function signOne(message: Buffer, pair: Pair | null): Buffer | null {
  return pair && signBlinded(message, pair.privateKey, pair.publicKey)
}

/** Keys read from their files so far: a book's are used together, again and again. */
const pairs = new Map<string, Pair>()

function pairOf(key: BookKey, secretsDir: string): Pair | null {
  const name = `${keyName(key)} ${key.n}`
  const known = pairs.get(name)
  if (known) return known
  const privateKey = loadBallotKey(secretsDir, key)
  if (privateKey === null) return null
  const pair = { privateKey, publicKey: publicKeyOf(key.n) }
  pairs.set(name, pair)
  return pair
}
