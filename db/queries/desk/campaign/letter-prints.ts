import { and, arrayOverlaps, eq, ne, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { fewestShared, isTooAlike } from "#app/domain/campaign/letter-likeness.ts"
import { deskDb } from "#db/clients.server.ts"
import { letterPrints } from "#db/schema/campaign/acts.ts"

type NewPrints = Readonly<{
  /** A UUID that the letter's forms bring along: under it stands the same letter as it was before it was changed. */
  name: string
  prints: bigint[]
  /** By its first day. */
  month: Day
}>

/**
 * Keeps what a letter is known again by, in place of what it was before, unless another is too like it. The campaign's.
 * @returns false if another is too like it: then what was kept of it stays
 */
export async function recordLetterPrints({ name, prints, month }: NewPrints): Promise<boolean> {
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
          ne(letterPrints.id, name),
        ),
      )
    const all = others.map((other) => other.prints)
    if (isTooAlike(prints, all)) return false
    await tx.delete(letterPrints).where(eq(letterPrints.id, name))
    await tx.insert(letterPrints).values({ id: name, madeIn: month, prints })
    return true
  })
}
