import { addDays, addMonths, type Day } from "../calendar.ts"
import { erasedOn, MONTHS_KEPT } from "./retention.ts"

/** The last day of a last message that is kept for long enough today: what is as old or older is erased. */
export function lastErasable(today: Day): Day {
  // Months are of unequal length, so that the way back is not the way there: at most three days apart.
  let day = addDays(addMonths(today, -MONTHS_KEPT), 3)
  while (erasedOn(day) > today) day = addDays(day, -1)
  return day
}
