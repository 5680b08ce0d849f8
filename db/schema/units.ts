import { sql } from "drizzle-orm"
import { check, index, text } from "drizzle-orm/pg-core"
import { UNIT_KINDS } from "#app/domain/unit.ts"
import { areas } from "./areas.ts"
import { programmes } from "./programmes.ts"
import { delistedOn, provenance } from "./provenance.ts"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/**
 * What is rated: a provider in an area of a programme, under the prime it works for. Made by the importer
 * for every contract and every supply link with an area; the id never changes and the row is never deleted,
 * because ballots, ratings and figures are kept by it.
 */
export const units = register.table(
  "units",
  {
    /** `area.prime.provider`, with "unlisted" for a provider and "unknown" for a prime not named. */
    id: text("id").primaryKey(),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    area: text("area")
      .notNull()
      .references(() => areas.slug),
    /** Null: "a subcontractor not listed here". */
    provider: text("provider").references(() => providers.slug),
    /** Null where the source does not name it: counts for provider, area and programme, not for a prime. */
    prime: text("prime").references(() => providers.slug),
    kind: text("kind", { enum: UNIT_KINDS }).notNull(),
    /** The contract's or link's own word on how it stands: "withdrew March 2012". */
    statusNote: text("status_note"),
    ...provenance(),
    /** The day on which no contract or link in the files stood behind it any more. */
    delistedOn: delistedOn(),
  },
  (table) => [
    index("units_area").on(table.area),
    index("units_programme").on(table.programme),
    index("units_provider").on(table.provider),
    index("units_prime").on(table.prime),
    check("units_name_someone", sql`${table.provider} is not null or ${table.prime} is not null`),
  ],
)
