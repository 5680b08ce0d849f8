import { index, integer, text } from "drizzle-orm/pg-core"
import { areas } from "./areas.ts"
import { programmes } from "./programmes.ts"
import { certaintyCheck, provenance } from "./provenance.ts"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/** What participants were promised, by a contract or by a provider's bid. */
export const serviceStandards = register.table(
  "service_standards",
  {
    /** `programme|area|provider|scope|standard`. */
    id: text("id").primaryKey(),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    area: text("area").references(() => areas.slug),
    provider: text("provider").references(() => providers.slug),
    scope: text("scope"),
    standard: text("standard").notNull(),
    position: integer("position").notNull(),
    ...provenance(),
  },
  (table) => [
    index("service_standards_programme").on(table.programme),
    index("service_standards_provider").on(table.provider),
    certaintyCheck("service_standards_certainty", table.certainty),
  ],
)
