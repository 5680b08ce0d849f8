import { z } from "zod"
import { messageOf, newBallotCode, partsOf } from "#app/browser/ballot-code.ts"
import { blind, finalize, readKey } from "#app/browser/blind-signature.ts"
import { readManifestText } from "#app/crypto/manifest-chain.server.ts"
import { readManifestLine } from "#app/forms/manifest-line.ts"
import { makeBallotKeys } from "#app/tasks/make-ballot-keys.server.ts"
import type { TestApp } from "./app.ts"

const answer = z.object({ signatures: z.string().optional(), reason: z.string().optional() })

/** Makes the first keys of an area, as the site does by itself for all of them. */
export async function makeKeysOf(app: TestApp, area: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  await makeBallotKeys({ secretsDir: app.database.secretsFolder, today, area, supplements: false })
}

/** What one ballot is made of and, once it is signed, its signature. */
export type TestBallot = Awaited<ReturnType<typeof prepareBook>>["ballots"][number]

/** Everything that a browser makes before it asks: the same code makes the same. */
export async function prepareBook(app: TestApp, area: string, code = newBallotCode()) {
  const year = new Date().getUTCFullYear()
  const keys = (await listPublicKeys(app)).filter((key) => key.area === area && key.year === year)
  const ballots = await Promise.all(
    keys.map(async ({ unit, purpose, n, e }) => {
      const terms = { year, unit, purpose }
      const key = readKey(Buffer.from(n, "base64url"), e)
      const parts = await partsOf(code, terms)
      return {
        terms,
        key,
        secret: parts.secret,
        blinded: await blind(key, await messageOf(parts.secret, terms), parts),
      }
    }),
  )
  return { area, year, books: [...new Set(keys.map((key) => key.book))], ballots }
}

/** Every key of the public list as everybody can read it, in its order. */
async function listPublicKeys(app: TestApp) {
  const list = readManifestText(await (await app.fetch("/api/v1/ballot-keys.txt")).text())
  if (!list.ok) throw new Error(`Line ${list.line} of the public list does not follow`)
  const entries = list.lines.map(({ line }) => readManifestLine(line))
  return entries.flatMap((entry) => (entry.kind === "key" ? [entry] : []))
}

type Prepared = Awaited<ReturnType<typeof prepareBook>>

/** The form that a browser asks with. */
export function bookForm(prepared: Prepared): URLSearchParams {
  const body = new URLSearchParams({ area: prepared.area, year: String(prepared.year) })
  for (const one of prepared.books) body.append("book[]", one)
  const blinded = Buffer.concat(prepared.ballots.map((ballot) => ballot.blinded.message))
  body.set("blinded", blinded.toString("base64url"))
  return body
}

/** Asks with a session; the answer's status and reason, and the ballots with their signatures. */
export async function askForBook(app: TestApp, cookie: string, prepared: Prepared) {
  const got = await app.post("/pass/sign", bookForm(prepared), { cookie })
  const said = answer.parse(await got.json())
  const signatures = Buffer.from(said.signatures ?? "", "base64url")
  const signed = prepared.ballots.map((ballot, place) => ({
    ...ballot,
    signature: finalize(ballot.key, signatures.subarray(place * 256, (place + 1) * 256), ballot.blinded),
  }))
  return { status: got.status, reason: said.reason ?? null, ballots: signed }
}

/** The fields of a form that spend a ballot. */
export function ballotFields(ballot: {
  terms: { year: number }
  secret: Uint8Array
  signature: Uint8Array | null
}): Record<string, string> {
  return {
    road: "blind",
    year: String(ballot.terms.year),
    secret: Buffer.from(ballot.secret).toString("base64url"),
    signature: Buffer.from(ballot.signature ?? []).toString("base64url"),
  }
}
