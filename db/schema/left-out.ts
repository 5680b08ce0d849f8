import { integer, smallint, text, uuid } from "drizzle-orm/pg-core"
import { ROADS } from "#app/domain/ballot.ts"
import { sealed } from "./rooms.ts"

/**
 * Classes of credentials that no release counts: all ratings that agree with every part that is given. A class is never
 * chosen by what its ratings say.
 */
export const leftOut = sealed.table("left_out", {
  id: uuid().primaryKey().defaultRandom(),
  year: smallint(),
  unit: text(),
  road: text({ enum: ROADS }),
  key: text(),
  batch: integer(),
  /** The newest tally batch when it was left out: its ratings count as changed since then. */
  since: integer().notNull(),
  reason: text().notNull(),
})
