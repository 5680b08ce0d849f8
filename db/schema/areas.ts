import { sql } from "drizzle-orm"
import { check, index, text } from "drizzle-orm/pg-core"
import { CERTAINTIES } from "#app/domain/certainty.ts"
import { programmes } from "./programmes.ts"
import { certaintyCheck, delistedOn, provenance } from "./provenance.ts"
import { register } from "./rooms.ts"

/** Contract package areas: the parts into which a programme is let. */
export const areas = register.table(
  "areas",
  {
    slug: text("slug").primaryKey(),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    code: text("code"),
    name: text("name").notNull(),
    region: text("region").notNull(),
    /** Councils and counties as the source lists them, split by ";", or null where no source says. */
    covers: text("covers"),
    coversCertainty: text("covers_certainty", { enum: CERTAINTIES }),
    ...provenance(),
    delistedOn: delistedOn(),
  },
  (table) => [
    index("areas_programme").on(table.programme),
    index("areas_name_trgm").using("gin", sql`${table.name} gin_trgm_ops`),
    certaintyCheck("areas_certainty", table.certainty),
    certaintyCheck("areas_covers_certainty_known", table.coversCertainty),
    check("areas_covers_has_certainty", sql`(${table.covers} is null) = (${table.coversCertainty} is null)`),
  ],
)
