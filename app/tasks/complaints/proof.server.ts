import { type ProofVerdict, publicProofKey, signFiling, verifyFiling } from "#app/crypto/filing-proofs.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { type FilingStatement, proofText, readProof } from "#app/domain/complaints/filing-proof.ts"
import type { OwnCase } from "./own-case.server.ts"

/** The whole proof that these words were filed, as text. */
export function proofOf({ reference, name, filedOn, narrative }: OwnCase): string {
  const { statement, signature } = signFiling({ reference, name, filedOn, narrative }, siteSecrets().proof)
  return proofText(statement, signature, narrative)
}

/** What a pasted proof proves. */
export type ProofCheck =
  | Readonly<{ stands: "unreadable" | "not-ours" }>
  | Readonly<{ stands: "proved"; statement: FilingStatement; words: Extract<ProofVerdict, { ok: true }>["words"] }>

/** Asks the key alone: nothing of the complaint need still exist. */
export function checkProof(pasted: string): ProofCheck {
  const read = readProof(pasted)
  if (!read) return { stands: "unreadable" }
  const verdict = verifyFiling(read, siteSecrets().proof)
  return verdict.ok ? { stands: "proved", statement: read.statement, words: verdict.words } : { stands: verdict.reason }
}

/** The public half of the key, for whoever wants to check without us. */
export function proofKeyForAll(): string {
  return publicProofKey(siteSecrets().proof)
}
