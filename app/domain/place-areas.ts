import { speaksOf } from "./covers.ts"
import {
  type AreaToMap,
  areaSpeaksOf,
  type PlaceToMap,
  type ReadArea,
  type ReadPlace,
  readArea,
  readNations,
  readPlace,
} from "./gazetteer.ts"
import { folded } from "./searched-text.ts"

/** How a place's area is known: the file says so, the area's own list names it, or it is one of several. */
export const PLACE_AREA_WAYS = ["mapped", "covers", "possible"] as const
export type PlaceAreaWay = (typeof PLACE_AREA_WAYS)[number]

export type ProgrammeToMap = { readonly slug: string; readonly nations: readonly string[] }
export type PlaceArea = {
  readonly place: string
  readonly area: string
  readonly programme: string
  readonly how: PlaceAreaWay
}

/** A choice of more areas than this says nothing about a place: the page lists the programme's areas instead. */
export const LONGEST_CHOICE = 5

const LONDON = "london"

/**
 * The areas in which each place lies or may lie, for every programme: the file's own mapping where it has
 * one; else the area whose list names the place, its county or its nation; else the short choice of areas
 * it can be, so that the person can say which. None where the programme does not run in the place's nation,
 * every area's list is complete without it, or the choice would be long.
 */
export function placeAreasFor(known: {
  places: readonly PlaceToMap[]
  areas: readonly AreaToMap[]
  programmes: readonly ProgrammeToMap[]
}): PlaceArea[] {
  const places = known.places.map(readPlace)
  return known.programmes.flatMap((programme) => {
    const nations = readNations(programme.nations)
    const areas = known.areas
      .filter((area) => area.programme === programme.slug)
      .map((area) => readArea(area, { places, nations }))
    return places
      .filter((place) => nations.includes(place.nation))
      .flatMap((place) => areasOf(place, areas).map((found) => ({ ...found, programme: programme.slug })))
  })
}

function areasOf(place: ReadPlace, areas: readonly ReadArea[]): Omit<PlaceArea, "programme">[] {
  const stated = areas.filter((area) => place.mappedAreas.includes(area.slug))
  if (stated.length > 0) return answer(place, stated, "mapped")
  const naming = coveringAreas(place, areas)
  if (naming.length > 0) return answer(place, naming, naming.length === 1 ? "covers" : "possible")
  const possible = possibleAreas(place, areas)
  return possible.length <= LONGEST_CHOICE ? answer(place, possible, "possible") : []
}

/** The nearest statement wins: a list that names the council beats one that names its county, and that its nation. */
function coveringAreas(place: ReadPlace, areas: readonly ReadArea[]): readonly ReadArea[] {
  const byName = areas.filter((area) => namesPlace(area, place))
  if (byName.length > 0) return byName
  const byCounty = areas.filter((area) => area.covered.items.some((item) => namesCounty(item, place)))
  if (byCounty.length > 0) return byCounty
  return areas.filter((area) => area.covered.items.includes(folded(place.nation)))
}

/** "London" is what lists call Greater London and the City together. */
function namesCounty(item: string, place: ReadPlace): boolean {
  return item === place.inCounty || (item === LONDON && isInLondon(place))
}

function isInLondon(place: ReadPlace): boolean {
  return speaksOf(place.inCounty, LONDON)
}

/** A council's own name; or a town's, unless the list means a council of that name in another county. */
function namesPlace(area: ReadArea, place: ReadPlace): boolean {
  const named = place.names.filter((name) => area.covered.items.includes(name))
  if (place.kind === "council") return named.length > 0
  return named.some((name) => !area.councils.some((council) => council.names.includes(name)))
}

/**
 * Areas that speak of the place ("West London" of London); else, of those whose list leaves room, the ones
 * that speak of its county or London; else those of its nation outside London.
 */
function possibleAreas(place: ReadPlace, areas: readonly ReadArea[]): readonly ReadArea[] {
  const spoken = areas.filter((area) => place.names.some((name) => areaSpeaksOf(area, name)))
  if (spoken.length > 0 && !isTownLikeACouncil(place, spoken)) return spoken
  const open = areas.filter((area) => !area.isComplete)
  if (isInLondon(place)) return open.filter((area) => areaSpeaksOf(area, LONDON))
  const near = areas.filter(
    (area) => mayHoldTown(area, place) || (!area.isComplete && areaSpeaksOf(area, place.inCounty)),
  )
  if (near.length > 0) return near
  return open.filter((area) => area.nation === place.nation && !areaSpeaksOf(area, LONDON))
}

/** Ashford in Surrey, where a list speaks of Ashford in Kent. */
function isTownLikeACouncil(place: ReadPlace, areas: readonly ReadArea[]): boolean {
  return (
    place.kind === "town" &&
    areas.some((area) => area.councils.some((one) => one.names.some((name) => place.names.includes(name))))
  )
}

/** A list of councils does not name their towns: a town of one of their counties may lie within. */
function mayHoldTown(area: ReadArea, place: ReadPlace): boolean {
  if (place.kind !== "town" || area.isMapped) return false
  return area.councils.some((council) => council.inCounty === place.inCounty)
}

function answer(place: ReadPlace, areas: readonly ReadArea[], how: PlaceAreaWay) {
  return areas.map((area) => ({ place: place.id, area: area.slug, how }))
}
