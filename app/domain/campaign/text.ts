/** What a demand has come to; its evidence stands beside it. */
export const DEMAND_STATUSES = ["open", "begun", "partly-met", "met", "refused"] as const
export type DemandStatus = (typeof DEMAND_STATUSES)[number]

export const DEMAND_STATUS_WORDS: Readonly<Record<DemandStatus, string>> = {
  open: "Not met",
  begun: "Begun",
  "partly-met": "Partly met",
  met: "Met",
  refused: "Refused",
}

/** The texts of /campaign, in the order of the page. */
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

/** What a text is. */
export const TEXT_KINDS: Readonly<Record<CampaignTextName, string>> = {
  case: "The case",
  "demand-evaluation": "Demand on providers",
  "demand-feedback": "Demand on providers",
  "demand-three-stars": "Demand on providers",
  "demand-focus-groups": "Demand on providers",
  "demand-voluntary": "Demand on government",
  "demand-contracts": "Demand on government",
  next: "What happens next",
}

/** A text as everybody reads it. */
export type CampaignText = Readonly<{
  name: CampaignTextName
  title: string
  /** Markdown. */
  body: string
  /** Of a demand: what it has come to, and by what evidence (Markdown). */
  status: DemandStatus | null
  evidence: string | null
}>

/** Whether a text asks something of somebody, and so has a status and evidence. */
export function isDemand(name: CampaignTextName): boolean {
  return name.startsWith("demand-")
}

/** Whether the end of an address names one of the texts. */
export function isCampaignText(name: string): name is CampaignTextName {
  const names: readonly string[] = CAMPAIGN_TEXTS
  return names.includes(name)
}

/** Characters. */
export const LONGEST_TEXT_TITLE = 120
export const LONGEST_TEXT = 10_000
