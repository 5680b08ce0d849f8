import { and, eq, inArray, type SQL, sql } from "drizzle-orm"
import { straightLiningIn } from "#app/domain/flags/straight-lining.ts"
import { type Answer, QUESTIONS } from "#app/domain/rating.ts"
import type { tallyDb } from "#db/clients.server.ts"
import { batchFlags, flags } from "#db/schema/flags.ts"
import { ratings } from "#db/schema/ratings.ts"

export type Transaction = Parameters<Parameters<ReturnType<typeof tallyDb>["transaction"]>[0]>[0]

/** A batch that has just been written, and is the newest. */
export type BatchStored = Readonly<{ number: number; quarter: string }>

/**
 * Flags units to which a batch brought unusually many all-fives or all-ones, beside all that they had before. In the
 * batch's own transaction, so that a kill loses and doubles no flag; the office learns the quarter and no more.
 */
export async function recordBatchFlags(tx: Transaction, { number, quarter }: BatchStored): Promise<void> {
  for (const { unit, now, before } of await listStraightLines(tx, number)) {
    for (const kind of straightLiningIn(now, before)) {
      await tx.insert(batchFlags).values({ batch: number, unit, kind })
      await tx.insert(flags).values({ kind, quarter })
    }
  }
}

/** Of each unit that the batch rated: its ratings of this batch, and those of all batches before. */
async function listStraightLines(tx: Transaction, number: number) {
  const ofBatch = eq(ratings.batch, number)
  const earlier = sql`${ratings.batch} < ${number}`
  const units = tx.selectDistinct({ unit: ratings.unit }).from(ratings).where(ofBatch)
  const rows = await tx
    .select({
      unit: ratings.unit,
      now: { ratings: countOf(ofBatch), fives: countOf(ofBatch, allAre(5)), ones: countOf(ofBatch, allAre(1)) },
      before: { ratings: countOf(earlier), fives: countOf(earlier, allAre(5)), ones: countOf(earlier, allAre(1)) },
    })
    .from(ratings)
    .where(and(inArray(ratings.unit, units), eq(ratings.withdrawn, false)))
    .groupBy(ratings.unit)
  return rows.flatMap(({ unit, ...row }) => (unit === null ? [] : [{ unit, ...row }]))
}

function countOf(...conditions: SQL[]): SQL<number> {
  return sql<number>`count(*) filter (where ${and(...conditions)})::int`
}

/** Whether every answered question of a rating has this answer; one that is not withdrawn has at least three. */
function allAre(answer: Answer): SQL {
  const each = QUESTIONS.map((question) => sql`coalesce(${ratings[question]}, ${answer}) = ${answer}`)
  return sql.join(each, sql` and `)
}
