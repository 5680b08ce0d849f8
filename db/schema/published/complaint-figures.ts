import { date, integer, primaryKey, smallint, text } from "drizzle-orm/pg-core"
import { BACKINGS, COMPLAINT_FACTS, SUBJECTS } from "#app/domain/complaints/public/counted.ts"
import { published } from "../rooms.ts"

/** What one release says of complaints; nothing finer than tens. */
export const complaintFigures = published.table(
  "complaint_figures",
  {
    release: integer().notNull(),
    /** The calendar year in which they were filed. */
    year: smallint().notNull(),
    backing: text({ enum: BACKINGS }).notNull(),
    subject: text({ enum: SUBJECTS }).notNull(),
    /** A provider's slug; empty for all providers together. */
    provider: text().notNull(),
    fact: text({ enum: COMPLAINT_FACTS }).notNull(),
    /** Complaints, rounded down to tens. */
    tens: integer().notNull(),
    /** The day of the release in which it last moved. */
    movedOn: date({ mode: "string" }).notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.release, table.year, table.backing, table.subject, table.provider, table.fact],
    }),
  ],
)

/** Official programme starts of a provider in a year, as the register had them at that release. */
export const complaintStarts = published.table(
  "complaint_starts",
  {
    release: integer().notNull(),
    year: smallint().notNull(),
    provider: text().notNull(),
    /** People. */
    starts: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.release, table.year, table.provider] })],
)
