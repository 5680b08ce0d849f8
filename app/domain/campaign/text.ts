/** What a demand has come to, as the office says with evidence. */
export const DEMAND_STATUSES = ["open", "begun", "partly-met", "met", "refused"] as const
export type DemandStatus = (typeof DEMAND_STATUSES)[number]

/** The texts of /campaign that the office can change, in the order of the page. */
export const CAMPAIGN_TEXTS = [
  "case",
  "demand-evaluation",
  "demand-feedback",
  "demand-three-stars",
  "demand-focus-groups",
  "demand-voluntary",
  "demand-contracts",
  "next",
] as const
export type CampaignTextName = (typeof CAMPAIGN_TEXTS)[number]
