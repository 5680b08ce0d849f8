import { date, integer, text } from "drizzle-orm/pg-core"
import { origin } from "./provenance.ts"
import { register } from "./rooms.ts"

/** Each import that changed something: proof of which files the site shows. */
export const imports = register.table("imports", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  origin: origin(),
  /** SHA-256 over names and bytes of the files, in hexadecimal. */
  digest: text("digest").notNull(),
  importedOn: date("imported_on").notNull(),
  added: integer("added").notNull(),
  changed: integer("changed").notNull(),
  ended: integer("ended").notNull(),
})
