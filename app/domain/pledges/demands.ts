import type { CampaignText, CampaignTextName } from "../campaign/text.ts"
import { campaignTexts } from "../campaign/texts.ts"
import { isPledgeDemand } from "./pledge.ts"

/** A demand that can be pledged, by its name on /campaign and its heading there. */
export type PledgeDemand = Readonly<{ name: CampaignTextName; title: string }>

/**
 * The demands that can be pledged, in the order of /campaign.
 * @param written the texts of /campaign that the office has written anew
 */
export function pledgeDemands(written: readonly CampaignText[]): PledgeDemand[] {
  return campaignTexts(written)
    .filter(({ name }) => isPledgeDemand(name))
    .map(({ name, title }) => ({ name, title }))
}
