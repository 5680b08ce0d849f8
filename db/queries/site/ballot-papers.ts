import { aliasedTable, and, asc, eq, isNull, sql } from "drizzle-orm"
import type { ProgrammeTimes } from "#app/domain/programme.ts"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { units } from "#db/schema/units.ts"

/** A unit as a person who rates it knows it. */
export type BallotPaper = Readonly<{
  unit: string
  area: string
  areaName: string
  programme: string
  programmeName: string
  times: ProgrammeTimes
  provider: string | null
  providerName: string | null
  otherNames: readonly string[]
  primeName: string | null
}>

const primes = aliasedTable(providers, "primes")

const PAPER = {
  unit: units.id,
  area: units.area,
  areaName: areas.name,
  programme: units.programme,
  programmeName: programmes.name,
  startsIn: programmes.startsIn,
  endsIn: programmes.endsIn,
  status: programmes.status,
  provider: units.provider,
  providerName: providers.name,
  otherNames: providers.otherNames,
  primeName: primes.name,
}

/** One unit, whether it can still be rated or not. */
export async function findBallotPaper(unit: string): Promise<BallotPaper | null> {
  const [row] = await papers().where(eq(units.id, unit))
  return row ? paperOf(row) : null
}

/** The units of an area that stand in the register today, by name, "not listed" last. */
export async function listBallotPapers(area: string): Promise<BallotPaper[]> {
  const rows = await papers()
    .where(and(eq(units.area, area), isNull(units.delistedOn)))
    .orderBy(sql`${providers.name} is null`, asc(providers.name), asc(primes.name))
  return rows.map(paperOf)
}

function papers() {
  return siteDb()
    .select(PAPER)
    .from(units)
    .innerJoin(areas, eq(areas.slug, units.area))
    .innerJoin(programmes, eq(programmes.slug, units.programme))
    .leftJoin(providers, eq(providers.slug, units.provider))
    .leftJoin(primes, eq(primes.slug, units.prime))
    .$dynamic()
}

type Row = Awaited<ReturnType<typeof papers>>[number]

function paperOf({ startsIn, endsIn, status, otherNames, ...row }: Row): BallotPaper {
  return { ...row, otherNames: otherNames ?? [], times: { startsIn, endsIn, status } }
}
