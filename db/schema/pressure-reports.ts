import { boolean, text, uuid } from "drizzle-orm/pg-core"
import { bytes } from "./columns.ts"
import { office } from "./rooms.ts"

/** "Somebody asked to see my phone": told without an account, and with no day. */
export const pressureReports = office.table("pressure_reports", {
  id: uuid().primaryKey().defaultRandom(),
  /** What happened, by the words of the form's list. */
  kinds: text().array().notNull(),
  area: text(),
  provider: text(),
  /** Sealed with a key outside the database. */
  words: bytes(),
  done: boolean().notNull().default(false),
})
