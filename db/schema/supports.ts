import { primaryKey, uuid } from "drizzle-orm/pg-core"
import { bytes } from "./columns.ts"
import { identity } from "./rooms.ts"

/**
 * Who supports which suggestion or idea, so that nobody counts twice: HMAC of it and the account, with a key outside the
 * database. No account, no date; nobody's list can be read here.
 */
export const supports = identity.table(
  "supports",
  {
    /** A suggestion or an idea. */
    subject: uuid().notNull(),
    hash: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.hash] })],
)
