import { type BallotTerms, MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { messageOf, newBallotCode, partsOf } from "./ballot-code.ts"
import { fromBase64url, toBase64url } from "./base64url.ts"
import { type Blinded, blind, finalize } from "./blind-signature.ts"
import { findPass, type KeptBallot, type KeptPass, keepPass, removePass } from "./kept-passes.ts"
import { fetchPublicList, type ListedKey, nameOf, type PublicList, readPublicList } from "./public-list.ts"

/** What the site says of an area beside its keys. */
type Place = Readonly<{
  area: string
  areaName: string
  programmeName: string
  year: number
  names: Readonly<Record<string, string>>
}>

/** Why there is no pass; each has its words in the page. */
export type PassFault =
  | "unreachable"
  | "no-account"
  | "not-ready"
  | "already-issued"
  | "too-many-areas"
  | "held"
  | "paused"
  | "bad-answer"

export class NoPass extends Error {
  readonly fault: PassFault
  /** What the office says of a pause. */
  readonly words: string
  constructor(fault: PassFault, words = "") {
    super(fault)
    this.fault = fault
    this.words = words
  }
}

type Asked = Readonly<{ key: ListedKey; blinded: Blinded; ballot: Omit<KeptBallot, "signature"> }>

/**
 * Makes the rating pass of an area: one ballot for each unit and purpose, all asked for at once, blinded so that who
 * signs them sees none, with keys of the public list and no others. Where an answer was lost, the same is asked for
 * again; where supplements have come since, they are asked for together with all that was signed before, which shows
 * that the code is still here.
 * @param typed a ballot code that somebody wrote down, to make its pass again
 * @param progress told the share that is done, from 0 to 1
 * @throws NoPass saying why
 */
export async function makePass(
  area: string,
  typed: string | null,
  progress: (done: number) => void,
): Promise<KeptPass> {
  const place = await fetchPlace(area)
  const list = await trustedList()
  const keys = list.keys.filter((key) => key.area === area && key.year === place.year)
  if (keys.length === 0) throw new NoPass("not-ready")
  const kept = findPass(area)
  const before = kept?.year === place.year && (typed === null || kept.code === typed) ? kept : undefined
  const books = [...new Set(keys.map((key) => key.book))]
  // From a file there is no code, and so nothing more to be had.
  const isWhole = before && before.ballots.length > 0 && books.every((one) => before.books.includes(one))
  if (before && (isWhole || before.code === null)) return before

  const { areaName, programmeName, year } = place
  const code = before?.code ?? typed ?? newBallotCode()
  const pass: KeptPass = {
    ...{ area, areaName, programmeName, year, code, list: list.hashes.at(-1) ?? null },
    books: before?.books ?? [],
    ballots: before?.ballots ?? [],
  }
  // Before it is asked for: whoever loses the answer must be able to ask for the very same.
  keepPass(pass)
  const asked: Asked[] = []
  for (const key of keys) {
    asked.push(await askFor(key, code, place.names))
    progress(asked.length / keys.length / 2)
  }
  const answer = await sign(pass, books, asked)
  const ballots: KeptBallot[] = []
  for (const [at, { key, blinded, ballot }] of asked.entries()) {
    if (list.lost.has(nameOf(key))) continue
    const signature = finalize(key.key, answer.subarray(at * MODULUS_BYTES, (at + 1) * MODULUS_BYTES), blinded)
    if (signature === null) throw new NoPass("bad-answer")
    ballots.push({ ...ballot, signature: toBase64url(signature) })
    progress(0.5 + at / asked.length / 2)
  }
  const made = { ...pass, books, ballots }
  keepPass(made)
  return made
}

async function askFor(key: ListedKey, code: string, names: Place["names"]): Promise<Asked> {
  const { unit, year } = key
  const purpose = key.purpose === "complaint" ? "complaint" : "rating"
  const terms: BallotTerms = { year, unit, purpose }
  const parts = await partsOf(code, terms)
  const blinded = await blind(key.key, await messageOf(parts.secret, terms), parts)
  return { key, blinded, ballot: { unit, name: names[unit] ?? unit, purpose, secret: toBase64url(parts.secret) } }
}

/** A list that contradicts itself, or names a key that could give somebody away, is not used. */
async function trustedList(): Promise<PublicList> {
  const text = await fetchPublicList()
  if (text === undefined) throw new NoPass("unreachable")
  const list = await readPublicList(text)
  if (!list) throw new NoPass("bad-answer")
  return list
}

async function fetchPlace(area: string): Promise<Place> {
  const address = `/api/v1/areas/${encodeURIComponent(area)}/names.json`
  const answer = await reach(() => fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" }))
  if (!answer.ok) throw new NoPass("not-ready")
  const place: Place = await answer.json()
  return place
}

async function sign({ area, year, ballots }: KeptPass, books: readonly string[], asked: readonly Asked[]) {
  const body = new URLSearchParams({ area, year: String(year) })
  for (const book of books) body.append("book[]", book)
  const blinded = new Uint8Array(asked.length * MODULUS_BYTES)
  for (const [place, one] of asked.entries()) blinded.set(one.blinded.message, place * MODULUS_BYTES)
  body.set("blinded", toBase64url(blinded))
  const answer = await reach(() => fetch("/pass/sign", { method: "POST", body }))
  const said: unknown = await answer.json().catch(() => null)
  const text = (name: string) => String(typeof said === "object" && said !== null ? Reflect.get(said, name) : "")
  if (text("reason") === "paused") throw new NoPass("paused", text("words"))
  if (said === null || answer.status >= 500 || answer.status === 429) throw new NoPass("unreachable")
  if (answer.ok) return fromBase64url(text("signatures"))
  const fault = FAULTS.find((one) => one === text("reason")) ?? "bad-answer"
  // Another code has had this account's book: ours will never be signed.
  const pending = findPass(area)
  if (fault === "already-issued" && ballots.length === 0 && pending) removePass(pending)
  throw new NoPass(fault)
}

const FAULTS: readonly PassFault[] = ["no-account", "already-issued", "too-many-areas", "held"]

/** How often and after how long (milliseconds) a request is tried again that got no answer. */
const TRIES = [500, 2000]

async function reach(ask: () => Promise<Response>): Promise<Response> {
  for (const wait of TRIES) {
    try {
      return await ask()
    } catch {
      await new Promise((done) => setTimeout(done, wait))
    }
  }
  return ask().catch(() => {
    throw new NoPass("unreachable")
  })
}
