import { integer, smallint, text, uuid } from "drizzle-orm/pg-core"
import { ROADS } from "#app/domain/ballot.ts"
import { sealed } from "./rooms.ts"

/**
 * Classes of credentials that no release counts: all ratings that agree with every part that is given. A class is never
 * chosen by what its ratings say. Rows are only added: the first of a class leaves it out, the second counts it again,
 * the third leaves it out once more, because a release must know what each release before it counted.
 */
export const leftOut = sealed.table("left_out", {
  id: uuid().primaryKey().defaultRandom(),
  year: smallint(),
  unit: text(),
  road: text({ enum: ROADS }),
  key: text(),
  batch: integer(),
  /** The batch, of the kind "class", from which on the class is left out, or counted again. */
  since: integer().notNull(),
  reason: text().notNull(),
})
