import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { type HandOverWay, mayHandOver } from "#app/domain/complaints/hand-over.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaints } from "#db/schema/casework/complaints.ts"
import { handedCases, handOvers } from "#db/schema/casework/hand-overs.ts"
import { providers } from "#db/schema/providers.ts"
import { recordDeed } from "../audit-log.ts"
import { insertMessage, type MoveResult, moveComplaint } from "../complaint-rows.ts"

const HANDED = {
  id: complaints.id,
  reference: complaints.reference,
  version: complaints.version,
  state: complaints.state,
  provider: complaints.provider,
  mergedInto: complaints.mergedInto,
  name: complaints.name,
  jurisdiction: complaints.jurisdiction,
  kinds: complaints.kinds,
  stage: complaints.stage,
  happenedIn: complaints.happenedIn,
  raised: complaints.raised,
  passing: complaints.passing,
  narrative: complaints.narrative,
  passed: complaints.passed,
  sentOn: complaints.sentOn,
} as const

/** As mayHandOver says it. */
const HANDABLE = and(
  inArray(complaints.state, ["accepted", "disputed"]),
  ne(complaints.passing, "nothing"),
  isNull(complaints.mergedInto),
)

/** Cases of a provider that may go to it now, the oldest first. */
export async function listHandable(provider: string) {
  return deskDb()
    .select(HANDED)
    .from(complaints)
    .where(and(eq(complaints.provider, provider), HANDABLE))
    .orderBy(asc(complaints.filedOn), asc(complaints.reference))
}

export type HandedCase = Awaited<ReturnType<typeof listHandable>>[number]

/** Providers of whom something waits to be sent, and how much, by name. */
export async function listProvidersWaitedFor(): Promise<{ slug: string; name: string; count: number }[]> {
  return deskDb()
    .select({ slug: providers.slug, name: providers.name, count: sql<number>`count(*)::int` })
    .from(complaints)
    .innerJoin(providers, eq(providers.slug, complaints.provider))
    .where(HANDABLE)
    .groupBy(providers.slug, providers.name)
    .orderBy(asc(providers.name))
}

export type NewHandOver = Readonly<{
  staff: string
  provider: string
  way: HandOverWay
  recipient: string
  madeOn: Day
  cases: readonly Readonly<{ id: string; version: number }>[]
}>

/** Sends cases to their provider together. @returns null where one of them may no longer go: then none does */
export async function recordHandOver({ staff, cases, ...handOver }: NewHandOver): Promise<string | null> {
  const ids = cases.map(({ id }) => id)
  return deskDb().transaction(async (tx) => {
    // Locked in one order, so that two hand-overs of the same cases wait for each other.
    const found = await tx
      .select(HANDED)
      .from(complaints)
      .where(inArray(complaints.id, ids))
      .orderBy(complaints.id)
      .for("update")
    const may = found.filter(
      (one) =>
        one.provider === handOver.provider &&
        mayHandOver(one).ok &&
        cases.some(({ id, version }) => id === one.id && version === one.version),
    )
    if (may.length !== cases.length || may.length === 0) return null
    const [made] = await tx.insert(handOvers).values(handOver).returning({ id: handOvers.id })
    if (!made) throw new Error("A hand-over was not stored")
    for (const { id, version, reference } of may) {
      const moved = await moveComplaint(tx, { id, version, to: "sent", by: "office", day: handOver.madeOn })
      if (!moved.ok) throw new Error(`A case that may be sent was not: ${moved.reason}`)
      await tx.insert(handedCases).values({ handOver: made.id, complaint: id })
      const { way, recipient } = handOver
      await recordDeed(tx, { staff, deed: "complaint.send", subject: reference, after: { way, recipient } })
    }
    return made.id
  })
}

/** What went to a provider together; null where there is no such hand-over. */
export async function findHandOver(id: string) {
  const [found] = await deskDb()
    .select({
      id: handOvers.id,
      provider: handOvers.provider,
      way: handOvers.way,
      recipient: handOvers.recipient,
      madeOn: handOvers.madeOn,
      seenOn: handOvers.seenOn,
      providerName: sql<string>`coalesce(${providers.name}, ${handOvers.provider})`,
    })
    .from(handOvers)
    .leftJoin(providers, eq(providers.slug, handOvers.provider))
    .where(eq(handOvers.id, id))
  if (!found) return null
  const cases = await deskDb()
    .select(HANDED)
    .from(handedCases)
    .innerJoin(complaints, eq(complaints.id, handedCases.complaint))
    .where(eq(handedCases.handOver, id))
    .orderBy(asc(complaints.reference))
  return { ...found, cases }
}

export type FoundHandOver = NonNullable<Awaited<ReturnType<typeof findHandOver>>>

/** Whoever of a provider's team answers in the portal; the record of deeds names them, and no page does. */
export type Answerer = Readonly<{ staff: string; reference: string }>

type AnswerAt = Readonly<{ id: string; version: number; day: Day; by?: Answerer }>

/** The provider's own answer, in its portal or by its link, sealed already. */
export async function recordProviderAnswer(
  { id, version, day, by }: AnswerAt,
  { text, isFinal }: Readonly<{ text: Buffer; isFinal: boolean }>,
): Promise<MoveResult> {
  return deskDb().transaction(async (tx) => {
    const moved = await moveComplaint(tx, { id, version, to: "answered", by: "provider", day })
    if (!moved.ok) return moved
    await insertMessage(tx, { complaint: id, writer: "provider", writtenOn: day, text, isFinal })
    if (by)
      await recordDeed(tx, { staff: by.staff, deed: "complaint.answer", subject: by.reference, after: { isFinal } })
    return moved
  })
}
