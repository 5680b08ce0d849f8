import { quarterOf } from "#app/domain/calendar.ts"
import { foldBoxes } from "#app/domain/tally.ts"
import { recordBatch } from "#db/queries/tally/ratings.ts"
import { contentOf } from "./voices.ts"
import type { Storage } from "./world.ts"

/**
 * What the site does not do, as a control: each rating is stored when it comes, alone, and no row is ever moved. If the
 * attacker links few people here, it is the attacker that is weak.
 */
export const WEAK_STORAGE: Storage = {
  rated: async (rater, receipt) => {
    const content = contentOf(rater, receipt)
    await recordBatch({
      ...{
        kind: "area",
        flushes: null,
        quarter: quarterOf(new Date(rater.rates).toISOString().slice(0, 10)),
        boxIds: [],
      },
      outcomes: foldBoxes([content]),
      shuffled: (items) => [...items],
    })
  },
  night: async () => {},
}
