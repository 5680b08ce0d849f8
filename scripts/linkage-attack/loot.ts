import { addDays, type Day } from "#app/domain/calendar.ts"
import { type Copy, takeCopy } from "./copy.ts"
import { NightlyThief } from "./nightly-thief.ts"
import { LAST_DAY } from "./year-plan.ts"

/** What thieves carry away while a year is played. */
export class Loot {
  readonly nightly = new NightlyThief()
  /** Of the last night before the year closes, and of the next, on which the areas of the few are taken away. */
  readonly copies: Copy[] = []

  async look(night: Day): Promise<void> {
    const copy = await takeCopy()
    this.nightly.look(copy, night)
    if (night === LAST_DAY || night === addDays(LAST_DAY, 1)) this.copies.push(copy)
  }
}
