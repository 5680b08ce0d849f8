import { sql } from "drizzle-orm"
import { index, text } from "drizzle-orm/pg-core"
import { certaintyCheck, delistedOn, provenance } from "./provenance.ts"
import { register } from "./rooms.ts"

/** The 650 constituencies of the 2024 boundaries. */
export const constituencies = register.table(
  "constituencies",
  {
    gssCode: text("gss_code").primaryKey(),
    name: text("name").notNull(),
    nameCy: text("name_cy"),
    nation: text("nation").notNull(),
    region: text("region").notNull(),
    /** "borough" or "county": decides a candidate's spending limit, shown nowhere yet. */
    type: text("type").notNull(),
    /** English and Welsh name, folded to plain lower case, one a line. */
    searched: text("searched").notNull(),
    ...provenance(),
    delistedOn: delistedOn(),
  },
  (table) => [
    index("constituencies_name").on(table.name),
    index("constituencies_searched_trgm").using("gin", sql`${table.searched} gin_trgm_ops`),
    certaintyCheck("constituencies_certainty", table.certainty),
  ],
)
