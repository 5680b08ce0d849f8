import { integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { bytes } from "../columns.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/**
 * Every deed of the office, for good. Rows come in through office.record_deed alone, which numbers them and chains each
 * to the one before; nobody can change or take one away, and `npm run audit -- verify` sees it where somebody did.
 */
export const auditLog = office.table("audit_log", {
  number: integer().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  /** Null: somebody at the machine's own terminal, or the clock. */
  staff: uuid().references(() => staff.id),
  /** What was done, as `noun.verb`: "provider.rename". */
  deed: text().notNull(),
  /** To what: the name or number by which its page finds it. */
  subject: text().notNull(),
  /** What was so before, and is so after; never words of participants, nor a secret. */
  before: jsonb(),
  after: jsonb(),
  reason: text(),
  /** SHA-256 of the row before; 32 zero bytes for the first. */
  previous: bytes().notNull(),
  /** SHA-256(previous, the row's text as office.deed_text writes it). */
  hash: bytes().notNull(),
})
