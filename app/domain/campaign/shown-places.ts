import { type PlaceCount, shownParts } from "./small-counts.ts"

/** How many signed in one constituency, and where it lies. */
export type ConstituencyCount = PlaceCount & Readonly<{ nation: string; region: string }>

export type ShownPlace = Readonly<{ kind: "nation" | "region" | "constituency"; key: string; count: number | null }>

/**
 * The counts of nations, regions and constituencies as they may stand beside one another: constituencies add up to their
 * region, regions to their nation. A nation that is one region shows the same number, or none, twice.
 */
export function shownPlaces(rows: readonly ConstituencyCount[]): ShownPlace[] {
  // Their sum is not told: the total holds those, too, who do not say where they live.
  const nations = shownParts(
    summed(rows, ({ nation }) => nation),
    "unknown",
  )
  const shown = rowsOf("nation", nations)
  for (const [nation, ofNation] of Map.groupBy(rows, (row) => row.nation)) {
    const sums = summed(ofNation, ({ region }) => region)
    const wholeNation = nations.get(nation) ?? null
    const regions =
      sums.length === 1
        ? new Map(sums.map(({ key }) => [key, wholeNation]))
        : shownParts(sums, wholeNation === null ? "hidden" : "shown")
    shown.push(...rowsOf("region", regions))
    for (const [region, ofRegion] of Map.groupBy(ofNation, (row) => row.region)) {
      const isShown = (regions.get(region) ?? null) !== null
      shown.push(...rowsOf("constituency", shownParts(ofRegion, isShown ? "shown" : "hidden")))
    }
  }
  return shown
}

function summed(rows: readonly ConstituencyCount[], of: (row: ConstituencyCount) => string): PlaceCount[] {
  return [...Map.groupBy(rows, of)].map(([key, all]) => ({
    key,
    count: all.reduce((sum, { count }) => sum + count, 0),
  }))
}

function rowsOf(kind: ShownPlace["kind"], counts: ReadonlyMap<string, number | null>): ShownPlace[] {
  return [...counts].map(([key, count]) => ({ kind, key, count }))
}
