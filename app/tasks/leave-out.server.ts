import { type Day, quarterOf } from "#app/domain/calendar.ts"
import { isClassLeftOut, type RatingClass } from "#app/domain/release/left-out.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import { countRatingsIn, listTurns, recordTurn } from "#db/queries/tally/left-out.ts"

export type LeaveOutOutcome = { ok: true } | { ok: false; reason: "busy" | "left-out-already" | "not-left-out" }

/** From the next release on, no rating of the class counts. `reason` is kept with it. */
export async function leaveOut(ratingClass: RatingClass, reason: string, today: Day): Promise<LeaveOutOutcome> {
  return turn(ratingClass, { reason, today, leavesOut: true })
}

/** From the next release on, the ratings of a class that was left out count again. */
export async function countAgain(ratingClass: RatingClass, today: Day): Promise<LeaveOutOutcome> {
  return turn(ratingClass, { reason: "Counted again.", today, leavesOut: false })
}

/** How many stored ratings are in the class, rounded down to tens: no finer figure of a class leaves the sealed room. */
export async function tensIn(ratingClass: RatingClass): Promise<number> {
  return Math.floor((await countRatingsIn(ratingClass)) / 10) * 10
}

type Turn = Readonly<{ reason: string; today: Day; leavesOut: boolean }>

async function turn(ratingClass: RatingClass, { reason, today, leavesOut }: Turn): Promise<LeaveOutOutcome> {
  const outcome = await tallyAlone(async (): Promise<LeaveOutOutcome> => {
    if (isClassLeftOut(ratingClass, await listTurns()) === leavesOut) {
      return { ok: false, reason: leavesOut ? "left-out-already" : "not-left-out" }
    }
    await recordTurn({ ratingClass, reason, quarter: quarterOf(today) })
    return { ok: true }
  })
  return outcome ?? { ok: false, reason: "busy" }
}
