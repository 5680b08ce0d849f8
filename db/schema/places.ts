import { sql } from "drizzle-orm"
import { index, text } from "drizzle-orm/pg-core"
import { PLACE_KINDS } from "#app/domain/gazetteer.ts"
import { certaintyCheck, provenance } from "./provenance.ts"
import { register } from "./rooms.ts"

/** Towns and councils by which people find their area. */
export const places = register.table(
  "places",
  {
    /** `name-county-kind` in kebab case: "newport-gwent-council". */
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    kind: text("kind", { enum: PLACE_KINDS }).notNull(),
    nation: text("nation").notNull(),
    county: text("county").notNull(),
    councilCode: text("council_code"),
    altNames: text("alt_names").array().notNull().default([]),
    /** Slugs of the areas to which the file maps the place, at most one a programme. */
    mappedAreas: text("mapped_areas").array().notNull().default([]),
    /** Every name, folded to plain lower case, one a line. */
    searched: text("searched").notNull(),
    ...provenance(),
  },
  (table) => [
    index("places_searched_trgm").using("gin", sql`${table.searched} gin_trgm_ops`),
    certaintyCheck("places_certainty", table.certainty),
  ],
)
