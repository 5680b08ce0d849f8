/** An item is one moderator's for so long after they opened or selected it: long enough to think, short enough for tea. */
export const CLAIM_MINUTES = 10

/** Who is at an item, and until when if they do not come back to it. */
export type Claim = Readonly<{ by: string; until: Date }>

/** The end of a claim that is taken, or renewed, now. */
export function claimEnds(now: Date): Date {
  return new Date(now.getTime() + CLAIM_MINUTES * 60_000)
}

/** Whether somebody else is at it. A claim that has run out is nobody's. */
export function isClaimedByOther(claim: Claim | null, staff: string, now: Date): boolean {
  return claim !== null && claim.by !== staff && claim.until > now
}
