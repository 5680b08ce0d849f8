import { boolean, smallint, text } from "drizzle-orm/pg-core"
import { bytes } from "./columns.ts"
import { identity } from "./rooms.ts"

/** Printed passes that a named library or advice centre hands out. Each pool is a class of its own. */
export const paperPools = identity.table("paper_pools", {
  /** The name of the class, such as `paper-2026-oldham-library-1`. */
  id: text().primaryKey(),
  place: text().notNull(),
  year: smallint().notNull(),
  codes: smallint().notNull(),
  /** A closed pool's passes are refused from then on. */
  closed: boolean().notNull().default(false),
})

/** HMACs of the codes of printed passes; never marked, never deleted when one is used. */
export const paperCodes = identity.table("paper_codes", {
  mark: bytes().primaryKey(),
  pool: text()
    .notNull()
    .references(() => paperPools.id),
})
