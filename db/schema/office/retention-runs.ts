import { date, integer, primaryKey, text } from "drizzle-orm/pg-core"
import { office } from "../rooms.ts"

/** How much each rule of retention erased on a day; also a nought, which says that the rule was kept. */
export const retentionRuns = office.table(
  "retention_runs",
  {
    /** By its name in app/domain/retention.ts; a rule that was given up keeps its rows. */
    rule: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    /** Exact, or in whole tens where the rule says so: a number of a night tells how many came. */
    erased: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.rule, table.day] })],
)
