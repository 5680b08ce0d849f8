import { sql } from "drizzle-orm"
import { check, index, smallint, text } from "drizzle-orm/pg-core"
import { SUPPLY_KINDS } from "#app/domain/unit.ts"
import { areas } from "./areas.ts"
import { programmes } from "./programmes.ts"
import { certaintyCheck, provenance } from "./provenance.ts"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/** Who works under whom. Area and prime are null where the source does not name them. */
export const supplyLinks = register.table(
  "supply_links",
  {
    /** `area.prime.subcontractor`, with `programme` for an area and `unknown` for a prime not named. */
    id: text("id").primaryKey(),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    area: text("area").references(() => areas.slug),
    prime: text("prime").references(() => providers.slug),
    subcontractor: text("subcontractor")
      .notNull()
      .references(() => providers.slug),

    kind: text("kind", { enum: SUPPLY_KINDS }).notNull(),
    tier: smallint("tier"),
    status: text("status"),
    note: text("note"),
    ...provenance(),
  },
  (table) => [
    index("supply_links_area").on(table.area),
    index("supply_links_prime").on(table.prime),
    index("supply_links_subcontractor").on(table.subcontractor),
    index("supply_links_programme").on(table.programme),
    check("supply_links_not_itself", sql`${table.prime} <> ${table.subcontractor}`),
    check("supply_links_tier", sql`${table.tier} between 1 and 9`),
    certaintyCheck("supply_links_certainty", table.certainty),
  ],
)
