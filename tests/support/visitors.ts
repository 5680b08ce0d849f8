import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { z } from "zod"
import type { TestApp } from "./app.ts"

/** What a site started with these settings believes of where a request comes from: see `visitingFrom`. */
export const BEHIND_A_PROXY = { TRUST_PROXY: "loopback" } as const

/** The same site as somebody meets it whose address on the internet is `address`; it must be BEHIND_A_PROXY. */
export function visitingFrom(app: TestApp, address: string): TestApp {
  const from = (headers: HeadersInit = {}) => ({
    ...Object.fromEntries(new Headers(headers)),
    "x-forwarded-for": address,
  })
  return {
    ...app,
    fetch: (path, init = {}) => app.fetch(path, { ...init, headers: from(init.headers) }),
    post: (path, fields, headers) => app.post(path, fields, from(headers)),
  }
}

const challenge = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    expiresAt: z.number(),
  }),
  signature: z.string(),
})

/** A solved challenge, before it is put into a form. */
export type Proof = Readonly<{
  challenge: z.output<typeof challenge>
  solution: { counter: number; derivedKey: string }
}>

/** No challenge of ours is solved sooner; a test need not begin at nothing. */
const FIRST_COUNTER = 100

/** Does the work of a challenge as the browser's worker does. */
export async function solved(text: string): Promise<Proof> {
  const asked = challenge.parse(JSON.parse(text))
  const solution = await solveChallenge({ challenge: asked, deriveKey, counterStart: FIRST_COUNTER })
  if (solution === null) throw new Error("The challenge has no solution")
  return { challenge: asked, solution: { counter: solution.counter, derivedKey: solution.derivedKey } }
}

/** As the field `proof` of a form. */
export function proofField(proof: unknown): string {
  return Buffer.from(JSON.stringify(proof)).toString("base64")
}

/** Opens a page with a form and does the work that it asks for. */
export async function workFor(app: TestApp, path: string): Promise<Proof> {
  const page = await (await app.fetch(path)).text()
  const asked = /data-challenge="([^"]+)"/.exec(page)?.[1]
  if (!asked) throw new Error(`${path} asks for no proof of work`)
  return solved(asked.replaceAll("&quot;", '"'))
}
