import { boolean, integer, smallint, text, uuid } from "drizzle-orm/pg-core"
import { ROADS } from "#app/domain/ballot.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/**
 * That a class of ratings was left out, or counts again: what the office may read of sealed.left_out, written with it.
 * A class says where ballots came from, never what they say.
 */
export const classTurns = office.table("class_turns", {
  id: uuid().primaryKey().defaultRandom(),
  /** The batch, of the kind "class", in which it was turned: later turns have higher numbers. */
  since: integer().notNull().unique(),
  year: smallint(),
  unit: text(),
  road: text({ enum: ROADS }),
  key: text(),
  batch: integer(),
  leavesOut: boolean().notNull(),
  reason: text().notNull(),
  /** For example 2026-Q4. */
  quarter: text().notNull(),
  /** Null for somebody at the machine's own terminal. */
  staff: uuid().references(() => staff.id),
})
