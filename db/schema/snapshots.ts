import { integer, jsonb, primaryKey, smallint, text } from "drizzle-orm/pg-core"
import type { YearStatistics } from "#app/domain/release/statistics.ts"
import { sealed } from "./rooms.ts"

/** The exact statistics that releases stood on, a row for each unit and each time it moved: see app/domain/release. */
export const snapshots = sealed.table(
  "snapshots",
  {
    unit: text().notNull(),
    /** Units that moved together, because one alone would show too few. */
    block: text().notNull(),
    movedIn: integer().notNull(),
    lastIn: integer().notNull(),
    year: smallint().notNull(),
    thisYear: jsonb().$type<YearStatistics>().notNull(),
    lastYear: jsonb().$type<YearStatistics>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unit, table.movedIn] })],
)

/** Which tally batch was the newest when a release was made, so that the next can count what has changed since. */
export const releaseMarks = sealed.table("release_marks", {
  release: integer().primaryKey(),
  batch: integer().notNull(),
})
