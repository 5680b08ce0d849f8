import { text } from "drizzle-orm/pg-core"
import { certaintyCheck, delistedOn, partialDateCheck, provenance } from "./provenance.ts"
import { register } from "./rooms.ts"

/** Government employment programmes. */
export const programmes = register.table(
  "programmes",
  {
    slug: text("slug").primaryKey(),
    name: text("name").notNull(),
    shortName: text("short_name"),
    commissioner: text("commissioner").notNull(),
    /** As the files have them, brackets and all: "England (North East)". */
    nations: text("nations").array().notNull(),
    startsIn: text("starts_in"),
    endsIn: text("ends_in"),
    /** Free words; a programme whose status begins "closed" or "ended" is not ratable. */
    status: text("status").notNull(),
    participation: text("participation").notNull(),
    note: text("note"),
    ...provenance(),
    delistedOn: delistedOn(),
  },
  (table) => [
    certaintyCheck("programmes_certainty", table.certainty),
    partialDateCheck("programmes_starts_in", table.startsIn),
    partialDateCheck("programmes_ends_in", table.endsIn),
  ],
)
