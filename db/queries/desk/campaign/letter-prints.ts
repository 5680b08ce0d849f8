import { and, arrayOverlaps, eq, ne, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { fewestShared, isTooAlike } from "#app/domain/campaign/letter-likeness.ts"
import { deskDb } from "#db/clients.server.ts"
import { letterPrints } from "#db/schema/campaign/acts.ts"

type NewPrints = Readonly<{
  prints: bigint[]
  /** By its first day. */
  month: Day
  /** The same letter as it was before it was changed: what its form brought along. */
  before: string | null
}>

/**
 * Keeps what a letter is known again by, unless one before it is too like it. The campaign's.
 * @returns its name, which its form brings along; null if it is too like another
 */
export async function recordLetterPrints({ prints, month, before }: NewPrints): Promise<string | null> {
  return deskDb().transaction(async (tx) => {
    // Two who send the same letter at the same moment: the later one waits, and finds the earlier one's.
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('campaign.letter_prints'))`)
    const mine = sql`${`{${prints.join(",")}}`}::bigint[]`
    const shared = sql`(SELECT count(*) FROM unnest(${letterPrints.prints}) AS print WHERE print = ANY (${mine}))`
    const others = await tx
      .select({ prints: letterPrints.prints })
      .from(letterPrints)
      .where(
        and(
          arrayOverlaps(letterPrints.prints, mine),
          sql`${shared} >= ${fewestShared(prints)}`,
          before === null ? undefined : ne(letterPrints.id, before),
        ),
      )
    const all = others.map((other) => other.prints)
    if (isTooAlike(prints, all)) return null
    if (before !== null) await tx.delete(letterPrints).where(eq(letterPrints.id, before))
    const [made] = await tx.insert(letterPrints).values({ madeIn: month, prints }).returning({ id: letterPrints.id })
    return made?.id ?? null
  })
}
