import type { BallotTerms } from "#app/domain/ballot-encoding.ts"
import { MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { messageOf, newBallotCode, partsOf } from "./ballot-code.ts"
import { fromBase64url, toBase64url } from "./base64url.ts"
import { type Blinded, blind, finalize, type PublicKey, readKey } from "./blind-signature.ts"
import { findPass, type KeptBallot, type KeptPass, keepPass, removePass } from "./kept-passes.ts"

/** The public keys of an area, as everybody is served them. */
type Book = Readonly<{
  area: string
  areaName: string
  programmeName: string
  year: number
  keys: readonly Readonly<{ book: string; unit: string; name: string; purpose: string; n: string; e: number }>[]
}>

/** Why there is no pass; each has its words in the page. */
export type PassFault =
  | "unreachable"
  | "no-account"
  | "not-ready"
  | "already-issued"
  | "too-many-areas"
  | "held"
  | "bad-answer"

export class NoPass extends Error {
  readonly fault: PassFault
  constructor(fault: PassFault) {
    super(fault)
    this.fault = fault
  }
}

type Asked = Readonly<{ key: PublicKey; blinded: Blinded; ballot: Omit<KeptBallot, "signature"> }>

/**
 * Makes the rating pass of an area: one ballot for each unit and purpose, all asked for at once, blinded so that who
 * signs them sees none. Where an answer was lost, the same is asked for again; where supplements have come since, they are
 * asked for together with all that was signed before, which shows that the code is still here.
 * @param typed a ballot code that somebody wrote down, to make its pass again
 * @param progress told the share that is done, from 0 to 1
 * @throws NoPass saying why
 */
export async function makePass(
  area: string,
  typed: string | null,
  progress: (done: number) => void,
): Promise<KeptPass> {
  const book = await fetchBook(area)
  if (book.keys.length === 0) throw new NoPass("not-ready")
  const kept = findPass(area)
  const before = kept?.year === book.year && (typed === null || kept.code === typed) ? kept : undefined
  const books = [...new Set(book.keys.map((key) => key.book))]
  // From a file there is no code, and so nothing more to be had.
  const isWhole = before && before.ballots.length > 0 && books.every((one) => before.books.includes(one))
  if (before && (isWhole || before.code === null)) return before

  const code = before?.code ?? typed ?? newBallotCode()
  const { areaName, programmeName, year } = book
  const pass = { area, areaName, programmeName, year, books: before?.books ?? [], code, ballots: before?.ballots ?? [] }
  // Before it is asked for: whoever loses the answer must be able to ask for the very same.
  keepPass(pass)
  const asked: Asked[] = []
  for (const key of book.keys) {
    asked.push(await askFor(key, code, year))
    progress(asked.length / book.keys.length / 2)
  }
  const answer = await sign(area, year, books, asked).catch((error) => {
    // Another code has had this account's book: ours will never be signed.
    if (error instanceof NoPass && error.fault === "already-issued" && pass.ballots.length === 0) removePass(pass)
    throw error
  })
  const ballots: KeptBallot[] = []
  for (const [place, { key, blinded, ballot }] of asked.entries()) {
    const signature = finalize(key, answer.subarray(place * MODULUS_BYTES, (place + 1) * MODULUS_BYTES), blinded)
    if (signature === null) throw new NoPass("bad-answer")
    ballots.push({ ...ballot, signature: toBase64url(signature) })
    progress(0.5 + ballots.length / asked.length / 2)
  }
  const made = { ...pass, books, ballots }
  keepPass(made)
  return made
}

async function askFor(key: Book["keys"][number], code: string, year: number): Promise<Asked> {
  const { unit, name, n, e } = key
  const purpose = key.purpose === "complaint" ? "complaint" : "rating"
  const terms: BallotTerms = { year, unit, purpose }
  const parts = await partsOf(code, terms)
  const publicKey = readFitKey(n, e)
  const blinded = await blind(publicKey, await messageOf(parts.secret, terms), parts)
  return { key: publicKey, blinded, ballot: { unit, name, purpose, secret: toBase64url(parts.secret) } }
}

/** A key that could give somebody away is not used. */
function readFitKey(n: string, e: number): PublicKey {
  try {
    return readKey(fromBase64url(n), e)
  } catch {
    throw new NoPass("bad-answer")
  }
}

/** Asked without saying who asks: everybody is served the same keys. */
async function fetchBook(area: string): Promise<Book> {
  const address = `/api/v1/areas/${encodeURIComponent(area)}/ballot-keys.json`
  const answer = await reach(() => fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" }))
  if (!answer.ok) throw new NoPass("not-ready")
  const book: Book = await answer.json()
  return book
}

async function sign(area: string, year: number, books: readonly string[], asked: readonly Asked[]) {
  const body = new URLSearchParams({ area, year: String(year) })
  for (const book of books) body.append("book[]", book)
  const blinded = new Uint8Array(asked.length * MODULUS_BYTES)
  for (const [place, one] of asked.entries()) blinded.set(one.blinded.message, place * MODULUS_BYTES)
  body.set("blinded", toBase64url(blinded))
  const answer = await reach(() => fetch("/pass/sign", { method: "POST", body }))
  if (answer.status >= 500 || answer.status === 429) throw new NoPass("unreachable")
  const said: unknown = await answer.json()
  const text = (name: string) => String(typeof said === "object" && said !== null ? Reflect.get(said, name) : "")
  if (answer.ok) return fromBase64url(text("signatures"))
  throw new NoPass(FAULTS.find((fault) => fault === text("reason")) ?? "bad-answer")
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
