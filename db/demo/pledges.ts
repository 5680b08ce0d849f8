import type { CampaignTextName } from "#app/domain/campaign/text.ts"
import type { PledgeMark } from "#app/domain/pledges/pledge.ts"

/** A pledge of the demonstration; days are told from today. */
export type DemoPledge = Readonly<{
  provider: string
  demand: CampaignTextName
  words: string
  /** Days from today on which it begins to hold; negative: it has begun. */
  fromIn: number
  evidence: Readonly<{ link: string; words: string }> | null
  /** Days ago on which it was sent. */
  sentAgo: number
  /** What came of it after it was let through, or that the office has not read it or sent it back. */
  outcome:
    | "waits"
    | "stands"
    | "taken-back"
    | Readonly<{ refusal: string }>
    | Readonly<{ mark: PledgeMark; reasons: string }>
  /** Sent after it was marked; waits for the office. */
  change: string | null
}>

const NOTHING_MORE = { evidence: null, change: null } as const

/** Pledges of invented providers, at least one in each state. */
export const DEMO_PLEDGES: readonly DemoPledge[] = [
  {
    ...{ provider: "orchard-row", demand: "demand-feedback", fromIn: -200, sentAgo: 180 },
    words:
      "Everybody can answer five questions on a card in the waiting room, with no name. We put up each month what we changed.",
    evidence: {
      link: "https://orchard-row.example/you-said",
      words: "What people wrote on the cards since May, and what we did",
    },
    outcome: {
      mark: "kept",
      reasons: "We looked at the page in October. There is an entry for each month since May, with what was changed.",
    },
    change: null,
  },
  {
    ...{ ...NOTHING_MORE, provider: "orchard-row", demand: "demand-evaluation", fromIn: 60, sentAgo: 40 },
    words: "From next year on, a university asks 400 people of ours by lot, some from each subcontractor.",
    outcome: "stands",
  },
  {
    ...{ ...NOTHING_MORE, provider: "orchard-row", demand: "demand-focus-groups", fromIn: -20, sentAgo: 3 },
    words: "We meet eight people in each town twice a year.",
    outcome: "waits",
  },
  {
    ...{ ...NOTHING_MORE, provider: "fenwick-futures", demand: "demand-three-stars", fromIn: -120, sentAgo: 110 },
    words: "Where a place of ours has fewer than three stars, its manager meets us every month until it has.",
    outcome: {
      mark: "partly",
      reasons: "Three of five managers told us of meetings. Of the other two we were shown nothing.",
    },
  },
  {
    ...{ provider: "fenwick-futures", demand: "demand-feedback", fromIn: -150, sentAgo: 140, evidence: null },
    words: "Every adviser hands out our form at the second meeting.",
    outcome: {
      mark: "not-kept",
      reasons: "The form asks for a name. The demand is that nobody has to say who they are.",
    },
    change: "Every adviser hands out our form at the second meeting. From December it asks for no name.",
  },
  {
    ...{ ...NOTHING_MORE, provider: "fenwick-futures", demand: "demand-evaluation", fromIn: 30, sentAgo: 20 },
    words: "We do our best.",
    outcome: { refusal: "Say what exactly you will do, and how often, so that anybody can see whether it is kept." },
  },
  {
    ...{ ...NOTHING_MORE, provider: "castle-job-centre", demand: "demand-focus-groups", fromIn: -90, sentAgo: 85 },
    words: "We sit down with ten people every three months.",
    outcome: "taken-back",
  },
]
