import { desc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { siteDb } from "#db/clients.server.ts"
import { releaseNotes } from "#db/schema/published/release-notes.ts"
import { figures, releases } from "#db/schema/releases.ts"
import type { FigureKind } from "./figures.ts"

export type ListedRelease = Readonly<{
  number: number
  releasedOn: Day
  year: number
  /** Figures that it shows, and those of them that moved in it. */
  shown: number
  moved: number
  /** What the office says about it to everybody. */
  note: string | null
}>

/** Every monthly update, the newest first. Everyone may see. */
export async function listReleases(range: { limit: number; offset: number }): Promise<ListedRelease[]> {
  const shown = sql`${figures.state} = 'shown'`
  return siteDb()
    .select({
      number: releases.number,
      releasedOn: releases.releasedOn,
      year: releases.year,
      shown: sql<number>`count(*) filter (where ${shown})::int`,
      moved: sql<number>`count(*) filter (where ${shown} and ${figures.movedIn} = ${releases.number})::int`,
      note: releaseNotes.note,
    })
    .from(releases)
    .leftJoin(figures, eq(figures.release, releases.number))
    .leftJoin(releaseNotes, eq(releaseNotes.release, releases.number))
    .groupBy(releases.number, releases.releasedOn, releases.year, releaseNotes.note)
    .orderBy(desc(releases.number))
    .limit(range.limit)
    .offset(range.offset)
}

export async function countReleases(): Promise<number> {
  return siteDb().$count(releases)
}

/** The rating years of which something has been published. Everyone may see. */
export async function listPublishedYears(): Promise<number[]> {
  const rows = await siteDb().selectDistinct({ year: releases.year }).from(releases).orderBy(desc(releases.year))
  return rows.map(({ year }) => year)
}

export type KindCount = Readonly<{
  kind: FigureKind
  shown: number
  moved: number
  tooFew: number
  hidden: number
}>

/** How many figures of each kind a release shows and hides. Everyone may see. */
export async function countFiguresByKind(release: number): Promise<KindCount[]> {
  const count = (state: "shown" | "too-few" | "protected") =>
    sql<number>`count(*) filter (where ${figures.state} = ${state})::int`
  return siteDb()
    .select({
      kind: figures.kind,
      shown: count("shown"),
      moved: sql<number>`count(*) filter (where ${figures.state} = 'shown' and ${figures.movedIn} = ${release})::int`,
      tooFew: count("too-few"),
      hidden: count("protected"),
    })
    .from(figures)
    .where(eq(figures.release, release))
    .groupBy(figures.kind)
}

/** One monthly update; null where there is none. Everyone may see. */
export async function findRelease(number: number): Promise<ListedRelease | null> {
  const [newest] = await siteDb()
    .select({ number: sql<number>`max(${releases.number})::int` })
    .from(releases)
  if (!newest || number > (newest.number ?? 0) || number < 1) return null
  // Without gaps: from the newest, so many back.
  const [found] = await listReleases({ limit: 1, offset: newest.number - number })
  return found ?? null
}

export type ToldRelease = Readonly<{ number: number; releasedOn: Day; note: string }>

/** What the office has said about monthly updates, the newest first. Everyone may see. */
export async function listReleaseNotes(limit: number): Promise<ToldRelease[]> {
  return siteDb()
    .select({ number: releases.number, releasedOn: releases.releasedOn, note: releaseNotes.note })
    .from(releaseNotes)
    .innerJoin(releases, eq(releases.number, releaseNotes.release))
    .orderBy(desc(releases.number))
    .limit(limit)
}
