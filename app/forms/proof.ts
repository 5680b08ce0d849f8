import { z } from "zod"

/** A challenge of ours that comes back with its solution, as the browser's worker made it. */
const proof = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string().optional(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number().int(), derivedKey: z.string() }),
})

export type SentProof = z.output<typeof proof>

/** The longest that ours is, and half as much again: nobody's megabyte is parsed. */
const MOST_SIGNS = 1500

/** What a form brings as proof of work, or null if it is none. */
export function readProof(form: FormData): SentProof | null {
  const sent = form.get("proof")
  if (typeof sent !== "string" || sent === "" || sent.length > MOST_SIGNS) return null
  try {
    return proof.parse(JSON.parse(Buffer.from(sent, "base64").toString()))
  } catch {
    return null
  }
}

/** A field that no person sees: whoever fills it in is a machine that fills in everything. */
export const HONEYPOT = "website"

export function isFromMachine(form: FormData): boolean {
  const trap = form.get(HONEYPOT)
  return typeof trap === "string" && trap !== ""
}
