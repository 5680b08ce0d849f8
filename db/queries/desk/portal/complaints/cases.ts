import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { complaintMessages, complaints } from "#db/schema/casework/complaints.ts"
import { complaintActions, handedCases, handOvers } from "#db/schema/casework/hand-overs.ts"

const LISTED = {
  id: complaints.id,
  reference: complaints.reference,
  state: complaints.state,
  kinds: complaints.kinds,
  passing: complaints.passing,
  jurisdiction: complaints.jurisdiction,
  sentOn: complaints.sentOn,
  answeredOn: complaints.answeredOn,
} as const

/** Cases that are in the portal of these providers, in no order: what went there last by a letter or a link is not. */
export async function listPortalCases(provided: readonly string[]) {
  return deskDb()
    .selectDistinct(LISTED)
    .from(complaints)
    .innerJoin(handedCases, eq(handedCases.complaint, complaints.id))
    .innerJoin(handOvers, eq(handOvers.id, handedCases.handOver))
    .where(and(inArray(handOvers.provider, [...provided]), IN_PORTAL))
}

/** One of them with its texts, sealed; null where this provider has none of this reference in its portal. */
export async function findPortalCase(provider: string, reference: string) {
  const [found] = await deskDb()
    .select({
      ...LISTED,
      version: complaints.version,
      stage: complaints.stage,
      happenedIn: complaints.happenedIn,
      raised: complaints.raised,
      narrative: complaints.narrative,
      passed: complaints.passed,
      handOver: handOvers.id,
      seenOn: handOvers.seenOn,
      action: complaintActions.action,
    })
    .from(complaints)
    .innerJoin(handedCases, eq(handedCases.complaint, complaints.id))
    .innerJoin(handOvers, eq(handOvers.id, handedCases.handOver))
    .leftJoin(complaintActions, eq(complaintActions.complaint, complaints.id))
    .where(and(eq(complaints.reference, reference), eq(handOvers.provider, provider), IN_PORTAL))
    .limit(1)
  return found ? { ...found, answers: await listAnswers(found.id) } : null
}

export type FoundPortalCase = NonNullable<Awaited<ReturnType<typeof findPortalCase>>>

/** Notes the first day on which somebody of the provider opened one of the cases. */
export async function recordFirstSeen(handOver: string, day: Day): Promise<void> {
  await deskDb()
    .update(handOvers)
    .set({ seenOn: day })
    .where(and(eq(handOvers.id, handOver), isNull(handOvers.seenOn)))
}

/** The way by which a case went last, and no other: the office may have had a reason to go round the portal. */
const IN_PORTAL = and(eq(handOvers.way, "portal"), eq(handOvers.madeOn, complaints.sentOn))

/** The provider's own words alone: what the person and the office write to each other is not its to read. */
function listAnswers(complaint: string) {
  const { number, writtenOn, text, isFinal } = complaintMessages
  return deskDb()
    .select({ number, writtenOn, text, isFinal })
    .from(complaintMessages)
    .where(and(eq(complaintMessages.complaint, complaint), eq(complaintMessages.writer, "provider")))
    .orderBy(asc(number))
}
