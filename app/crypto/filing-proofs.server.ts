import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import type { Day } from "#app/domain/calendar.ts"
import type { Narrative } from "#app/domain/complaints/complaint.ts"
import { type FilingStatement, filedText, type ReadProof, statementText } from "#app/domain/complaints/filing-proof.ts"

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex")

/** The signing key that follows from the 32 bytes of `proof-key`. */
function signingKey(proofKey: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, proofKey]), format: "der", type: "pkcs8" })
}

/** SHA-256 of the words as they were filed, in hexadecimal. */
export function digestOf(words: string): string {
  return createHash("sha256").update(words, "utf8").digest("hex")
}

/**
 * A statement of filing and its Ed25519 signature (RFC 8032), base64url. The same complaint has the same proof whenever it
 * is made; that it was made is noted nowhere.
 */
export function signFiling(
  filed: Readonly<{ reference: string; name: string; filedOn: Day; narrative: Narrative }>,
  proofKey: Buffer,
): { statement: FilingStatement; signature: string } {
  const { reference, name: about, filedOn, narrative } = filed
  const statement = { reference, about, filedOn, digest: digestOf(filedText(narrative)) }
  const signature = sign(null, Buffer.from(statementText(statement)), signingKey(proofKey)).toString("base64url")
  return { statement, signature }
}

/** What a proof proves: nothing, or its statement; and whether words pasted with it are those that were filed. */
export type ProofVerdict = { ok: true; words: "same" | "other" | "none" } | { ok: false; reason: "not-ours" }

/** Needs nothing of the database: a proof can be verified after everything else was erased. */
export function verifyFiling({ statement, signature, words }: ReadProof, proofKey: Buffer): ProofVerdict {
  const bytes = Buffer.from(statementText(statement))
  if (!verify(null, bytes, createPublicKey(signingKey(proofKey)), Buffer.from(signature, "base64url"))) {
    return { ok: false, reason: "not-ours" }
  }
  if (words === null) return { ok: true, words: "none" }
  return { ok: true, words: digestOf(words) === statement.digest ? "same" : "other" }
}

/** The public half, for everybody who wants to verify without us. */
export function publicProofKey(proofKey: Buffer): string {
  return createPublicKey(signingKey(proofKey)).export({ format: "pem", type: "spki" }).toString()
}
