import { text, uuid } from "drizzle-orm/pg-core"
import { office } from "../rooms.ts"

/** Names of people who work for a provider, so that they are marked where somebody writes them. */
export const providerPeople = office.table("provider_people", {
  id: uuid().primaryKey().defaultRandom(),
  provider: text().notNull(),
  name: text().notNull(),
})
