import { boolean, date, index, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { PORTAL_ROLES } from "#app/domain/portal/role.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/** For which providers somebody speaks. Whoever speaks for one speaks for those that it took over, too. */
export const representatives = office.table(
  "representatives",
  {
    person: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    role: text({ enum: PORTAL_ROLES }).notNull(),
    since: date({ mode: "string" }).notNull(),
    /** Since when the person speaks for the provider no more. The row stays, because answers name who gave them. */
    removedOn: date({ mode: "string" }),
    wantsLetters: boolean().notNull().default(true),
    /** The day of the last letter about this provider: at most one a day. */
    letterOn: date({ mode: "string" }),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.provider] }),
    index("representatives_provider").on(table.provider),
  ],
)
