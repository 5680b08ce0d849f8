import { RSABSSA } from "@cloudflare/blindrsa-ts"
import { messageOf, newBallotCode, partsOf } from "#app/browser/ballot-code.ts"
import { fromBase64url, toBase64url } from "#app/browser/base64url.ts"
import { blind, finalize } from "#app/browser/blind-signature.ts"
import type { ListedKey } from "#app/browser/public-list.ts"
import { PURPOSES } from "#app/domain/ballot.ts"
import { MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { fetchKeys } from "./keys.ts"

/** Few: theirs takes its time. */
const BALLOTS = 10

/** Milliseconds for one ballot. */
export type Comparison = Readonly<Record<"ours" | "theirs", Readonly<{ blinding: number; finalizing: number }>>>

/** The same ballots under the same keys, blinded and finalized by our code and by @cloudflare/blindrsa-ts. */
export async function compareLibraries(area: string, year: number): Promise<Comparison> {
  const code = newBallotCode()
  const keys = (await fetchKeys(area)).slice(0, BALLOTS)
  const ballots = await Promise.all(keys.map((key) => prepare(key, code, year)))
  return { ours: await measureOurs(ballots), theirs: await measureTheirs(ballots) }
}

type Prepared = Awaited<ReturnType<typeof prepare>>

async function prepare({ unit, purpose, n, key }: ListedKey, code: string, year: number) {
  const terms = { year, unit, purpose: PURPOSES.find((one) => one === purpose) ?? "rating" }
  const parts = await partsOf(code, terms)
  const jwk = { kty: "RSA", n, e: "AQAB" }
  return {
    parts,
    message: await messageOf(parts.secret, terms),
    ourKey: key,
    theirKey: await crypto.subtle.importKey("jwk", jwk, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]),
  }
}

async function measureOurs(ballots: readonly Prepared[]) {
  const blinding = await timed(() => inTurn(ballots, ({ ourKey, message, parts }) => blind(ourKey, message, parts)))
  const answers = await sign(blinding.made.map(({ message }) => message))
  const finalizing = await timed(() =>
    inTurn(ballots, async ({ ourKey }, place) => {
      const [asked, answer] = [blinding.made[place], answers[place]]
      if (!asked || !answer || !finalize(ourKey, answer, asked)) throw new Error("Our signature is none")
    }),
  )
  return { blinding: blinding.took / BALLOTS, finalizing: finalizing.took / BALLOTS }
}

async function measureTheirs(ballots: readonly Prepared[]) {
  const suite = RSABSSA.SHA384.PSS.Deterministic()
  const blinding = await timed(() =>
    inTurn(ballots, ({ theirKey, message }) => suite.blind(theirKey, suite.prepare(message))),
  )
  const answers = await sign(blinding.made.map(({ blindedMsg }) => blindedMsg))
  const finalizing = await timed(() =>
    inTurn(ballots, async ({ theirKey, message }, place) => {
      const [asked, answer] = [blinding.made[place], answers[place]]
      // Throws where ours says null.
      if (asked && answer) await suite.finalize(theirKey, suite.prepare(message), answer, asked.inv)
    }),
  )
  return { blinding: blinding.took / BALLOTS, finalizing: finalizing.took / BALLOTS }
}

async function inTurn<Made>(ballots: readonly Prepared[], make: (ballot: Prepared, place: number) => Promise<Made>) {
  const made: Made[] = []
  for (const [place, ballot] of ballots.entries()) made.push(await make(ballot, place))
  return made
}

async function timed<Made>(work: () => Promise<Made>): Promise<{ made: Made; took: number }> {
  const begin = performance.now()
  const made = await work()
  return { made, took: performance.now() - begin }
}

async function sign(messages: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const blinded = new Uint8Array(messages.length * MODULUS_BYTES)
  for (const [place, message] of messages.entries()) blinded.set(message, place * MODULUS_BYTES)
  const body = new URLSearchParams({ blinded: toBase64url(blinded) })
  const said: { signatures: string } = await (await fetch("/pass/sign", { method: "POST", body })).json()
  const answers = fromBase64url(said.signatures)
  return messages.map((_, place) => answers.subarray(place * MODULUS_BYTES, (place + 1) * MODULUS_BYTES))
}
