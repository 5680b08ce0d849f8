import { type SQL, sql } from "drizzle-orm"
import type { AnyPgColumn } from "drizzle-orm/pg-core"
import { folded } from "#app/domain/searched-text.ts"

/** Longest text that is compared; more is no name. */
const LONGEST = 80
/** Share of what was typed that a name must hold, in three-letter pieces: "Ingues" holds 0.43 of "Ingeus". */
const ALIKE = 0.4

/** What a person typed, as the `searched` columns have names; empty where nothing of it can be a name. */
export function typedName(typed: string): string {
  return folded(typed.slice(0, LONGEST))
}

/** How much of what was typed (see typedName) the names in a `searched` column hold: 0 to 1, by pg_trgm. */
export function likeness(searched: AnyPgColumn, name: string): SQL<number> {
  return sql<number>`word_similarity(${name}, ${searched})`
}

/** Whether one of the names in a `searched` column holds what was typed (see typedName), or nearly so. */
export function isLike(searched: AnyPgColumn, name: string): SQL {
  return sql`(strpos(${searched}, ${name}) > 0 or ${likeness(searched, name)} >= ${ALIKE})`
}
