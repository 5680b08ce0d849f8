import { desc } from "drizzle-orm"
import type { Proposal } from "#app/domain/standard/proposal.ts"
import { deskDb } from "#db/clients.server.ts"
import { standards } from "#db/schema/published/standards.ts"
import { recordDeed } from "./audit-log.ts"

export type StandardToRecord = Readonly<{
  proposal: Proposal
  /** The newest set when it was proposed. */
  after: number
  reason: string
  on: string
  staff: string
}>

/**
 * Adds a set of rules, with the deed.
 * @returns its number; null if somebody else added one meanwhile
 */
export async function insertStandard(decided: StandardToRecord): Promise<number | null> {
  const { proposal, after, reason, on, staff } = decided
  return deskDb().transaction(async (tx) => {
    const [last] = await tx
      .select({ version: standards.version })
      .from(standards)
      .orderBy(desc(standards.version))
      .limit(1)
    if (!last || last.version !== after) return null
    const version = after + 1
    // Of two at once the second finds the number taken.
    const added = await tx
      .insert(standards)
      .values({ version, ...proposal, reason, decidedOn: on })
      .onConflictDoNothing()
      .returning({ version: standards.version })
    if (added.length === 0) return null
    await recordDeed(tx, { staff, deed: "standard.decide", subject: String(version), after: { ...proposal }, reason })
    return version
  })
}
