import { and, asc, desc, eq, inArray, sql } from "drizzle-orm"
import { OPEN_STATES } from "#app/domain/moderation/item.ts"
import { tensOf } from "#app/domain/publishable.ts"
import { deskDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { areaTens } from "#db/schema/office/area-tens.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { programmes } from "#db/schema/programmes.ts"
import { figures, releases } from "#db/schema/releases.ts"

/** An area of one year, in whole tens; null where the newest release shows no figure of the area and year. */
export type AreaLine = Readonly<{
  area: string
  areaName: string
  programmeName: string
  year: number
  waiting: number
  stored: number
  published: number | null
  /** Texts of the area's ratings that moderators have still to read. */
  words: number
}>

/** What the last tally left of each area, beside what the newest release says of it. */
export async function listAreaLines(): Promise<AreaLine[]> {
  const [newest] = await deskDb()
    .select({ number: releases.number, year: releases.year })
    .from(releases)
    .orderBy(desc(releases.number))
    .limit(1)
  const rows = await deskDb()
    .select({
      area: areaTens.area,
      areaName: areas.name,
      programmeName: programmes.name,
      year: areaTens.year,
      waiting: areaTens.waiting,
      stored: areaTens.stored,
      published: figures.tens,
      words: sql<number>`(select count(*)::int from ${moderationItems} where ${moderationItems.area} = ${areaTens.area}
        and left(${moderationItems.quarter}, 4) = ${areaTens.year}::text
        and ${inArray(moderationItems.state, [...OPEN_STATES])})`,
    })
    .from(areaTens)
    .innerJoin(areas, eq(areas.slug, areaTens.area))
    .innerJoin(programmes, eq(programmes.slug, areas.programme))
    .leftJoin(
      figures,
      and(eq(figures.release, newest?.number ?? 0), eq(figures.kind, "area"), eq(figures.key, areaTens.area)),
    )
    .orderBy(desc(areaTens.year), asc(programmes.name), asc(areas.name))
  return rows.map(({ words, ...row }) => ({
    ...row,
    published: row.year === newest?.year ? row.published : null,
    words: tensOf(words),
  }))
}
