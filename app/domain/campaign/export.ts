/** Numbers of the campaign that the office may take out as a file. Addresses and names are no export of anybody's. */
export const CAMPAIGN_EXPORTS = ["days", "places", "sources"] as const
export type CampaignExport = (typeof CAMPAIGN_EXPORTS)[number]

export function isCampaignExport(name: string): name is CampaignExport {
  const names: readonly string[] = CAMPAIGN_EXPORTS
  return names.includes(name)
}
