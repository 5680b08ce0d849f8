import { integer, jsonb, primaryKey, smallint, text } from "drizzle-orm/pg-core"
import { sealed } from "./rooms.ts"

/** The exact statistics that the newest release stands on, by scope: a unit's own figure, or a total's hidden rest. */
export const snapshots = sealed.table(
  "snapshots",
  {
    scope: text().notNull(),
    unit: text().notNull(),
    year: smallint().notNull(),
    /** The newest tally batch that is counted in it. */
    batch: integer().notNull(),
    statistics: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.unit, table.year] })],
)
