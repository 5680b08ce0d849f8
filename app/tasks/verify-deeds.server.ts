import { deedHash, noteDeedHead, readDeedHeads } from "#app/crypto/deed-heads.server.ts"
import { breaksIn, type ChainBreak } from "#app/domain/office/deed-chain.ts"
import { findDeedHead, listChainedDeeds } from "#db/queries/desk/audit-log.ts"

export type DeedsVerified = Readonly<{
  deeds: number
  heads: number
  head: string | null
  breaks: readonly ChainBreak[]
}>

/** Recomputes the whole record of deeds and compares it with the heads that were written down outside the database. */
export async function verifyDeeds(secretsDir: string): Promise<DeedsVerified> {
  const [deeds, heads] = [await listChainedDeeds(), readDeedHeads(secretsDir)]
  const head = deeds.at(-1)?.hash ?? null
  return { deeds: deeds.length, heads: heads.length, head, breaks: breaksIn(deeds, heads, deedHash) }
}

/** Every night: writes down where the record is. */
export async function noteNewestDeed(secretsDir: string): Promise<void> {
  const head = await findDeedHead()
  if (head) noteDeedHead(secretsDir, head)
}
