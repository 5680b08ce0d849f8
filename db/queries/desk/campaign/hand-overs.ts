import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { askedTens, mayBeSent } from "#app/domain/campaign/hand-over.ts"
import { deskDb } from "#db/clients.server.ts"
import { demandLetters, handOverAsks } from "#db/schema/campaign/hand-overs.ts"
import { providers } from "#db/schema/providers.ts"
import { campaignHandOvers } from "#db/schema/published/campaign.ts"
import { recordDeed } from "../audit-log.ts"

/** Counts that somebody asked for a provider to be sent the demands. The campaign's, like all of this file. */
export async function countHandOverAsk(provider: string, today: Day): Promise<void> {
  await deskDb()
    .insert(handOverAsks)
    .values({ provider, month: monthOf(today), count: 1 })
    .onConflictDoUpdate({
      target: [handOverAsks.provider, handOverAsks.month],
      set: { count: sql`${handOverAsks.count} + 1` },
    })
}

/** Providers that somebody wants to be sent it, with how many asked in whole tens, by name. */
export async function listAskedHandOvers() {
  const rows = await deskDb()
    .select({
      provider: handOverAsks.provider,
      name: sql<string>`coalesce(${providers.name}, ${handOverAsks.provider})`,
      count: sql<number>`sum(${handOverAsks.count})::int`,
      since: sql<Day>`min(${handOverAsks.month})::text`,
    })
    .from(handOverAsks)
    .leftJoin(providers, eq(providers.slug, handOverAsks.provider))
    .groupBy(handOverAsks.provider, providers.name)
    .orderBy(sql`2`)
  return rows.map(({ count, ...row }) => ({ ...row, tens: askedTens(count) }))
}

/** The newest letters that were sent, newest first. */
export async function listDemandLetters() {
  return deskDb()
    .select({
      id: demandLetters.id,
      provider: demandLetters.provider,
      name: sql<string>`coalesce(${providers.name}, ${demandLetters.provider})`,
      sentOn: demandLetters.sentOn,
      askedTens: demandLetters.askedTens,
      answeredOn: demandLetters.answeredOn,
      answer: demandLetters.answer,
    })
    .from(demandLetters)
    .leftJoin(providers, eq(providers.slug, demandLetters.provider))
    .orderBy(desc(demandLetters.sentOn), sql`${demandLetters.id}`)
    .limit(200)
}

export type NewDemandLetter = Readonly<{ provider: string; recipient: string; sentOn: Day }>

/** Notes that a letter was sent, forgets how many had asked, and says so publicly. False where it is too soon after the last. */
export async function recordDemandLetter(by: string, letter: NewDemandLetter): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`campaign.demand_letters ${letter.provider}`}))`)
    const [last] = await tx
      .select({ sentOn: demandLetters.sentOn })
      .from(demandLetters)
      .where(eq(demandLetters.provider, letter.provider))
      .orderBy(desc(demandLetters.sentOn))
      .limit(1)
    if (!mayBeSent(last?.sentOn ?? null, letter.sentOn)) return false
    const gone = await tx
      .delete(handOverAsks)
      .where(eq(handOverAsks.provider, letter.provider))
      .returning({ count: handOverAsks.count })
    const tens = askedTens(gone.reduce((sum, { count }) => sum + count, 0))
    await tx.insert(demandLetters).values({ ...letter, askedTens: tens })
    const shown = { sentOn: letter.sentOn, answered: false }
    await tx
      .insert(campaignHandOvers)
      .values({ provider: letter.provider, ...shown })
      .onConflictDoUpdate({ target: campaignHandOvers.provider, set: shown })
    await recordDeed(tx, {
      ...{ staff: by, deed: "hand-over.send", subject: letter.provider },
      // Not to whom: the record is never erased, and a name of somebody may stand there.
      after: { sentOn: letter.sentOn, askedTens: tens },
    })
    return true
  })
}

/** Notes what a provider answered, and says publicly that it did. False where that was noted before. */
export async function recordDemandAnswer(by: string, id: string, answer: string, today: Day): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const [row] = await tx
      .update(demandLetters)
      .set({ answer, answeredOn: today })
      .where(and(eq(demandLetters.id, id), isNull(demandLetters.answeredOn)))
      .returning({ provider: demandLetters.provider, sentOn: demandLetters.sentOn })
    if (!row) return false
    await tx
      .update(campaignHandOvers)
      .set({ answered: true })
      .where(and(eq(campaignHandOvers.provider, row.provider), eq(campaignHandOvers.sentOn, row.sentOn)))
    await recordDeed(tx, { staff: by, deed: "hand-over.answer", subject: row.provider, after: { answer } })
    return true
  })
}
