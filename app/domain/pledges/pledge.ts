import { addMonths, type Day } from "../calendar.ts"
import { CAMPAIGN_TEXTS, type CampaignTextName, TEXT_KINDS } from "../campaign/text.ts"

/** The campaign's demands on providers, by the names that they have on /campaign: each can be pledged. */
export const PLEDGE_DEMANDS: readonly CampaignTextName[] = CAMPAIGN_TEXTS.filter(
  (name) => TEXT_KINDS[name] === "Demand on providers",
)

/** Whether the end of an address names a demand that can be pledged. */
export function isPledgeDemand(name: string): name is CampaignTextName {
  const names: readonly string[] = PLEDGE_DEMANDS
  return names.includes(name)
}

/** What a provider pledges: what exactly, from which day, and what shows it (both or neither). */
export type Pledge = Readonly<{
  words: string
  fromDay: Day
  evidenceLink: string | null
  evidenceWords: string | null
}>

/** Letters and signs of a pledge: long enough to be exact, short enough for a table of all providers. */
export const LONGEST_PLEDGE = 600

/** Letters and signs of what is said of the evidence. */
export const LONGEST_EVIDENCE_WORDS = 300

/** Letters and signs of the office's reasons for a mark. */
export const LONGEST_REASONS = 1000

/** A pledge for a time farther off than this is none: contracts run about so long. */
export const FARTHEST_PLEDGE_MONTHS = 36

/** Nothing that a provider did before the first programme of the register can keep a demand of this campaign. */
export const EARLIEST_PLEDGE: Day = "2011-01-01"

/** Why a day cannot be the first of a pledge; null where it can. What is done already may have begun long ago. */
export function firstDayFault(day: Day | null, today: Day): string | null {
  if (day === null) return "Give the day from which it holds"
  if (day < EARLIEST_PLEDGE) return "Give a day in 2011 or later"
  return day > addMonths(today, FARTHEST_PLEDGE_MONTHS) ? "Give a day within three years" : null
}

/** What the office finds of a pledge, always with its reasons. */
export const PLEDGE_MARKS = ["kept", "partly", "not-kept"] as const
export type PledgeMark = (typeof PLEDGE_MARKS)[number]

/** How a demand stands with a provider, as everybody reads it. */
export const PLEDGE_STATES = ["pledged", ...PLEDGE_MARKS, "taken-back", "none"] as const
export type PledgeState = (typeof PLEDGE_STATES)[number]

export const PLEDGE_STATE_WORDS: Readonly<Record<PledgeState, string>> = {
  pledged: "Pledged, not checked yet",
  kept: "Kept",
  partly: "Partly kept",
  "not-kept": "Not kept",
  "taken-back": "Taken back",
  none: "No pledge",
}

/** Words for a table's narrow column. */
export const DEMAND_IN_SHORT: Readonly<Partial<Record<CampaignTextName, string>>> = {
  "demand-evaluation": "Yearly independent look",
  "demand-feedback": "Anonymous feedback",
  "demand-three-stars": "Three stars everywhere",
  "demand-focus-groups": "Sit down and listen",
}

/**
 * A pledge as far as its state depends on it: null words are those that were taken back; an older mark speaks of a pledge
 * that has changed since, and is told beside it.
 */
export type PublicPledge = Readonly<{ words: string | null; mark: PledgeMark | null; isMarkOlder: boolean }>

/** How a demand stands; undefined where nothing of it was ever published. */
export function pledgeState(pledge: PublicPledge | undefined): PledgeState {
  if (pledge === undefined) return "none"
  if (pledge.words === null) return "taken-back"
  return pledge.isMarkOlder ? "pledged" : (pledge.mark ?? "pledged")
}
