import { type Day, quarterOf } from "#app/domain/calendar.ts"
import { tensOf } from "#app/domain/publishable.ts"
import { isClassLeftOut, type RatingClass } from "#app/domain/release/left-out.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import { countRatingsIn, listTurns, recordTurn } from "#db/queries/tally/left-out.ts"

export type LeaveOutOutcome =
  | { ok: true; tens: number }
  | { ok: false; reason: "busy" | "left-out-already" | "not-left-out" }

export type TurnOrder = Readonly<{
  /** Kept with the class. */
  reason: string
  today: Day
  /** Of somebody of the office who asked for it, answered with it; none at the terminal. */
  errand?: Readonly<{ id: string; staff: string }>
}>

/** From the next release on, no rating of the class counts. */
export async function leaveOut(ratingClass: RatingClass, order: TurnOrder): Promise<LeaveOutOutcome> {
  return turn(ratingClass, { ...order, leavesOut: true })
}

/** From the next release on, the ratings of a class that was left out count again. */
export async function countAgain(ratingClass: RatingClass, order: TurnOrder): Promise<LeaveOutOutcome> {
  return turn(ratingClass, { ...order, leavesOut: false })
}

/** How many stored ratings are in the class, rounded down to tens: no finer figure of a class leaves the sealed room. */
export async function tensIn(ratingClass: RatingClass): Promise<number> {
  return tensOf(await countRatingsIn(ratingClass))
}

type Turn = TurnOrder & Readonly<{ leavesOut: boolean }>

async function turn(ratingClass: RatingClass, { reason, today, leavesOut, errand }: Turn): Promise<LeaveOutOutcome> {
  const outcome = await tallyAlone(async (): Promise<LeaveOutOutcome> => {
    if (isClassLeftOut(ratingClass, await listTurns()) === leavesOut) {
      return { ok: false, reason: leavesOut ? "left-out-already" : "not-left-out" }
    }
    const tens = await tensIn(ratingClass)
    const asked = errand ? { ...errand, tens } : null
    await recordTurn({ ratingClass, leavesOut, reason, quarter: quarterOf(today), errand: asked })
    return { ok: true, tens }
  })
  return outcome ?? { ok: false, reason: "busy" }
}
