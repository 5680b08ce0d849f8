import { HASH_BYTES } from "#app/domain/ballot-encoding.ts"
import { messageOf } from "./ballot-code.ts"
import { fromBase64url } from "./base64url.ts"
import type { KeptBallot, KeptPass } from "./kept-passes.ts"
import { fetchPublicList, nameOf, readPublicList } from "./public-list.ts"

/** What a check found, by the name of its words in the page: all well, something wrong, or no list to be had. */
export type Found = Readonly<{ found: "fits" | "differs" | "no-list"; lines: string; hash: string }>

/**
 * Compares a pass with the public list: whether the list follows from line to line, still begins with what it said when
 * the pass was made, and names the key with which every ballot of the pass was signed.
 */
export async function checkPass(pass: KeptPass): Promise<Found> {
  const text = await fetchPublicList()
  if (text === undefined) return { found: "no-list", lines: "", hash: "" }
  const list = await readPublicList(text)
  const [lines, hash] = [String(list?.hashes.length ?? 0), list?.hashes.at(-1) ?? ""]
  if (!list || (pass.list !== null && !list.hashes.includes(pass.list))) return { found: "differs", lines, hash }
  const moduli = new Map(list.keys.map((key) => [nameOf(key), key.n]))
  const fit = await Promise.all(
    pass.ballots.map((ballot) => fits(ballot, pass.year, moduli.get(nameOf({ ...ballot, year: pass.year })))),
  )
  return { found: fit.every(Boolean) ? "fits" : "differs", lines, hash }
}

async function fits(ballot: KeptBallot, year: number, n: string | undefined): Promise<boolean> {
  if (n === undefined) return false
  const { unit, purpose } = ballot
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
