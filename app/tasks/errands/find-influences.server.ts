import type { ResultOf } from "#app/domain/office/errand.ts"
import { type CountedUnit, type Influence, starsWithout } from "#app/domain/release/influence.ts"
import type { Release } from "#app/domain/release/snapshot.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import {
  type FlaggedBatch,
  findInfluence,
  findReleaseYear,
  findShownUnit,
  listFlaggedBatches,
  recordInfluence,
  type ShownUnit,
} from "#db/queries/tally/last-count.ts"
import { listTurns } from "#db/queries/tally/left-out.ts"
import { findLastRelease, listReleaseMarks, listStoredRatings } from "#db/queries/tally/releases.ts"
import { listStandards } from "#db/queries/tally/standards.ts"

/** Of every flagged batch: what the published stars would be without it. Null while a tally or a release runs. */
export async function findInfluences(): Promise<ResultOf<"batch-influence"> | null> {
  return tallyAlone(async () => {
    const last = await findLastRelease()
    const year = last ? await findReleaseYear(last.number) : null
    const release = { number: last?.number ?? 0, year: year ?? 0 }
    const counted = await ratingsOf(release)
    const batches: Influence[] = []
    for (const flagged of await listFlaggedBatches()) batches.push(await influenceOf(flagged, release, counted))
    return { kind: "batch-influence", release: release.number, batches }
  })
}

type Counted = Pick<CountedUnit, "ratings" | "turns" | "standards"> & { readonly marks: ReadonlyMap<number, number> }

async function ratingsOf({ year }: Release): Promise<Counted> {
  return {
    ratings: await listStoredRatings([year, year - 1]),
    turns: await listTurns(),
    standards: await listStandards(),
    marks: new Map((await listReleaseMarks()).map(({ release, batch }) => [release, batch])),
  }
}

async function influenceOf(flagged: FlaggedBatch, release: Release, counted: Counted): Promise<Influence> {
  const shown = await findShownUnit(release.number, flagged.unit)
  if (!shown) return { ...flagged, outcome: "not-shown", published: null, without: null }
  const { movedIn, ...published } = shown
  return { ...flagged, published, ...(await sayOnce(flagged, release, { counted, movedIn })) }
}

/** What was said before of this move of the unit is said again: see sealed.influences. */
async function sayOnce(
  { unit, batch }: FlaggedBatch,
  release: Release,
  { counted, movedIn }: { counted: Counted; movedIn: ShownUnit["movedIn"] },
): Promise<Pick<Influence, "outcome" | "without">> {
  const known = await findInfluence(unit, batch, movedIn)
  if (known) {
    const { halfStars, verdict, verdictYear } = known
    return halfStars === null
      ? { outcome: "too-few", without: null }
      : { outcome: "said", without: { halfStars, verdict, verdictYear } }
  }
  const { marks, ...rest } = counted
  const ratings = rest.ratings.filter((one) => one.unit === unit)
  const found = starsWithout(batch, { ...rest, release, ratings, movedIn, mark: marks.get(movedIn) ?? 0 })
  if (found.outcome === "not-counted") return { outcome: "not-counted", without: null }
  const without = found.outcome === "said" ? found.without : null
  const { halfStars = null, verdict = null, verdictYear = null } = without ?? {}
  await recordInfluence({ unit, batch, movedIn, halfStars, verdict, verdictYear })
  return { outcome: found.outcome, without }
}
