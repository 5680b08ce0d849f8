import { primaryKey, uuid } from "drizzle-orm/pg-core"
import { bytes } from "./columns.ts"
import { identity } from "./rooms.ts"

/**
 * Who supports which suggestion, so that nobody counts twice: HMAC of suggestion and account, with a key outside the
 * database. No account, no date; nobody's list can be read here.
 */
export const supports = identity.table(
  "supports",
  {
    suggestion: uuid().notNull(),
    hash: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.suggestion, table.hash] })],
)
