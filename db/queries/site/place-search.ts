import { desc, eq, sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { places } from "#db/schema/places.ts"
import { typedName } from "./likeness.ts"

/** What a person can look through at once on a phone. */
export const MOST_PLACES = 8
/** Share of three-letter pieces that a name must have in common with what was typed: "Middlesborough" has 0.7. */
const ALIKE = 0.3
/** Scores of a name that fits exactly, and of a place in the county that was typed; likeness is below 2. */
const EXACT = 3
const IN_COUNTY = 1

const PLACE = {
  id: places.id,
  name: places.name,
  kind: places.kind,
  county: places.county,
  nation: places.nation,
  altNames: places.altNames,
  certainty: places.certainty,
}

/**
 * Places called what was typed, or nearly so, best first, at most eight. A name that fits exactly stands
 * alone, or with its namesakes: Ashford in Kent and Ashford in Surrey. A county's name finds its places.
 * Everyone may see.
 */
export async function findPlaces(typed: string) {
  const q = typedName(typed)
  if (q === "") return []
  const names = sql`string_to_array(${places.searched}, E'\n')`
  const scored = siteDb()
    .select({
      ...PLACE,
      score: sql<number>`case
        when ${q} = any(${names}) then ${sql.raw(String(EXACT))}
        when lower(${places.county}) = ${q} then ${sql.raw(String(IN_COUNTY))}
        else (select max(similarity(one, ${q}) + case when starts_with(one, ${q}) then 1 else 0 end)
              from unnest(${names}) as one)
        end`.as("score"),
    })
    .from(places)
    .as("scored")
  const found = await siteDb()
    .select()
    .from(scored)
    .where(sql`${scored.score} >= ${ALIKE}`)
    .orderBy(desc(scored.score), scored.kind, scored.name, scored.county)
    .limit(MOST_PLACES)
  const exact = found.filter((place) => place.score === EXACT)
  return (exact.length > 0 ? exact : found).map(({ score: _, ...place }) => place)
}

/** One place; null where there is none. Everyone may see. */
export async function findPlace(id: string) {
  const [found] = await siteDb().select(PLACE).from(places).where(eq(places.id, id))
  return found ?? null
}

export type FoundPlace = Awaited<ReturnType<typeof findPlaces>>[number]
