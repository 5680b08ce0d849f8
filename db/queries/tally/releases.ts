import { desc, eq, inArray, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import type { ExactFigure } from "#app/domain/release/exact-release.ts"
import type { Figure } from "#app/domain/release/figure.ts"
import type { ReleaseUnit } from "#app/domain/release/figure-names.ts"
import type { ClassedRating } from "#app/domain/release/left-out.ts"
import type { Snapshot } from "#app/domain/release/snapshot.ts"
import type { RatingSaid } from "#app/domain/release/statistics.ts"
import { tallyDb } from "#db/clients.server.ts"
import { recordDeed } from "#db/queries/desk/audit-log.ts"
import { officialFigures } from "#db/schema/official-figures.ts"
import { batches, ratings } from "#db/schema/ratings.ts"
import { exactRows, figures, releases } from "#db/schema/releases.ts"
import { releaseMarks, snapshots } from "#db/schema/snapshots.ts"
import { units } from "#db/schema/units.ts"
import { recordAnswer } from "./errands.ts"
import { recordWordsRelease, type WordsRelease } from "./published-words.ts"

export type LastRelease = Readonly<{ number: number; releasedOn: Day }>

/** The newest release, if there was one. Tally only, like all of this file. */
export async function findLastRelease(): Promise<LastRelease | null> {
  const [last] = await tallyDb()
    .select({ number: releases.number, releasedOn: releases.releasedOn })
    .from(releases)
    .orderBy(desc(releases.number))
    .limit(1)
  return last ?? null
}

/** Every unit there ever was: ratings may point to one that has left the register's files. */
export async function listReleaseUnits(): Promise<ReleaseUnit[]> {
  return tallyDb()
    .select({
      id: units.id,
      programme: units.programme,
      area: units.area,
      provider: units.provider,
      prime: units.prime,
    })
    .from(units)
}

export type StoredRating = RatingSaid & ClassedRating & Readonly<{ programme: string }>

/** What people said in these years, and nothing of their words. */
export async function listStoredRatings(years: readonly number[]): Promise<StoredRating[]> {
  const rows = await tallyDb()
    .select({
      programme: ratings.programme,
      unit: ratings.unit,
      year: ratings.year,
      road: ratings.road,
      key: ratings.key,
      withdrawn: ratings.withdrawn,
      batch: ratings.batch,
      touchedBatch: ratings.touchedBatch,
      distance: ratings.distance,
      adviser: ratings.adviser,
      say: ratings.say,
      fit: ratings.fit,
      help: ratings.help,
      fairness: ratings.fairness,
    })
    .from(ratings)
    .where(inArray(ratings.year, [...years]))
  return rows.map(({ adviser, say, fit, help, fairness, ...row }) => ({
    ...row,
    answers: { adviser, say, fit, help, fairness },
  }))
}

export async function listSnapshots(): Promise<Snapshot[]> {
  return tallyDb()
    .select({
      unit: snapshots.unit,
      block: snapshots.block,
      movedIn: snapshots.movedIn,
      lastIn: snapshots.lastIn,
      year: snapshots.year,
      thisYear: snapshots.thisYear,
      lastYear: snapshots.lastYear,
    })
    .from(snapshots)
}

/** The newest tally batch at the time of each release. */
export async function listReleaseMarks(): Promise<{ release: number; batch: number }[]> {
  return tallyDb().select({ release: releaseMarks.release, batch: releaseMarks.batch }).from(releaseMarks)
}

export async function findNewestBatch(): Promise<number> {
  const [row] = await tallyDb()
    .select({ number: sql<number>`coalesce(max(${batches.number}), 0)::int` })
    .from(batches)
  return row?.number ?? 0
}

/** Official programme starts by unit in a calendar year, where a figure names both area and provider. */
export async function listStarts(year: number): Promise<{ unit: string; starts: number }[]> {
  const others = alias(units, "others")
  const rows = await tallyDb()
    .select({ unit: units.id, starts: officialFigures.amount })
    .from(officialFigures)
    .innerJoin(
      units,
      sql`${units.area} = ${officialFigures.area} and ${units.provider} = ${officialFigures.provider}
          and not exists (select from ${units} ${others} where ${others.area} = ${units.area}
                          and ${others.provider} = ${units.provider} and ${others.id} <> ${units.id})`,
    )
    .where(sql`${officialFigures.measure} = 'starts' and ${officialFigures.period} = ${String(year)}`)
  return rows.flatMap(({ unit, starts }) => (starts === null ? [] : [{ unit, starts }]))
}

export async function hasExactRows(year: number): Promise<boolean> {
  const [row] = await tallyDb()
    .select({ unit: exactRows.unit })
    .from(exactRows)
    .where(eq(exactRows.year, year))
    .limit(1)
  return row !== undefined
}

export type ReleaseToRecord = Readonly<{
  number: number
  releasedOn: Day
  year: number
  batch: number
  figures: readonly Figure[]
  snapshots: readonly Snapshot[]
  exact: Readonly<{ year: number; figures: readonly ExactFigure[] }> | null
  /** Draws the order of words by lot. */
  shuffled: WordsRelease["shuffled"]
  /** How many figures are shown, and how many of these have moved. */
  counts: Readonly<{ shown: number; moved: number }>
  /** Who asked for it; null for the schedule, or somebody at the terminal. */
  errand: Readonly<{ id: string; staff: string }> | null
}>

/** As many rows as one statement takes at a time: PostgreSQL allows 65,535 values. */
const ROWS_AT_ONCE = 1000

/** Publishes everything at once, or nothing; the deed is recorded with it, and the errand answered. */
export async function recordRelease(release: ReleaseToRecord): Promise<void> {
  const { number, releasedOn, year, exact, errand } = release
  await tallyDb().transaction(async (tx) => {
    await tx.insert(releases).values({ number, releasedOn, year })
    for (const rows of chunks(release.figures.map((figure) => figureRow(number, figure)))) {
      await tx.insert(figures).values(rows)
    }
    await tx.delete(snapshots)
    for (const rows of chunks(release.snapshots)) await tx.insert(snapshots).values(rows)
    await tx.insert(releaseMarks).values({ release: number, batch: release.batch })
    for (const rows of chunks(exact?.figures ?? [])) {
      await tx
        .insert(exactRows)
        .values(
          rows.map(({ unit, n, mean, ss }) => ({ year: exact?.year ?? year, release: number, unit, n, mean, ss })),
        )
    }
    await recordWordsRelease(tx, {
      release: number,
      releasedOn,
      shown: unitsShown(release.figures),
      shuffled: release.shuffled,
    })
    const counts = { ...release.counts, exact: exact?.figures.length ?? 0 }
    const after = { on: releasedOn, ...counts }
    await recordDeed(tx, { staff: errand?.staff ?? null, deed: "release.make", subject: String(number), after })
    if (errand) await recordAnswer(tx, errand.id, { kind: "run-release", number, ...counts })
  })
}

function unitsShown(figuresOfAll: readonly Figure[]): ReadonlySet<string> {
  return new Set(figuresOfAll.filter(({ kind, state }) => kind === "unit" && state === "shown").map(({ key }) => key))
}

function figureRow(release: number, figure: Figure): typeof figures.$inferInsert {
  const { kind, key, state, standIn } = figure
  const named = { release, kind, key, state, standInKind: standIn?.kind ?? null, standInKey: standIn?.key ?? null }
  if (figure.state !== "shown") return named
  const { questions, spread, ...shows } = figure.shows
  return { ...named, ...shows, questions: [...questions], spread: spread === null ? null : [...spread] }
}

function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, place) =>
    rows.slice(place * ROWS_AT_ONCE, (place + 1) * ROWS_AT_ONCE),
  )
}
