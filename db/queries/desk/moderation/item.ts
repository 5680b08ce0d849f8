import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { ALIKE, MOST_ALIKE } from "#app/domain/moderation/likeness.ts"
import { deskDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { staff } from "#db/schema/office/staff.ts"
import { providers } from "#db/schema/providers.ts"

/** One item with all that its page shows; null where there is none. The office's, like all of this file. */
export async function findItem(id: string) {
  const [claimers, changers] = [alias(staff, "claimers"), alias(staff, "changers")]
  const [found] = await deskDb()
    .select({
      id: moderationItems.id,
      kind: moderationItems.kind,
      part: moderationItems.part,
      provider: moderationItems.provider,
      providerName: providers.name,
      areaName: areas.name,
      text: moderationItems.text,
      edited: moderationItems.edited,
      language: moderationItems.language,
      languageSure: moderationItems.languageSure,
      quarter: moderationItems.quarter,
      waitingSince: moderationItems.waitingSince,
      state: moderationItems.state,
      reason: moderationItems.reason,
      note: moderationItems.note,
      version: moderationItems.version,
      decision: moderationItems.decision,
      publishedIn: moderationItems.publishedIn,
      publicId: moderationItems.publicId,
      changedAt: moderationItems.changedAt,
      changerName: changers.name,
      claimedBy: moderationItems.claimedBy,
      claimedUntil: moderationItems.claimedUntil,
      claimerName: claimers.name,
    })
    .from(moderationItems)
    .leftJoin(providers, eq(providers.slug, moderationItems.provider))
    .leftJoin(areas, eq(areas.slug, moderationItems.area))
    .leftJoin(claimers, eq(claimers.id, moderationItems.claimedBy))
    .leftJoin(changers, eq(changers.id, moderationItems.changedBy))
    .where(eq(moderationItems.id, id))
  return found ?? null
}

/** Texts like this one, waiting, decided or published, the likest first. */
export async function listAlike(id: string, text: string) {
  const likeness = sql<number>`public.similarity(${moderationItems.text}, ${text})`
  return deskDb()
    .select({
      id: moderationItems.id,
      kind: moderationItems.kind,
      providerName: providers.name,
      text: moderationItems.text,
      state: moderationItems.state,
      waitingSince: moderationItems.waitingSince,
      published: sql<boolean>`${moderationItems.publishedIn} is not null`,
      likeness,
    })
    .from(moderationItems)
    .leftJoin(providers, eq(providers.slug, moderationItems.provider))
    .where(
      and(
        ne(moderationItems.id, id),
        isNotNull(moderationItems.text),
        sql`${moderationItems.text} operator(public.%) ${text}`,
        sql`${likeness} >= ${ALIKE}`,
      ),
    )
    .orderBy(desc(likeness))
    .limit(MOST_ALIKE)
}
