import { availableParallelism } from "node:os"
import { keepBallotKey, loadBallotKey } from "#app/crypto/ballot-keys.server.ts"
import { modulusOf, newBallotKeyPair } from "#app/crypto/blind-signatures.server.ts"
import { chain, NO_HASH } from "#app/crypto/manifest-chain.server.ts"
import { PURPOSES } from "#app/domain/ballot.ts"
import { PUBLIC_EXPONENT } from "#app/domain/ballot-encoding.ts"
import type { Day } from "#app/domain/calendar.ts"
import {
  type BallotKey,
  bookFor,
  keyName,
  type ManifestEntry,
  maySupplement,
  yearsToKey,
} from "#app/domain/manifest.ts"
import { isRatable } from "#app/domain/programme.ts"
import { readManifestLine, writeManifestLine } from "#app/forms/manifest-line.ts"
import { insertManifestLines, listManifest, listUnitsToKey, whileNobodyMakesKeys } from "#db/queries/owner/manifest.ts"

export type KeyRequest = Readonly<{
  secretsDir: string
  today: Day
  /** One area only, or all. */
  area?: string
  /** Whether areas that have keys get a supplement for units that came since: once a quarter. */
  supplements: boolean
  /** Told how many keys are made, and of how many. */
  say?: (made: number, of: number) => void
}>

type ToMake = Readonly<{ area: string; year: number; book: string; units: readonly string[] }>

/**
 * Makes the keys that are missing and adds them to the public list, an area's book whole or not at all. A kill at any
 * moment leaves private halves that the next run takes up again.
 * @returns how many keys were added; null if another process is at it
 */
export async function makeBallotKeys(request: KeyRequest): Promise<number | null> {
  return whileNobodyMakesKeys(async () => {
    const books = booksToMake(await listKeyEntries(), await listRatableUnits(request.today), request)
    const all = books.reduce((sum, { units }) => sum + units.length * PURPOSES.length, 0)
    let made = 0
    for (const book of books) {
      const keys = await makeBook(book, request.secretsDir, () => {
        made += 1
        request.say?.(made, all)
      })
      await addToManifest(keys.map((key) => ({ kind: "key", ...key })))
    }
    return made
  })
}

/**
 * Which books are to be made: the first of an area and year that has none, or its supplement of the quarter. A unit and
 * purpose has one key a year, also where it is lost: `keys` are all that the list ever named.
 */
export function booksToMake(
  keys: readonly BallotKey[],
  units: readonly { id: string; area: string }[],
  { today, area, supplements }: Pick<KeyRequest, "today" | "area" | "supplements">,
): ToMake[] {
  const known = new Set(keys.map(keyName))
  const areas = Map.groupBy(units, (unit) => unit.area)
  return yearsToKey(today).flatMap((year) =>
    [...areas].flatMap(([of, own]) => {
      if (area !== undefined && of !== area) return []
      const books = new Set(keys.filter((key) => key.area === of && key.year === year).map((key) => key.book))
      const missing = own.map(({ id }) => id).filter((unit) => !known.has(keyName({ year, unit, purpose: "rating" })))
      const book = bookFor(year, { isFirst: books.size === 0, today })
      const mayMake = books.size === 0 || (supplements && maySupplement([...books], book))
      return missing.length > 0 && mayMake ? [{ area: of, year, book, units: missing }] : []
    }),
  )
}

/** Adds a script that pages bring along to the public list, if its bytes are new. */
export async function publishModules(modules: readonly { name: string; file: string; sha256: string }[], day: Day) {
  const entries = (await listManifest()).map(({ line }) => readManifestLine(line))
  const fresh = modules.filter(({ name, sha256 }) => {
    const last = entries.findLast((entry) => entry.kind === "module" && entry.name === name)
    return last?.kind !== "module" || last.sha256 !== sha256
  })
  await addToManifest(fresh.map((module) => ({ kind: "module", day, ...module })))
}

/** Every key of the public list, those of which it says that the private half is lost among them. */
export async function listKeyEntries(): Promise<BallotKey[]> {
  const entries = (await listManifest()).map(({ line }) => readManifestLine(line))
  return entries.flatMap((entry) => {
    if (entry.kind !== "key") return []
    const { kind: _, ...key } = entry
    return [key]
  })
}

/** Adds lines to the public list, all of them or none. */
export async function addToManifest(entries: readonly ManifestEntry[]): Promise<void> {
  if (entries.length === 0) return
  const lines = entries.map(writeManifestLine)
  await insertManifestLines((before) => chain(before ?? NO_HASH, lines))
}

async function listRatableUnits(today: Day) {
  return (await listUnitsToKey()).filter((unit) => isRatable(unit, today))
}

/** As many at once as there are cores; node makes each key on a thread of its own. */
async function makeBook(book: ToMake, secretsDir: string, done: () => void): Promise<BallotKey[]> {
  const { area, year, book: name } = book
  const wanted = book.units.flatMap((unit) => PURPOSES.map((purpose) => ({ book: name, year, area, unit, purpose })))
  const keys = new Map<string, string>()
  const queue = [...wanted]
  const work = async () => {
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      keys.set(keyName(key), await makeOne(secretsDir, key))
      done()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return wanted.map((key) => ({ ...key, n: keys.get(keyName(key)) ?? "", e: PUBLIC_EXPONENT }))
}

/** The modulus of the private half that is kept now: a new one, or one whose run was ended before it was published. */
async function makeOne(secretsDir: string, key: Omit<BallotKey, "n" | "e">): Promise<string> {
  const left = loadBallotKey(secretsDir, key)
  if (left) return modulusOf(left)
  const { privateKey } = await newBallotKeyPair()
  keepBallotKey(secretsDir, key, privateKey)
  return modulusOf(loadBallotKey(secretsDir, key) ?? privateKey)
}
