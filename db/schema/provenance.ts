import { type SQL, sql } from "drizzle-orm"
import { type AnyPgColumn, check, date, text } from "drizzle-orm/pg-core"
import { CERTAINTIES } from "#app/domain/certainty.ts"

/** Rows of the register's own files; other sets of files, such as the demo's, carry their own word. */
export const REGISTER_ORIGIN = "register"

/** Which set of files a row came from. An import ends rows of its own origin only. */
export const origin = () => text("origin").notNull().default(REGISTER_ORIGIN)

/** What every row says about itself: how sure it is, from which sources (register.sources.id), from which files. */
export const provenance = () => ({
  certainty: text("certainty", { enum: CERTAINTIES }).notNull(),
  sourceIds: text("source_ids").array().notNull().default([]),
  origin: origin(),
})

/**
 * The day on which the row vanished from the files; null while it stands there. Rows to which ratings,
 * complaints or supporters may point are kept and marked, never deleted.
 */
export const delistedOn = () => date("delisted_on")

/** Only words of the vocabulary, from the database's side too. */
export function certaintyCheck(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} in (${list(CERTAINTIES)})`)
}

/** A year or a month ("2011", "2011-06"), or nothing: see app/domain/partial-date.ts. */
export function partialDateCheck(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'`)
}

function list(words: readonly string[]): SQL {
  return sql.raw(words.map((word) => `'${word}'`).join(", "))
}
