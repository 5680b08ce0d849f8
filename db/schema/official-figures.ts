import { doublePrecision, index, integer, text } from "drizzle-orm/pg-core"
import { areas } from "./areas.ts"
import { programmes } from "./programmes.ts"
import { certaintyCheck, provenance } from "./provenance.ts"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/** Figures published by others (commissioners, Parliament, press), about a programme, an area, a provider or a contract. */
export const officialFigures = register.table(
  "official_figures",
  {
    /** `programme|area|provider|measure|period`, blank where the figure names none. */
    id: text("id").primaryKey(),
    programme: text("programme")
      .notNull()
      .references(() => programmes.slug),
    area: text("area").references(() => areas.slug),
    provider: text("provider").references(() => providers.slug),
    measure: text("measure").notNull(),
    /** As printed: "2011-06..2012-07", "2011/12", "12 months to 2013-09". */
    period: text("period"),
    /** As printed, because "none" and "not published" are findings too. */
    value: text("value").notNull(),
    /** The value as a number in `unit`, null where it is words. */
    amount: doublePrecision("amount"),
    unit: text("unit"),
    note: text("note"),
    /** Line order in the file, so that pages keep related figures together. */
    position: integer("position").notNull(),
    ...provenance(),
  },
  (table) => [
    index("official_figures_programme").on(table.programme),
    index("official_figures_area").on(table.area),
    index("official_figures_provider").on(table.provider),
    certaintyCheck("official_figures_certainty", table.certainty),
  ],
)
