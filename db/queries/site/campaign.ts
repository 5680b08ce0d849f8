import { and, asc, desc, eq, like } from "drizzle-orm"
import { folded } from "#app/domain/searched-text.ts"
import { siteDb } from "#db/clients.server.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import {
  campaignComments,
  campaignDays,
  campaignMilestones,
  campaignPlaces,
  campaignTotals,
} from "#db/schema/published/campaign.ts"

/** How many have signed, online and on paper, when last counted; null before the first count. Everyone may see. */
export async function findCampaignTotals() {
  const [row] = await siteDb()
    .select({ online: campaignTotals.online, paper: campaignTotals.paper, countedAt: campaignTotals.countedAt })
    .from(campaignTotals)
    .where(eq(campaignTotals.id, 1))
  return row ?? null
}

/** Milestones that were reached, smallest first. Everyone may see. */
export async function listReachedMilestones() {
  return siteDb()
    .select({
      number: campaignMilestones.number,
      reachedOn: campaignMilestones.reachedOn,
      below: campaignMilestones.below,
    })
    .from(campaignMilestones)
    .orderBy(asc(campaignMilestones.number))
}

/** The newest comments, those of one month in no order that tells when they came. Everyone may see. */
export async function listCampaignComments(most: number) {
  return siteDb()
    .select({
      id: campaignComments.id,
      text: campaignComments.text,
      name: campaignComments.name,
      language: campaignComments.language,
      month: campaignComments.month,
    })
    .from(campaignComments)
    .orderBy(desc(campaignComments.month), asc(campaignComments.id))
    .limit(most)
}

/** How the total grew, in steps that tell of nobody. Everyone may see. */
export async function listCampaignGrowth() {
  return siteDb()
    .select({ day: campaignDays.day, total: campaignDays.total })
    .from(campaignDays)
    .orderBy(asc(campaignDays.day))
}

/** Nations or regions with how many signed there; null where it is not shown. Everyone may see. */
export async function listCampaignPlaces(kind: "nation" | "region") {
  return siteDb()
    .select({ key: campaignPlaces.key, count: campaignPlaces.count })
    .from(campaignPlaces)
    .where(eq(campaignPlaces.kind, kind))
    .orderBy(asc(campaignPlaces.key))
}

/** Constituencies whose name holds what is looked for, with how many signed there. Everyone may see. */
export async function listCampaignConstituencies(q: string) {
  const sought = folded(q).replaceAll(/[\\%_]/g, "\\$&")
  return siteDb()
    .select({
      gssCode: constituencies.gssCode,
      name: constituencies.name,
      nation: constituencies.nation,
      region: constituencies.region,
      count: campaignPlaces.count,
    })
    .from(campaignPlaces)
    .innerJoin(constituencies, eq(constituencies.gssCode, campaignPlaces.key))
    .where(
      and(
        eq(campaignPlaces.kind, "constituency"),
        sought === "" ? undefined : like(constituencies.searched, `%${sought}%`),
      ),
    )
    .orderBy(asc(constituencies.name))
}
