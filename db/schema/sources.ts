import { integer, text } from "drizzle-orm/pg-core"
import { origin } from "./provenance.ts"
import { register } from "./rooms.ts"

/** Where the register's facts come from: the "Source list" of db/register/sources.md. */
export const sources = register.table("sources", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  publisher: text("publisher").notNull(),
  /** As printed: "undated", "Apr 2011", "19 Apr 2024; 24 Feb 2026". */
  date: text("date").notNull(),
  /** One or more addresses without scheme, as printed; some are shortened with "…" and cannot be linked. */
  address: text("address").notNull(),
  kind: text("kind").notNull(),
  position: integer("position").notNull(),
  origin: origin(),
})
