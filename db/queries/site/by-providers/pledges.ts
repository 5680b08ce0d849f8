import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedPledges } from "#db/schema/published/pledges.ts"

const PLEDGE = {
  // Of a duplicate, whatever it turned out to be.
  provider: sql<string>`coalesce(${providers.duplicateOf}, ${publishedPledges.provider})`,
  demand: publishedPledges.demand,
  words: publishedPledges.words,
  fromDay: publishedPledges.fromDay,
  evidenceLink: publishedPledges.evidenceLink,
  evidenceWords: publishedPledges.evidenceWords,
  publishedOn: publishedPledges.publishedOn,
  changedOn: publishedPledges.changedOn,
  mark: publishedPledges.mark,
  reasons: publishedPledges.reasons,
  markedOn: publishedPledges.markedOn,
  isMarkOlder: publishedPledges.isMarkOlder,
}

/** Every pledge of every provider. Everyone may see. */
export async function listAllPledges() {
  return selectPledges(undefined)
}

/** What one provider pledged. Everyone may see. */
export async function listPledgesBy(provider: string) {
  return selectPledges(or(eq(publishedPledges.provider, provider), eq(providers.duplicateOf, provider)))
}

/** Those who may pledge: the providers of the register, with those that left it after a pledge. Everyone may see. */
export async function listPledgeProviders() {
  const { slug, name } = providers
  const pledging = siteDb().select({ slug: publishedPledges.provider }).from(publishedPledges)
  return siteDb()
    .select({ slug, name })
    .from(providers)
    .where(and(isNull(providers.duplicateOf), or(isNull(providers.delistedOn), inArray(slug, pledging))))
    .orderBy(asc(name))
}

/** A provider's own comes before what a duplicate of it pledged. */
function selectPledges(where: SQL | undefined) {
  return siteDb()
    .select(PLEDGE)
    .from(publishedPledges)
    .leftJoin(providers, eq(providers.slug, publishedPledges.provider))
    .where(where)
    .orderBy(sql`${providers.duplicateOf} is not null`, asc(publishedPledges.provider))
}
