import { and, asc, desc, eq, inArray, or } from "drizzle-orm"
import type { ChallengedFigure } from "#app/domain/notices/score-challenge.ts"
import { deskDb } from "#db/clients.server.ts"
import { providers } from "#db/schema/providers.ts"
import { exactRows, figures, releases } from "#db/schema/releases.ts"

/** A published figure with its update, as a challenge needs it; null where that update says nothing of it. */
export async function findChallengedFigure({ release, kind, key }: ChallengedFigure) {
  const [found] = await deskDb()
    .select({
      releasedOn: releases.releasedOn,
      year: releases.year,
      state: figures.state,
      halfStars: figures.halfStars,
      tens: figures.tens,
      verdict: figures.verdict,
      verdictYear: figures.verdictYear,
      overTwoYears: figures.overTwoYears,
      capped: figures.capped,
    })
    .from(figures)
    .innerJoin(releases, eq(releases.number, figures.release))
    .where(and(eq(figures.release, release), eq(figures.kind, kind), eq(figures.key, key)))
  return found ?? null
}

/** The years whose exact figures of a unit are public, newest first: those can be recomputed to the last digit. */
export async function listExactYearsOf(unit: string): Promise<number[]> {
  const rows = await deskDb()
    .select({ year: exactRows.year })
    .from(exactRows)
    .where(eq(exactRows.unit, unit))
    .orderBy(desc(exactRows.year))
  return rows.map(({ year }) => year)
}

/** Monthly updates, the newest first. */
export async function listReleases(most: number) {
  return deskDb()
    .select({ number: releases.number, releasedOn: releases.releasedOn, year: releases.year })
    .from(releases)
    .orderBy(desc(releases.number))
    .limit(most)
}

/** Which of these figures are shown with stars in the newest update that names them. */
export async function listShownKeys(wanted: readonly Pick<ChallengedFigure, "kind" | "key">[]) {
  const keys = Map.groupBy(wanted, ({ kind }) => kind)
  if (wanted.length === 0) return []
  return deskDb()
    .selectDistinct({ kind: figures.kind, key: figures.key })
    .from(figures)
    .where(
      and(
        eq(figures.state, "shown"),
        or(
          ...[...keys].map(([kind, same]) =>
            and(
              eq(figures.kind, kind),
              inArray(
                figures.key,
                same.map(({ key }) => key),
              ),
            ),
          ),
        ),
      ),
    )
}

/** The providers that have stars in some update, by name: whoever may challenge a score, as choices of a list. */
export async function listScoredProviders() {
  return deskDb()
    .selectDistinct({ value: providers.slug, label: providers.name })
    .from(providers)
    .innerJoin(figures, and(eq(figures.kind, "provider"), eq(figures.key, providers.slug), eq(figures.state, "shown")))
    .orderBy(asc(providers.name))
}
