import { boolean, text, uuid } from "drizzle-orm/pg-core"
import { office } from "./rooms.ts"

/** "Not on the list": what somebody without an account told the office, with no day. */
export const missingProviders = office.table("missing_providers", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  town: text().notNull(),
  area: text(),
  done: boolean().notNull().default(false),
})
