import { integer, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { releases } from "../releases.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/** What people of the office wrote down about a monthly update, for each other. */
export const officeNotes = office.table("release_notes", {
  id: uuid().primaryKey().defaultRandom(),
  release: integer()
    .notNull()
    .references(() => releases.number),
  note: text().notNull(),
  staff: uuid()
    .notNull()
    .references(() => staff.id),
  at: timestamp({ withTimezone: true }).notNull(),
})
