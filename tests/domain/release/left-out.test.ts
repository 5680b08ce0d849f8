import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type ClassedRating,
  type ClassTurn,
  classOfPool,
  countsAt,
  hasChanged,
  isLeftOut,
  type RatingClass,
} from "#app/domain/release/left-out.ts"

const POOL = "paper-2026-oldham-library-1"

function stored(over: Partial<ClassedRating> = {}): ClassedRating {
  const batch = over.batch ?? 3
  const own = { year: 2026, unit: "u", road: "paper", key: POOL, batch, touchedBatch: batch, withdrawn: false } as const
  return { ...own, ...over }
}

const ANY: RatingClass = { year: null, unit: null, road: null, key: null, batch: null }
const out = (since: number, parts: Partial<RatingClass> = classOfPool(POOL)): ClassTurn => ({ ...ANY, ...parts, since })

describe("a class", () => {
  test("holds the ratings that agree with each part that is given, and no other", () => {
    expect(isLeftOut(stored(), [out(4)])).toBe(true)
    expect(isLeftOut(stored({ key: "paper-2026-oldham-library-2" }), [out(4)])).toBe(false)
    expect(isLeftOut(stored({ road: "code" }), [out(4)])).toBe(false)
    const narrow = { year: 2026, unit: "u", road: "paper", key: POOL, batch: 3 } as const
    expect(isLeftOut(stored(), [out(4, narrow)])).toBe(true)
    expect(isLeftOut(stored({ year: 2025 }), [out(4, narrow)])).toBe(false)
    expect(isLeftOut(stored({ unit: null }), [out(4, narrow)])).toBe(false)
    expect(isLeftOut(stored({ batch: 2 }), [out(4, narrow)])).toBe(false)
  })

  test("is left out from its batch on, counts again with the second turn and not with the third", () => {
    const turns = [out(4), out(6), out(9)]
    expect([3, 4, 5, 6, 8, 9, 10].map((at) => isLeftOut(stored(), turns, at))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ])
  })

  test("that overlaps another leaves out what either leaves out", () => {
    const turns = [out(4), out(5, { unit: "u" }), out(7)]
    expect(isLeftOut(stored(), turns, 6)).toBe(true)
    expect(isLeftOut(stored(), turns, 8), "the unit's class still stands").toBe(true)
    expect(isLeftOut(stored({ unit: "v" }), turns, 8)).toBe(false)
  })
})

describe("what has changed since a release", () => {
  test("a rating that counted and is left out has changed, one that came in later has not", () => {
    expect(hasChanged(stored(), [out(4)], 3)).toBe(true)
    expect(hasChanged(stored(), [out(4)], 4), "it was out then, too").toBe(false)
    expect(hasChanged(stored({ batch: 5 }), [out(4)], 3)).toBe(false)
  })

  test("counted again, it has changed since releases that left it out, and not since those before", () => {
    const turns = [out(4), out(6)]
    expect([3, 4, 5, 6].map((before) => hasChanged(stored(), turns, before))).toEqual([false, true, true, false])
  })

  test("what its author does while it is left out changes nothing, until it counts again", () => {
    const changed = stored({ touchedBatch: 5 })
    const gone = stored({ touchedBatch: 5, withdrawn: true })
    expect([changed, gone].map((one) => hasChanged(one, [out(4)], 4))).toEqual([false, false])
    expect([changed, gone].map((one) => hasChanged(one, [out(4), out(6)], 3))).toEqual([true, true])
    expect([changed, gone].map((one) => hasChanged(one, [out(4), out(6)], 4))).toEqual([true, false])
  })

  test("without classes: new and changed ratings have, and what came and went since has not", () => {
    expect(hasChanged(stored({ batch: 4 }), [], 3)).toBe(true)
    expect(hasChanged(stored({ batch: 3 }), [], 3)).toBe(false)
    expect(hasChanged(stored({ touchedBatch: 4 }), [], 3)).toBe(true)
    expect(hasChanged(stored({ touchedBatch: 4, withdrawn: true }), [], 3)).toBe(true)
    expect(hasChanged(stored({ batch: 4, touchedBatch: 5, withdrawn: true }), [], 3)).toBe(false)
  })
})

/** What may happen to a few ratings of two pools, batch by batch. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant("store" as const), pool: fc.constantFrom("a", "b"), unit: fc.constantFrom("u", "v") }),
  fc.record({ kind: fc.constantFrom("change" as const, "withdraw" as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant("turn" as const), parts: fc.constantFrom({ key: "a" }, { key: "b" }, { unit: "u" }) }),
)

test("whatever happens in whatever order, a release sees exactly the changes that there were", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const turns: ClassTurn[] = []
      const all: ClassedRating[] = []
      /** After each batch: what a release made then would count, and in which version. */
      const seen: (number | null)[][] = []
      for (const [place, done] of deeds.entries()) {
        const batch = place + 1
        if (done.kind === "store") all.push(stored({ batch, key: done.pool, unit: done.unit }))
        else if (done.kind === "turn") turns.push(out(batch, done.parts))
        else {
          const one = all[done.which]
          if (!one || one.withdrawn) continue
          all[done.which] = { ...one, touchedBatch: batch, withdrawn: done.kind === "withdraw" }
        }
        const isOut = (one: ClassedRating) =>
          [{ key: one.key }, ...(one.unit === "u" ? [{ unit: "u" }] : [])].some(
            (parts) =>
              turns.filter((turn) => Object.entries(parts).every(([name, value]) => Reflect.get(turn, name) === value))
                .length %
                2 ===
              1,
          )
        seen[batch] = all.map((one) => (one.withdrawn || isOut(one) ? null : one.touchedBatch))
      }
      const last = seen.findLast((view) => view !== undefined) ?? []
      for (const [batch, then] of seen.entries()) {
        if (!then) continue
        const truly = all.map((_, place) => (then[place] ?? null) !== (last[place] ?? null))
        expect(all.map((one) => hasChanged(one, turns, batch))).toEqual(truly)
        expect(all.map((one) => countsAt(one, turns, batch))).toEqual(
          all.map((_, place) => (then[place] ?? null) !== null),
        )
      }
    }),
    { numRuns: 500 },
  )
})
