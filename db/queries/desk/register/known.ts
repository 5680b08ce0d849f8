import { sql } from "drizzle-orm"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { sources } from "#db/schema/sources.ts"
import type { RegisterTransaction } from "./rows.ts"

/** Everything that a row may refer to. */
export async function listKnown(tx: RegisterTransaction) {
  const known = await Promise.all([
    tx.select({ id: sources.id }).from(sources),
    tx.select({ slug: programmes.slug }).from(programmes),
    tx.select({ slug: areas.slug, programme: areas.programme }).from(areas),
    tx.select({ slug: providers.slug, became: providers.became, duplicateOf: providers.duplicateOf }).from(providers),
  ])
  const [knownSources, knownProgrammes, knownAreas, knownProviders] = known
  return {
    sources: knownSources.map(({ id }) => id),
    programmes: knownProgrammes.map(({ slug }) => slug),
    areas: knownAreas,
    providers: knownProviders,
  }
}

/** Where the next source of the office goes: its id, "o1", "o2" …, and its place at the end of the list. */
export async function nextSource(tx: RegisterTransaction): Promise<{ id: string; position: number }> {
  const [row] = await tx
    .select({
      number: sql<number>`coalesce(max(substring(${sources.id} from '^o([0-9]+)$')::int), 0) + 1`,
      position: sql<number>`coalesce(max(${sources.position}), 0) + 1`,
    })
    .from(sources)
  return { id: `o${row?.number ?? 1}`, position: row?.position ?? 1 }
}
