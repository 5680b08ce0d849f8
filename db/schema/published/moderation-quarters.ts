import { integer, primaryKey, text } from "drizzle-orm/pg-core"
import { MEASURES } from "#app/domain/moderation-figures/measure.ts"
import { published } from "../rooms.ts"

/** What the office read and decided, by quarter; written once, when the quarter is over, and never changed. */
export const moderationQuarters = published.table(
  "moderation_quarters",
  {
    quarter: text().notNull(),
    measure: text({ enum: MEASURES }).notNull(),
    /** The reason or the end, where a measure has several; empty otherwise. */
    key: text().notNull(),
    /** Whole tens with 0 for fewer than ten, days, or an exact count: see app/domain/moderation-figures/measure.ts. */
    amount: integer(),
  },
  (table) => [primaryKey({ columns: [table.quarter, table.measure, table.key] })],
)
