import type { KeyObject } from "node:crypto"
import { keepBallotKey, loadBallotKey } from "#app/crypto/ballot-keys.server.ts"
import { modulusOf, newBallotKeyPair, publicKeyOf } from "#app/crypto/blind-signatures.server.ts"
import { chain, NO_HASH } from "#app/crypto/manifest-chain.server.ts"
import { PURPOSES } from "#app/domain/ballot.ts"
import { PUBLIC_EXPONENT } from "#app/domain/ballot-encoding.ts"
import type { BallotKey } from "#app/domain/manifest.ts"
import { writeManifestLine } from "#app/forms/manifest-line.ts"
import { listBookKeys } from "#app/tasks/manifest.server.ts"
import { insertManifestLines } from "#db/queries/owner/manifest.ts"

export const AREA = "bench"
export const YEAR = 2026
export const TODAY = "2026-06-01"
export const BOOK = String(YEAR)

/** Larger than any area of the real register: what the largest book might come to. */
const UNITS = 60

export type KeyOfBook = Readonly<{ key: BallotKey; privateKey: KeyObject; publicKey: KeyObject }>

/**
 * A book of 120 keys, each another, as in a real one: made by the first part of the benchmark that asks (some ten
 * seconds), and found on the disk by the others.
 */
export async function makeBook(secretsDir: string): Promise<KeyOfBook[]> {
  const wanted = Array.from({ length: UNITS }, (_, number) => `bench.prime.provider-${number + 1}`).flatMap((unit) =>
    PURPOSES.map((purpose) => ({ book: BOOK, year: YEAR, area: AREA, unit, purpose })),
  )
  return Promise.all(
    wanted.map(async (named) => {
      const privateKey = loadBallotKey(secretsDir, named) ?? (await newBallotKeyPair()).privateKey
      keepBallotKey(secretsDir, named, privateKey)
      const n = modulusOf(privateKey)
      return { key: { ...named, n, e: PUBLIC_EXPONENT }, privateKey, publicKey: publicKeyOf(n) }
    }),
  )
}

/** Puts the keys into the public list, unless they are there. */
export async function publishBook(keys: readonly KeyOfBook[]): Promise<void> {
  if ((await listBookKeys(AREA, YEAR)).length > 0) return
  const lines = keys.map(({ key }) => writeManifestLine({ kind: "key", ...key }))
  await insertManifestLines((before) => chain(before ?? NO_HASH, lines))
}

/** Gives one after another, and begins anew after the last. */
export function inCircles<One>(all: readonly One[]): () => One {
  let next = 0
  return () => {
    const one = all[next % all.length]
    if (one === undefined) throw new Error("There is nothing to give")
    next += 1
    return one
  }
}
