import { HASH_BYTES } from "#app/domain/ballot-encoding.ts"
import { messageOf } from "./ballot-code.ts"
import { fromBase64url } from "./base64url.ts"
import type { KeptBallot, KeptPass } from "./kept-passes.ts"

/** What a check found, by the name of its words in the page: all well, something wrong, or no list to be had. */
export type Found = Readonly<{ found: "fits" | "differs" | "no-list"; lines: string; hash: string }>

/**
 * Compares a pass with the public list: whether the list follows from its first line to its last, and whether every
 * ballot of the pass was signed with the key that everybody sees there. A key of one's own would show here.
 */
export async function checkPass(pass: KeptPass): Promise<Found> {
  const answer = await fetch("/api/v1/ballot-keys.txt", { credentials: "omit", referrerPolicy: "no-referrer" }).catch(
    () => undefined,
  )
  if (!answer?.ok) return { found: "no-list", lines: "", hash: "" }
  const rows = (await answer.text()).split("\n").filter(Boolean)
  const keys = new Map<string, string>()
  let hash: Uint8Array<ArrayBuffer> = new Uint8Array(32)
  for (const row of rows) {
    const line = row.slice(65)
    hash = await chained(hash, line)
    if (hexOf(hash) !== row.slice(0, 64)) return { found: "differs", lines: String(rows.length), hash: hexOf(hash) }
    const said: unknown = JSON.parse(line)
    const text = (name: string) => String(typeof said === "object" && said !== null ? Reflect.get(said, name) : "")
    if (text("kind") === "key") keys.set(`${text("year")}/${text("unit")}/${text("purpose")}`, text("n"))
  }
  const fit = await Promise.all(pass.ballots.map((ballot) => fits(ballot, pass.year, keys)))
  return { found: fit.every(Boolean) ? "fits" : "differs", lines: String(rows.length), hash: hexOf(hash) }
}

async function fits(ballot: KeptBallot, year: number, keys: ReadonlyMap<string, string>): Promise<boolean> {
  const { unit, purpose } = ballot
  const n = keys.get(`${year}/${unit}/${purpose}`)
  if (n === undefined) return false
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" }
  const key = await crypto.subtle.importKey("jwk", { kty: "RSA", n, e: "AQAB" }, algorithm, false, ["verify"])
  const message = await messageOf(fromBase64url(ballot.secret), { year, unit, purpose })
  return crypto.subtle.verify(
    { name: "RSA-PSS", saltLength: HASH_BYTES },
    key,
    fromBase64url(ballot.signature),
    message,
  )
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
