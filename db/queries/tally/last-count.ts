import { and, asc, eq, sql } from "drizzle-orm"
import type { FlagKind } from "#app/domain/flags/flag-kind.ts"
import type { FigureName } from "#app/domain/release/figure.ts"
import type { Stars } from "#app/domain/release/influence.ts"
import { tallyDb } from "#db/clients.server.ts"
import { batchFlags } from "#db/schema/flags.ts"
import { batches } from "#db/schema/ratings.ts"
import { figures, releases } from "#db/schema/releases.ts"
import { influences } from "#db/schema/sealed/influences.ts"

/** The figures that a release shows. Tally only, like all of this file. */
export async function listShownFigures(release: number): Promise<FigureName[]> {
  return tallyDb()
    .select({ kind: figures.kind, key: figures.key })
    .from(figures)
    .where(and(eq(figures.release, release), eq(figures.state, "shown")))
}

/** The rating year that a release speaks of. */
export async function findReleaseYear(release: number): Promise<number | null> {
  const [row] = await tallyDb().select({ year: releases.year }).from(releases).where(eq(releases.number, release))
  return row?.year ?? null
}

export type ShownUnit = Stars & Readonly<{ movedIn: number }>

/** What a release shows of a unit; null where it shows nothing. */
export async function findShownUnit(release: number, unit: string): Promise<ShownUnit | null> {
  const [row] = await tallyDb()
    .select({
      halfStars: figures.halfStars,
      verdict: figures.verdict,
      verdictYear: figures.verdictYear,
      movedIn: figures.movedIn,
    })
    .from(figures)
    .where(and(eq(figures.release, release), eq(figures.kind, "unit"), eq(figures.key, unit)))
  if (!row || row.halfStars === null || row.movedIn === null) return null
  return { ...row, halfStars: row.halfStars, movedIn: row.movedIn }
}

export type FlaggedBatch = Readonly<{ unit: string; batch: number; quarter: string; kinds: FlagKind[] }>

/** The batches that were flagged, the newest first, each unit's once with all that was noticed in it. */
export async function listFlaggedBatches(): Promise<FlaggedBatch[]> {
  return tallyDb()
    .select({
      unit: batchFlags.unit,
      batch: batchFlags.batch,
      quarter: batches.quarter,
      kinds: sql<FlagKind[]>`array_agg(distinct ${batchFlags.kind} order by ${batchFlags.kind})`,
    })
    .from(batchFlags)
    .innerJoin(batches, eq(batches.number, batchFlags.batch))
    .groupBy(batchFlags.unit, batchFlags.batch, batches.quarter)
    .orderBy(sql`${batchFlags.batch} desc`, asc(batchFlags.unit))
}

export type KnownInfluence = typeof influences.$inferSelect

/** What was said of a flagged batch for this move of the unit; null if nothing was. */
export async function findInfluence(unit: string, batch: number, movedIn: number): Promise<KnownInfluence | null> {
  const [known] = await tallyDb()
    .select()
    .from(influences)
    .where(and(eq(influences.unit, unit), eq(influences.batch, batch), eq(influences.movedIn, movedIn)))
  return known ?? null
}

/** Notes what is said, so that it is said once. */
export async function recordInfluence(said: KnownInfluence): Promise<void> {
  await tallyDb().insert(influences).values(said).onConflictDoNothing()
}
