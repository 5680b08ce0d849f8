import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import { z } from "zod"
import { deskDb } from "#db/clients.server.ts"
import { likeness, typedName } from "#db/queries/site/likeness.ts"
import { areas } from "#db/schema/areas.ts"
import { missingProviders } from "#db/schema/missing-providers.ts"
import { providers } from "#db/schema/providers.ts"
import type { RegisterTransaction } from "./rows.ts"

/** As many requests as are compared with one another at a time; when these are dealt with, the next come. */
export const MOST_COMPARED = 400

/** Share of three-letter pieces that two names have in common before they are taken for one: "Lamp Works Ltd", "Lampworks". */
const ALIKE = 0.4

/** Fewest that a provider's name must hold of one asked for, to be offered as the same. */
const PERHAPS = 0.5

/** What people did not find on the list, and which of their names are alike. The office only. */
export async function listMissing() {
  const rows = await deskDb()
    .select({
      id: missingProviders.id,
      name: missingProviders.name,
      town: missingProviders.town,
      area: missingProviders.area,
      areaName: areas.name,
    })
    .from(missingProviders)
    .leftJoin(areas, eq(areas.slug, missingProviders.area))
    .where(eq(missingProviders.done, false))
    .orderBy(asc(missingProviders.name), asc(missingProviders.id))
    .limit(MOST_COMPARED)
  const ids = rows.map(({ id }) => id)
  const pairs = ids.length === 0 ? [] : await listAlike(ids)
  return { rows, pairs }
}

/** How many wait. The office only. */
export async function countMissing(): Promise<number> {
  const [row] = await deskDb()
    .select({ n: sql<number>`count(*)::int` })
    .from(missingProviders)
    .where(eq(missingProviders.done, false))
  return row?.n ?? 0
}

/** One request that waits; null where there is none. The office only. */
export async function findMissing(id: string) {
  const [found] = await deskDb()
    .select({
      id: missingProviders.id,
      name: missingProviders.name,
      town: missingProviders.town,
      area: missingProviders.area,
    })
    .from(missingProviders)
    .where(and(eq(missingProviders.id, id), eq(missingProviders.done, false)))
  return found ?? null
}

/** Providers that may be meant by a name, the likeliest first. The office only. */
export async function listPerhapsMeant(name: string) {
  const typed = typedName(name)
  if (typed === "") return []
  const how = likeness(providers.searched, typed)
  return deskDb()
    .select({ slug: providers.slug, name: providers.name })
    .from(providers)
    .where(and(isNull(providers.delistedOn), sql`${how} >= ${PERHAPS}`))
    .orderBy(desc(how), asc(providers.name))
    .limit(3)
}

/** Marks requests as dealt with: the next night erases them. @returns how many were waiting */
export async function recordMissingDone(tx: RegisterTransaction, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const done = await tx
    .update(missingProviders)
    .set({ done: true })
    .where(and(inArray(missingProviders.id, [...ids]), eq(missingProviders.done, false)))
    .returning({ id: missingProviders.id })
  return done.length
}

const alike = z.array(z.object({ one: z.string(), other: z.string() }))

async function listAlike(ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const found = await deskDb().execute(sql`
    select one.id as one, other.id as other from ${missingProviders} as one join ${missingProviders} as other
      on one.id < other.id and similarity(lower(one.name), lower(other.name)) >= ${ALIKE}
    where one.id in ${[...ids]} and other.id in ${[...ids]}`)
  return alike.parse([...found]).map(({ one, other }) => [one, other] as const)
}
