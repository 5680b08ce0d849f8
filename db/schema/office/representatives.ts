import { boolean, date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { PORTAL_ROLES } from "#app/domain/portal/role.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/** For which providers somebody speaks. Whoever speaks for one speaks for those that it took over, too. */
export const representatives = office.table(
  "representatives",
  {
    /** Names it in the link that stops its letters. */
    id: uuid().notNull().unique().defaultRandom(),
    person: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    role: text({ enum: PORTAL_ROLES }).notNull(),
    since: date({ mode: "string" }).notNull(),
    /** Since when the person speaks for the provider no more. The row stays, because answers name who gave them. */
    removedOn: date({ mode: "string" }),
    wantsLetters: boolean().notNull().default(true),
    /** The day on which it was last looked whether there is something to write: at most one letter a day. */
    letterOn: date({ mode: "string" }),
    /** The last release that a letter told of. */
    toldRelease: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.provider] }),
    index("representatives_provider").on(table.provider),
  ],
)
