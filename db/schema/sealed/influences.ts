import { integer, primaryKey, smallint, text } from "drizzle-orm/pg-core"
import { VERDICTS } from "#app/domain/verdict.ts"
import { sealed } from "../rooms.ts"

/**
 * What a shown unit's stars and verdict would be without a flagged batch, as it was once told to the office. It is said
 * once for each move of the unit: told again after a few ratings changed, the two answers would tell about those few.
 */
export const influences = sealed.table(
  "influences",
  {
    unit: text().notNull(),
    batch: integer().notNull(),
    /** The release in which the unit last moved. */
    movedIn: integer().notNull(),
    /** Stars × 2; null where it cannot be said, because fewer than ten ratings would be left or gone. */
    halfStars: smallint(),
    verdict: text({ enum: VERDICTS }),
    verdictYear: smallint(),
  },
  (table) => [primaryKey({ columns: [table.unit, table.batch, table.movedIn] })],
)
