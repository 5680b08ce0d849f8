import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { blocksFor, type UnitToPlace } from "#app/domain/release/suppression.ts"

const unit = (id: string, ratings: number, place: Partial<UnitToPlace> = {}): UnitToPlace => ({
  id,
  programme: "restart",
  area: "a",
  prime: "prime",
  ratings,
  stays: false,
  ...place,
})
const sorted = (blocks: readonly (readonly string[])[]) => blocks.map((block) => block.join("+")).toSorted()
const place = (...units: UnitToPlace[]) => sorted(blocksFor(units))

describe("units of one total", () => {
  test("40, 25, 12 and 7: the smallest shown one is hidden too", () => {
    expect(place(unit("w", 40), unit("x", 25), unit("y", 12), unit("z", 7))).toEqual(["w", "x", "y+z"])
  })
  test("nothing is hidden where all have ten", () => {
    expect(place(unit("w", 40), unit("x", 10))).toEqual(["w", "x"])
  })
  test("two hidden units with ten together need no company, with nine they do", () => {
    expect(place(unit("w", 40), unit("x", 5), unit("y", 5))).toEqual(["w", "x+y"])
    expect(place(unit("w", 40), unit("v", 30), unit("x", 5), unit("y", 4))).toEqual(["v+x+y", "w"])
  })
  test("below ten in total there is nothing, from ten on the total, however many units share it", () => {
    expect(place(unit("x", 5), unit("y", 4))).toEqual([])
    expect(place(...["a", "b", "c", "d", "e"].map((id) => unit(id, 2, { area: id })))).toEqual(["a+b+c+d+e"])
  })
  test("of equal ones the first by name is hidden", () => {
    expect(place(unit("b", 20), unit("a", 20), unit("z", 7))).toEqual(["a+z", "b"])
  })
  test("units without ratings hide nobody and need no hiding", () => {
    expect(place(unit("w", 40), unit("x", 0))).toEqual(["w"])
  })
})

describe("totals within totals", () => {
  test("a prime's only shown unit is not hidden if the area gives company", () => {
    const near = { prime: "other" }
    expect(place(unit("w", 40), unit("x", 7), unit("y", 30, near), unit("z", 5, near))).toEqual(["w", "x+z", "y"])
  })
  test("an area's single hidden unit joins a hidden group of the area", () => {
    const near = { prime: "other" }
    expect(place(unit("v", 40), unit("w", 12), unit("x", 7), unit("y", 30, near), unit("z", 5, near))).toEqual([
      "v",
      "w+x+z",
      "y",
    ])
  })
  test("a programme's single hidden unit hides the smallest shown one of another area", () => {
    const areas = ["a", "b", "c", "d"].map((area, index) => unit(area, [40, 25, 12, 7][index] ?? 0, { area }))
    expect(place(...areas)).toEqual(["a", "b", "c+d"])
  })
  test("another programme gives no company", () => {
    expect(place(unit("w", 40, { programme: "other", area: "b" }), unit("x", 7))).toEqual(["w"])
  })
  test("units that are shown already are not hidden for newcomers, who wait", () => {
    expect(place(unit("w", 40, { stays: true }), unit("x", 7))).toEqual(["w"])
    expect(place(unit("w", 40, { stays: true }), unit("x", 12), unit("y", 7))).toEqual(["w", "x+y"])
  })
})

test("every block is one unit with ten ratings, or two and more with ten together; no unit is in two", () => {
  const units = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      programme: fc.constantFrom("p", "q"),
      area: fc.constantFrom("a", "b", null),
      prime: fc.constantFrom("x", "y", null),
      ratings: fc.nat(25),
      stays: fc.constant(false),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  )
  fc.assert(
    fc.property(units, (given) => {
      const ratings = new Map(given.map(({ id, ratings }) => [id, ratings]))
      const blocks = blocksFor(given)
      expect(new Set(blocks.flat()).size).toBe(blocks.flat().length)
      for (const block of blocks) {
        expect(block.every((id) => (ratings.get(id) ?? 0) > 0)).toBe(true)
        expect(block.reduce((sum, id) => sum + (ratings.get(id) ?? 0), 0)).toBeGreaterThanOrEqual(10)
      }
      // Whoever waits has under ten ratings and, with all others who wait in the programme, could not stand together.
      const waiting = given.filter(({ id, ratings }) => ratings > 0 && !blocks.flat().includes(id))
      for (const left of Map.groupBy(waiting, ({ programme }) => programme).values()) {
        const people = left.reduce((sum, unit) => sum + unit.ratings, 0)
        expect(left.length < 2 || people < 10).toBe(true)
      }
      expect(blocksFor(given.toReversed()).map(String).toSorted()).toEqual(blocks.map(String).toSorted())
    }),
  )
})
