import { integer, text, uuid } from "drizzle-orm/pg-core"
import { FLAG_KINDS } from "#app/domain/flags/flag-kind.ts"
import { office, sealed } from "./rooms.ts"

/** That something unusual was seen, for the office to count; never where, which or exactly when. */
export const flags = office.table("flags", {
  id: uuid().primaryKey().defaultRandom(),
  kind: text({ enum: FLAG_KINDS }).notNull(),
  /** For example 2026-Q4. */
  quarter: text().notNull(),
})

/** Which class of ratings it was: for testing what a score would be without it. Nothing is removed by its stars. */
export const batchFlags = sealed.table("batch_flags", {
  id: uuid().primaryKey().defaultRandom(),
  batch: integer().notNull(),
  unit: text().notNull(),
  kind: text({ enum: FLAG_KINDS }).notNull(),
})
