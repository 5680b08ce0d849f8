import { and, eq, inArray, sql } from "drizzle-orm"
import type { Answers, More, Rating } from "#app/domain/rating.ts"
import type { AreaYear, Outcome } from "#app/domain/tally.ts"
import { tallyDb } from "#db/clients.server.ts"
import { batches, flushes, inbox, ratings, words } from "#db/schema/ratings.ts"
import { recordBatchFlags, type BatchStored as Stored, type Transaction } from "./batch-flags.ts"
import { withdrawItems } from "./words.ts"

export type BatchToStore = Readonly<{
  kind: "area" | "quarter" | "year"
  quarter: string
  boxIds: readonly string[]
  outcomes: readonly Outcome[]
  /** The period that this batch flushes, noted with it. */
  flushes: string | null
  /** Draws an order by lot. */
  shuffled: <Item>(items: readonly Item[]) => Item[]
}>

/**
 * Stores a batch and takes its boxes away, in one transaction: whatever stops it, nothing is lost or doubled. Ratings
 * are written in one order drawn by lot and words, afterwards, in another: neither rows nor commands tell which words
 * came with which stars. What is unusual in the batch is flagged with it.
 */
export async function recordBatch(batch: BatchToStore): Promise<number> {
  return tallyDb().transaction(async (tx) => {
    const [last] = await tx.select({ number: sql<number>`coalesce(max(${batches.number}), 0)::int` }).from(batches)
    const stored = { number: (last?.number ?? 0) + 1, quarter: batch.quarter }
    await tx.insert(batches).values({ number: stored.number, kind: batch.kind, quarter: batch.quarter })
    const texts: NewWords[] = []
    for (const outcome of batch.shuffled(batch.outcomes)) texts.push(...(await recordOutcome(tx, outcome, stored)))
    for (const text of batch.shuffled(texts)) await tx.insert(words).values(text)
    await recordBatchFlags(tx, stored)
    await tx.execute(sql`delete from ${inbox} where ${inbox.id} = any(${sql.param([...batch.boxIds])}::uuid[])`)
    if (batch.flushes !== null) await tx.insert(flushes).values({ period: batch.flushes })
    return stored.number
  })
}

/** Notes periods in which nothing waited. */
export async function recordEmptyFlushes(periods: readonly string[]): Promise<void> {
  if (periods.length === 0) return
  await tallyDb()
    .insert(flushes)
    .values(periods.map((period) => ({ period })))
    .onConflictDoNothing()
}

/** In place of a key's name, which leads to its unit by the public list of keys. */
const NO_KEY = "forgotten"

/** Takes area and provider away from the few of an area in a closed year. */
export async function recordForgotten(forgotten: readonly AreaYear[]): Promise<void> {
  await tallyDb().transaction(async (tx) => {
    for (const { area, year } of forgotten) {
      const few = and(eq(ratings.area, area), eq(ratings.year, year))
      const units = await tx.selectDistinct({ unit: ratings.unit }).from(ratings).where(few)
      const names = units.flatMap(({ unit }) => (unit === null ? [] : [unit]))
      if (names.length > 0) {
        await tx
          .update(words)
          .set({ unit: null })
          .where(and(inArray(words.unit, names), eq(words.year, year)))
      }
      await tx.update(ratings).set({ area: null, unit: null, key: NO_KEY }).where(few)
    }
  })
}

type First = NonNullable<Outcome["first"]>
type NewWords = typeof words.$inferInsert

/** Stores the rating and answers with its words, to be written later in another order. */
async function recordOutcome(tx: Transaction, outcome: Outcome, stored: Stored): Promise<NewWords[]> {
  const unit = outcome.first
    ? await insertRating(tx, outcome, outcome.first, stored)
    : await alterRating(tx, outcome, stored)
  if (unit === undefined || outcome.withdrawn || !outcome.newest) return []
  const { programme, year, rating } = outcome.newest
  const { number: batch, quarter } = stored
  const row = { handle: bytesOf(outcome.wordsHandle), unit, programme, year, quarter, batch }
  return [
    { ...row, kind: "went-well" as const, text: rating.words.wentWell },
    { ...row, kind: "should-change" as const, text: rating.words.shouldChange },
  ].filter(({ text }) => text !== "")
}

/** The unit under which the rating stands now. */
async function insertRating(tx: Transaction, outcome: Outcome, first: First, stored: Stored): Promise<string | null> {
  const { programme, area, unit, year, road, key } = first
  const row = { programme, area, unit, year, road, key, quarter: stored.quarter, batch: stored.number }
  await tx.insert(ratings).values({ handle: bytesOf(outcome.handle), ...row, ...stateOf(outcome, stored) })
  return unit
}

/** The unit under which the stored rating stands; undefined if there is none, or it was withdrawn before. */
async function alterRating(tx: Transaction, outcome: Outcome, stored: Stored): Promise<string | null | undefined> {
  const [altered] = await tx
    .update(ratings)
    .set(stateOf(outcome, stored))
    .where(and(eq(ratings.handle, bytesOf(outcome.handle)), eq(ratings.withdrawn, false)))
    .returning({ unit: ratings.unit })
  if (altered) {
    await withdrawItems(tx, bytesOf(outcome.wordsHandle))
    await tx.delete(words).where(eq(words.handle, bytesOf(outcome.wordsHandle)))
  }
  return altered?.unit
}

function stateOf(outcome: Outcome, stored: Stored) {
  const said = outcome.withdrawn || !outcome.newest ? NOTHING : columnsOf(outcome.newest.rating)
  return { ...said, withdrawn: outcome.withdrawn, touchedBatch: stored.number }
}

function bytesOf(handle: string): Buffer {
  return Buffer.from(handle, "base64url")
}

type Said = Omit<More, "helpNeeded" | "helpGot" | "inWorkSupport"> & {
  helpNeeded: string[] | null
  helpGot: string[] | null
  inWorkSupport: More["inWorkSupport"][number][] | null
} & Answers

/** What a withdrawn rating says. */
const NOTHING: Said = {
  adviser: null,
  say: null,
  fit: null,
  help: null,
  fairness: null,
  stage: null,
  contact: null,
  distance: null,
  helpNeeded: null,
  helpGot: null,
  advisers: null,
  explainedAgain: null,
  toldWhatToExpect: null,
  costsRepaid: null,
  inWorkSupport: null,
  confidenceBefore: null,
  confidenceNow: null,
}

function columnsOf({ answers, more }: Rating): Said {
  return {
    ...answers,
    ...more,
    helpNeeded: [...more.helpNeeded],
    helpGot: [...more.helpGot],
    inWorkSupport: [...more.inWorkSupport],
  }
}
