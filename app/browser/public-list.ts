import { fromBase64url } from "./base64url.ts"
import { type PublicKey, readKey } from "./blind-signature.ts"

/** One ballot key, as the public list names it. */
export type ListedKey = Readonly<{
  book: string
  year: number
  area: string
  unit: string
  purpose: string
  key: PublicKey
  n: string
}>

/** The public list, read and found to follow from its first line to its last. */
export type PublicList = Readonly<{
  /** The hash of each line, in hexadecimal. */
  hashes: readonly string[]
  keys: readonly ListedKey[]
  /** Names (`nameOf`) of keys whose private half is gone: nobody gets these ballots any more. */
  lost: ReadonlySet<string>
}>

/** Everybody is served the same list, so it is asked for without saying who asks. Undefined if it cannot be had. */
export async function fetchPublicList(): Promise<string | undefined> {
  const asked = fetch("/api/v1/ballot-keys.txt", { credentials: "omit", referrerPolicy: "no-referrer" })
  const answer = await asked.catch(() => undefined)
  return answer?.ok ? answer.text() : undefined
}

/**
 * Reads the list: each line is the hash of all up to it, a space, and what it says. The first key of a ballot counts.
 * @returns undefined if a line does not follow from those before it, or names a key that is unfit
 */
export async function readPublicList(text: string): Promise<PublicList | undefined> {
  const hashes: string[] = []
  const keys = new Map<string, ListedKey>()
  const lost = new Set<string>()
  let hash: Uint8Array<ArrayBuffer> = new Uint8Array(32)
  for (const row of text.split("\n").filter(Boolean)) {
    hash = await chained(hash, row.slice(65))
    if (hexOf(hash) !== row.slice(0, 64)) return undefined
    hashes.push(hexOf(hash))
    const said = reader(JSON.parse(row.slice(65)))
    if (said("kind") === "key") {
      const key = listedKey(said)
      if (!key) return undefined
      if (!keys.has(nameOf(key))) keys.set(nameOf(key), key)
    }
    if (said("kind") === "key-lost") {
      lost.add(nameOf({ year: Number(said("book").slice(0, 4)), unit: said("unit"), purpose: said("purpose") }))
    }
  }
  return { hashes, keys: [...keys.values()], lost }
}

/** Tells one ballot's key from all others. */
export function nameOf({ year, unit, purpose }: Pick<ListedKey, "year" | "unit" | "purpose">): string {
  return `${year}/${unit}/${purpose}`
}

type Reader = (name: string) => string

function reader(said: unknown): Reader {
  return (name) => String(typeof said === "object" && said !== null ? Reflect.get(said, name) : "")
}

function listedKey(said: Reader): ListedKey | undefined {
  try {
    const key = readKey(fromBase64url(said("n")), Number(said("e")))
    const [book, area, unit, purpose, n] = [said("book"), said("area"), said("unit"), said("purpose"), said("n")]
    return { book, year: Number(said("year")), area, unit, purpose, n, key }
  } catch {
    return undefined
  }
}

async function chained(before: Uint8Array<ArrayBuffer>, line: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(line)
  const both = new Uint8Array(before.length + text.length)
  both.set(before)
  both.set(text, before.length)
  return new Uint8Array(await crypto.subtle.digest("SHA-256", both))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
