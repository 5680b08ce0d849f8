import { type Covers, readCovers, speaksOf } from "./covers.ts"
import { folded } from "./searched-text.ts"

export const PLACE_KINDS = ["council", "town"] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export type PlaceToMap = {
  readonly id: string
  readonly name: string
  readonly altNames: readonly string[]
  readonly kind: PlaceKind
  readonly nation: string
  readonly county: string
  /** Slugs of the areas in which the file puts the place. */
  readonly mappedAreas: readonly string[]
}

export type AreaToMap = {
  readonly slug: string
  readonly programme: string
  readonly name: string
  readonly region: string
  readonly covers: string | null
}

/** A place with its names made comparable (see searched-text.ts). */
export type ReadPlace = PlaceToMap & { readonly names: readonly string[]; readonly inCounty: string }

/** An area with what its name and list say, made comparable. */
export type ReadArea = AreaToMap & {
  readonly covered: Covers
  /** The area's name and every item of its list. */
  readonly words: readonly string[]
  readonly nation: string
  /** The councils that the list names. */
  readonly councils: readonly ReadPlace[]
  /** The file itself puts places into this area: whatever it does not put there lies elsewhere. */
  readonly isMapped: boolean
  /** The list names known places only and all of them, so that what it does not name lies elsewhere. */
  readonly isComplete: boolean
}

export function readPlace(place: PlaceToMap): ReadPlace {
  return { ...place, names: [place.name, ...place.altNames].map(folded), inCounty: folded(place.county) }
}

/** The nations of a programme without remarks: "England (North East)" is England. */
export function readNations(nations: readonly string[]): string[] {
  return nations.map((nation) => nation.replaceAll(/\([^)]*\)/g, "").trim())
}

export type Surroundings = { readonly places: readonly ReadPlace[]; readonly nations: readonly string[] }

/** Reads an area against all known places and the nations in which its programme runs. */
export function readArea(area: AreaToMap, { places, nations }: Surroundings): ReadArea {
  const covered = readCovers(area.covers)
  const named = (item: string) =>
    places.filter((place) => place.names.includes(item) || place.inCounty === item || folded(place.nation) === item)
  return {
    ...area,
    covered,
    words: [folded(area.name), ...covered.items],
    nation: nationOf(area, nations),
    councils: places.filter((place) => place.kind === "council" && place.names.some((n) => covered.items.includes(n))),
    isMapped: places.some((place) => place.mappedAreas.includes(area.slug)),
    isComplete: covered.items.length > 0 && !covered.isPartial && covered.items.every((item) => named(item).length > 0),
  }
}

/** Whether an area's name or list speaks of a name in whole words. */
export function areaSpeaksOf(area: ReadArea, name: string): boolean {
  return area.words.some((words) => speaksOf(words, name))
}

/** Regions named after a nation lie in it; all others in England, or in the programme's first nation. */
function nationOf(area: AreaToMap, nations: readonly string[]): string {
  return (
    nations.find((nation) => nation === area.region) ??
    nations.find((nation) => nation === "England") ??
    nations[0] ??
    ""
  )
}
