import { and, desc, eq, inArray } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { siteDb } from "#db/clients.server.ts"
import { figures, releases } from "#db/schema/releases.ts"

export type FigureKind = (typeof figures.$inferSelect)["kind"]
export type PublishedFigure = Omit<typeof figures.$inferSelect, "release" | "kind">
export type Release = Readonly<{ number: number; releasedOn: Day; year: number }>
export type PublishedMonth = Readonly<{
  releasedOn: Day
  halfStars: number | null
  /** Half stars of the five questions, in order. */
  questions: readonly (number | null)[] | null
}>

const FIGURE = {
  key: figures.key,
  state: figures.state,
  halfStars: figures.halfStars,
  tens: figures.tens,
  verdict: figures.verdict,
  verdictYear: figures.verdictYear,
  overTwoYears: figures.overTwoYears,
  capped: figures.capped,
  movedIn: figures.movedIn,
  questions: figures.questions,
  spread: figures.spread,
  weights: figures.weights,
  gap: figures.gap,
  standInKind: figures.standInKind,
  standInKey: figures.standInKey,
}

/** The newest monthly update, or null before the first. Everyone may see. */
export async function findNewestRelease(): Promise<Release | null> {
  const [row] = await siteDb()
    .select({ number: releases.number, releasedOn: releases.releasedOn, year: releases.year })
    .from(releases)
    .orderBy(desc(releases.number))
    .limit(1)
  return row ?? null
}

/** One figure of a release. Everyone may see: the row holds nothing finer than half stars and tens. */
export async function findFigure(
  release: Release | null,
  kind: FigureKind,
  key: string,
): Promise<PublishedFigure | null> {
  return (await listFigures(release, kind, [key])).get(key) ?? null
}

/** Figures of a release by their keys; those without a row are missing from the map. Everyone may see. */
export async function listFigures(
  release: Release | null,
  kind: FigureKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PublishedFigure>> {
  if (release === null || keys.length === 0) return new Map()
  const rows = await siteDb()
    .select(FIGURE)
    .from(figures)
    .where(and(eq(figures.release, release.number), eq(figures.kind, kind), inArray(figures.key, [...keys])))
  return new Map(rows.map((row) => [row.key, row]))
}

/** What the last `months` monthly updates said of one thing, the oldest first. Everyone may see. */
export async function listTrend(kind: FigureKind, key: string, months: number): Promise<PublishedMonth[]> {
  const rows = await siteDb()
    .select({ releasedOn: releases.releasedOn, halfStars: figures.halfStars, questions: figures.questions })
    .from(releases)
    .leftJoin(figures, and(eq(figures.release, releases.number), eq(figures.kind, kind), eq(figures.key, key)))
    .orderBy(desc(releases.number))
    .limit(months)
  return rows.reverse()
}
