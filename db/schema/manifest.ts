import { integer, text } from "drizzle-orm/pg-core"
import { bytes } from "./columns.ts"
import { published } from "./rooms.ts"

/**
 * The public list of ballot keys and of browser modules. Lines are added, never changed: each carries the hash of all
 * before it, so that whoever has kept a copy sees any change to what was said earlier.
 */
export const manifest = published.table("manifest", {
  number: integer().primaryKey(),
  /** One line of JSON, exactly as it is hashed and served. */
  line: text().notNull(),
  /** SHA-256 of the hash before and of the line. */
  hash: bytes().notNull(),
})
