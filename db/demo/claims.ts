import type { ClaimState } from "#app/domain/portal/claim.ts"

/** Somebody who wants to speak for a provider of the demonstration, and how far they are. */
export type DemoClaim = Readonly<{
  provider: string
  name: string
  job: string
  address: string
  state: Extract<ClaimState, "letter-due" | "letter-sent" | "proved" | "declined">
  /** Days before today. */
  madeAgo: number
}>

export const DEMO_CLAIMS: readonly DemoClaim[] = [
  {
    ...{ provider: "harbour-training", name: "Hal Harbour", job: "head of quality" },
    ...{ address: "hal@harbour-training.example", state: "proved", madeAgo: 3 },
  },
  {
    ...{ provider: "bramblepath", name: "Bree Bramble", job: "operations manager" },
    ...{ address: "bree@post.example", state: "letter-due", madeAgo: 1 },
  },
  {
    ...{ provider: "tidewater-people", name: "Tam Tide", job: "director" },
    ...{ address: "tam@post.example", state: "letter-sent", madeAgo: 9 },
  },
  {
    ...{ provider: "northgate-works", name: "Nobody Known", job: "consultant" },
    ...{ address: "nobody@post.example", state: "declined", madeAgo: 20 },
  },
]
