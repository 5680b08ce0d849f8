import { integer, primaryKey, smallint, text } from "drizzle-orm/pg-core"
import { office } from "../rooms.ts"

/**
 * How many ratings wait and are stored in an area and year, in whole tens: all that the office learns of the sealed
 * room. The tally writes the table anew every night, in an order drawn by lot.
 */
export const areaTens = office.table(
  "area_tens",
  {
    area: text().notNull(),
    year: smallint().notNull(),
    /** New ratings in the inbox, rounded down to tens. */
    waiting: integer().notNull(),
    /** Ratings stored, rounded down to tens; withdrawn ones among them. */
    stored: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.year] })],
)
