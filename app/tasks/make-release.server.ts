import { randomInt } from "node:crypto"
import { type Day, yearOf } from "#app/domain/calendar.ts"
import { exactFiguresFor } from "#app/domain/release/exact-release.ts"
import type { ReleaseUnit } from "#app/domain/release/figure-names.ts"
import { type ClassTurn, countsAt, hasChanged } from "#app/domain/release/left-out.ts"
import { planRelease, type ReleaseInput, type ReleasePlan } from "#app/domain/release/plan-release.ts"
import type { LiveUnit } from "#app/domain/release/snapshot.ts"
import { statisticsOf } from "#app/domain/release/statistics.ts"
import { closedYear, shuffle } from "#app/domain/tally.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import { listTurns } from "#db/queries/tally/left-out.ts"
import {
  findLastRelease,
  findNewestBatch,
  hasExactRows,
  listReleaseMarks,
  listReleaseUnits,
  listSnapshots,
  listStarts,
  listStoredRatings,
  type ReleaseToRecord,
  recordRelease,
  type StoredRating,
} from "#db/queries/tally/releases.ts"
import { listStandards } from "#db/queries/tally/standards.ts"

export type ReleaseOutcome =
  | { ok: true; number: number; shown: number; moved: number; exact: number }
  | { ok: false; reason: "busy" | "day-has-one" | "before-the-last"; last: Day | null }

/**
 * Publishes what may be published of everything stored so far, dated `on`, all at once.
 * @param errand of somebody of the office who asked for it, answered with it; null for the schedule and the terminal
 */
export async function makeRelease(on: Day, errand: ReleaseToRecord["errand"] = null): Promise<ReleaseOutcome> {
  const outcome = await tallyAlone(() => releaseAlone(on, errand))
  return outcome ?? { ok: false, reason: "busy", last: null }
}

async function releaseAlone(on: Day, errand: ReleaseToRecord["errand"]): Promise<ReleaseOutcome> {
  const last = await findLastRelease()
  if (last && on < last.releasedOn) return { ok: false, reason: "before-the-last", last: last.releasedOn }
  if (last && on === last.releasedOn) return { ok: false, reason: "day-has-one", last: last.releasedOn }
  const { plan, standards } = await planAlone(on)
  const { release } = plan
  const closed = closedYear(on)
  const exact = (await hasExactRows(closed)) ? null : exactFiguresFor(closed, on, { plan, standards })
  const exactFigures = exact?.ok ? exact.figures : []
  const shown = plan.figures.filter((figure) => figure.state === "shown")
  const moved = shown.filter((figure) => figure.shows?.movedIn === release.number)
  const counts = { shown: shown.length, moved: moved.length }
  await recordRelease({
    ...release,
    releasedOn: on,
    batch: await findNewestBatch(),
    figures: plan.figures,
    snapshots: plan.snapshots,
    exact: exactFigures.length > 0 ? { year: closed, figures: exactFigures } : null,
    shuffled: (items) => shuffle(items, randomInt),
    counts,
    errand,
  })
  return { ok: true, number: release.number, ...counts, exact: exactFigures.length }
}

/** What a release of that day would publish. Only while no tally and no other release runs (tallyAlone). */
export async function planAlone(on: Day): Promise<{ plan: ReleasePlan; standards: ReleaseInput["standards"] }> {
  const last = await findLastRelease()
  const year = yearOf(on)
  const ratings = await listStoredRatings([year, year - 1])
  const standards = await listStandards()
  const plan = planRelease({
    release: { number: (last?.number ?? 0) + 1, year },
    live: liveUnits(ratings, { year, marks: await listReleaseMarks(), turns: await listTurns() }),
    snapshots: await listSnapshots(),
    ...(await listGround(year)),
    standards,
  })
  return { plan, standards }
}

/** The units that there are, and the starts by which a prime's are weighed. */
export async function listGround(year: number): Promise<Pick<ReleaseInput, "units" | "starts">> {
  const known = await listReleaseUnits()
  const starts = new Map((await listStarts(year)).map((row) => [row.unit, row.starts]))
  return { units: [...known, ...forgottenUnits(known)], starts }
}

/** Stands for the ratings of a programme whose area was forgotten; counted for the programme and for nothing else. */
function forgottenUnit(programme: string): string {
  return `${programme}.forgotten`
}

function forgottenUnits(known: readonly ReleaseUnit[]): ReleaseUnit[] {
  return [...new Set(known.map((unit) => unit.programme))].map((programme) => ({
    ...{ id: forgottenUnit(programme), programme, area: null, provider: null, prime: null },
  }))
}

type Past = Readonly<{
  year: number
  marks: readonly { release: number; batch: number }[]
  /** Of classes that were left out, or counted again. */
  turns: readonly ClassTurn[]
}>

/** What is known of each unit now, and how many of its ballots were not yet so at each release before. */
function liveUnits(ratings: readonly StoredRating[], { year, marks, turns }: Past): LiveUnit[] {
  const byUnit = Map.groupBy(ratings, (rating) => rating.unit ?? forgottenUnit(rating.programme))
  return [...byUnit].map(([unit, own]) => {
    const standing = own.filter((rating) => countsAt(rating, turns))
    return {
      unit,
      thisYear: statisticsOf(standing.filter((rating) => rating.year === year)),
      lastYear: statisticsOf(standing.filter((rating) => rating.year === year - 1)),
      changed: new Map(
        marks.map(({ release, batch }) => [release, own.filter((one) => hasChanged(one, turns, batch)).length]),
      ),
    }
  })
}
