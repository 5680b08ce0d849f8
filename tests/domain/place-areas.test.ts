import { expect, test } from "vitest"
import type { AreaToMap, PlaceToMap } from "#app/domain/gazetteer.ts"
import { placeAreasFor } from "#app/domain/place-areas.ts"

const place = (name: string, county: string, more: Partial<PlaceToMap> = {}): PlaceToMap => ({
  id: name,
  name,
  county,
  altNames: [],
  kind: "council",
  nation: "England",
  mappedAreas: [],
  ...more,
})

const area = (slug: string, covers: string | null, more: Partial<AreaToMap> = {}): AreaToMap => ({
  slug,
  programme: "scheme",
  name: slug,
  region: "England",
  covers,
  ...more,
})

/** "area how" for the first place, in a programme of England and Wales. */
function areasOf(places: readonly PlaceToMap[], areas: readonly AreaToMap[], nations = ["England", "Wales"]) {
  return placeAreasFor({ places, areas, programmes: [{ slug: "scheme", nations }] })
    .filter((found) => found.place === places[0]?.id)
    .map(({ area: slug, how }) => `${slug} ${how}`)
}

test("the file's own mapping wins over every list", () => {
  const places = [place("Oldham", "Greater Manchester", { mappedAreas: ["a"] })]
  expect(areasOf(places, [area("a", null), area("b", "Oldham")])).toEqual(["a mapped"])
})

test("a list names a council, by any of its names and with remarks in brackets", () => {
  const places = [place("Telford and Wrekin", "Shropshire", { altNames: ["Telford"] })]
  expect(areasOf(places, [area("a", "Coventry; Telford & Wrekin (general knowledge)")])).toEqual(["a covers"])
  expect(areasOf(places, [area("a", "Telford")])).toEqual(["a covers"])
})

test("a list names a county or a nation; the nearer statement wins", () => {
  expect(areasOf([place("Crewe", "Cheshire", { kind: "town" })], [area("a", "Cheshire"), area("b", null)])).toEqual([
    "a covers",
  ])
  expect(areasOf([place("Barry", "South Glamorgan", { nation: "Wales" })], [area("a", "All of Wales")])).toEqual([
    "a covers",
  ])
  const dorset = [place("Poole", "Dorset"), place("Dorset", "Dorset")]
  expect(areasOf(dorset, [area("a", "Dorset"), area("b", "Poole")])).toEqual(["b covers"])
})

test("a town is not taken for the council of its name in another county", () => {
  const places = [
    place("Ashford", "Surrey", { kind: "town" }),
    place("Ashford (Kent)", "Kent", { altNames: ["Ashford"] }),
  ]
  expect(areasOf(places, [area("kent", "Ashford; Kent")])).toEqual([])
})

test("in London the areas that speak of London are the choice", () => {
  const areas = [
    area("west", "West London; Central London"),
    area("east", "East London; South London"),
    area("north", "Cumbria; the North"),
  ]
  expect(areasOf([place("Brent", "Greater London")], areas)).toEqual(["west possible", "east possible"])
})

test("elsewhere in England the areas that are not London's, and in Wales Wales", () => {
  const areas = [area("north", null), area("south", null), area("london", null, { name: "London: East" })]
  const wales = area("wales", null, { region: "Wales" })
  expect(areasOf([place("Leeds", "West Yorkshire")], [...areas, wales])).toEqual(["north possible", "south possible"])
  expect(areasOf([place("Cardiff", "South Glamorgan", { nation: "Wales" })], [...areas, wales])).toEqual([
    "wales possible",
  ])
})

test("areas that speak of part of a county are the choice for that county", () => {
  const areas = [
    area("1b", "North Buckinghamshire (Aylesbury Vale)"),
    area("4b", "South Buckinghamshire"),
    area("5", null),
  ]
  expect(areasOf([place("Milton Keynes", "Buckinghamshire")], areas)).toEqual(["1b possible", "4b possible"])
})

test("a list of known councils is complete: another council is not in it, a town of their county may be", () => {
  const sheffield = place("Sheffield", "South Yorkshire")
  const areas = [area("sheffield", "Sheffield")]
  expect(areasOf([place("Rotherham", "South Yorkshire"), sheffield], areas)).toEqual([])
  expect(areasOf([place("Mexborough", "South Yorkshire", { kind: "town" }), sheffield], areas)).toEqual([
    "sheffield possible",
  ])
})

test("a list that only includes some leaves room for others", () => {
  const places = [place("Ayr", "South Ayrshire"), place("Irvine", "North Ayrshire", { kind: "town" })]
  expect(areasOf(places, [area("south-west", "Includes Irvine (Ayrshire)")])).toEqual(["south-west possible"])
})

test("no area outside the programme's nations, and none where the choice would be long", () => {
  expect(areasOf([place("Fife", "Fife", { nation: "Scotland" })], [area("a", null)])).toEqual([])
  expect(areasOf([place("Leeds", "West Yorkshire")], [area("a", null)], ["England (North East)"])).toEqual([
    "a possible",
  ])
  const five = ["a", "b", "c", "d", "e"].map((slug) => area(slug, null))
  expect(areasOf([place("Leeds", "West Yorkshire")], five)).toHaveLength(5)
  expect(areasOf([place("Leeds", "West Yorkshire")], [...five, area("f", null)])).toEqual([])
})
