import { sql } from "drizzle-orm"
import { check, index, text } from "drizzle-orm/pg-core"
import { areas } from "./areas.ts"
import { programmes } from "./programmes.ts"
import { certaintyCheck, partialDateCheck, provenance } from "./provenance.ts"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/** Prime contracts: who holds an area, from when to when. */
export const contracts = register.table(
  "contracts",
  {
    /** `area.provider.start`, or `area.provider.unknown` where no start is known. */
    id: text("id").primaryKey(),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    area: text("area")
      .notNull()
      .references(() => areas.slug),
    provider: text("provider")
      .notNull()
      .references(() => providers.slug),
    /** "prime", "prime (replacement)", "lead": the source's word. */
    role: text("role").notNull(),
    startsIn: text("starts_in"),
    endsIn: text("ends_in"),
    note: text("note"),
    ...provenance(),
  },
  (table) => [
    index("contracts_area").on(table.area),
    index("contracts_provider").on(table.provider),
    index("contracts_programme").on(table.programme),
    certaintyCheck("contracts_certainty", table.certainty),
    partialDateCheck("contracts_starts_in", table.startsIn),
    partialDateCheck("contracts_ends_in", table.endsIn),
    // A text of four figures sorts before the same year with a month, so "2015" to "2015-03" is allowed here;
    // the importer compares by month.
    check(
      "contracts_in_order",
      sql`${table.startsIn} is null or ${table.endsIn} is null or left(${table.startsIn}, 4) <= left(${table.endsIn}, 4)`,
    ),
  ],
)
