import { index, primaryKey, text } from "drizzle-orm/pg-core"
import { PLACE_AREA_WAYS } from "#app/domain/place-areas.ts"
import { areas } from "./areas.ts"
import { places } from "./places.ts"
import { programmes } from "./programmes.ts"
import { register } from "./rooms.ts"

/** The areas a place lies in, or may lie in, for each programme; worked out by the importer from the rule. */
export const placeAreas = register.table(
  "place_areas",
  {
    place: text("place")
      .notNull()
      .references(() => places.id, { onDelete: "cascade" }),
    area: text("area")
      .notNull()
      .references(() => areas.slug),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    /** "mapped" and "covers" name one area; "possible" is one of several, and the page asks. */
    how: text("how", { enum: PLACE_AREA_WAYS }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.place, table.area] }), index("place_areas_area").on(table.area)],
)
