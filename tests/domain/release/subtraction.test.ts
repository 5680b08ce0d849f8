import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ReleaseWorld, unitOf } from "../../support/release-world.ts"
import { ballotsBehind, combination, crowd, eliminated, type Weights } from "../../support/subtraction.ts"

const UNITS = [
  unitOf("restart", "north", "ingeus", "ingeus"),
  unitOf("restart", "north", "ingeus", "council"),
  unitOf("restart", "north", "ingeus", "charity"),
  unitOf("restart", "north", "ingeus", null),
  unitOf("restart", "north", "serco", "serco"),
  unitOf("restart", "north", "serco", "charity"),
  unitOf("restart", "south", "ingeus", "ingeus"),
  unitOf("restart", "south", "ingeus", "college"),
  unitOf("restart", "south", "serco", "charity"),
  unitOf("restart", "south", null, "help"),
  unitOf("connect", "east", "serco", "serco"),
  unitOf("connect", "east", "serco", "help"),
]

const unit = fc.constantFrom(...UNITS.map(({ id }) => id))
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("rate" as const), unit, count: fc.integer({ min: 1, max: 14 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("change" as const), unit, count: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("withdraw" as const), unit, count: fc.integer({ min: 1, max: 12 }) }),
  },
)
/** What happens before each release, and whether the year turns first. */
const months = fc.array(
  fc.record({
    turns: fc.oneof(fc.constant(false), fc.constant(false), fc.boolean()),
    events: fc.array(event, { maxLength: 12 }),
  }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

type Month = { turns: boolean; events: { kind: "rate" | "change" | "withdraw"; unit: string; count: number }[] }

/** Plays the months; after each release, `look` is shown it together with every release before, one at a time. */
function play(story: readonly Month[], look: (published: Weights[], world: ReleaseWorld) => void) {
  const world = new ReleaseWorld(UNITS)
  const before: Weights[][] = [[]]
  for (const [index, { turns, events }] of story.entries()) {
    if (turns) world.year++
    for (const { kind, unit, count } of events) world[kind](unit, count)
    const figures = world.release().figures.filter(({ state }) => state === "shown")
    // Figures of the same units say the same.
    const apart = new Map(figures.map((figure) => [figure.units.join(), figure]))
    const now = [...apart.values()].map((figure) => ballotsBehind(world, index, figure))
    for (const then of before) look([...then, ...now], world)
    before.push(now)
  }
}

describe("whatever is subtracted from whatever, within a release and between any two, is of ten ballots or none", () => {
  const isCrowd = (weights: Weights) => {
    const size = crowd(weights)
    expect(size === 0 || size >= 10, `${size} ballots singled out`).toBe(true)
  }

  test("any figure less any other", () => {
    fc.assert(
      fc.property(months, (story) => {
        play(story, (published) => {
          for (const one of published) {
            isCrowd(one)
            for (const other of published) {
              for (const factor of [-0.5, -1, -2])
                isCrowd(
                  combination([
                    [1, one],
                    [factor, other],
                  ]),
                )
            }
          }
        })
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test("any sum of figures with any factors that elimination finds", () => {
    fc.assert(
      fc.property(
        months,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (story, order) => {
          play(story, (published) => {
            const shuffled = (cells: readonly string[][]) =>
              cells
                .map((cell, index) => ({ cell, at: order[index % order.length] ?? 0 }))
                .toSorted((a, b) => a.at - b.at)
                .map(({ cell }) => cell)
            for (const row of eliminated(published, shuffled)) isCrowd(row)
          })
        },
      ),
      { numRuns: 200 },
    )
  }, 60_000)

  test("any total less all its shown units, less all its shown parts of one kind, or both", () => {
    fc.assert(
      fc.property(months, (story) => {
        play(story, (_, world) => {
          const index = world.plans.length - 1
          const shown = (world.plans[index]?.figures ?? []).filter(({ state }) => state === "shown")
          for (const total of shown) {
            const parts = shown.filter(
              ({ units }) => units.length < total.units.length && units.every((id) => total.units.includes(id)),
            )
            for (const kind of ["unit", "prime-in-area", "prime", "area", "provider"]) {
              let left = ballotsBehind(world, index, total)
              const taken = new Set<string>()
              for (const part of [
                ...parts.filter((part) => part.kind === kind),
                ...parts.filter((part) => part.kind === "unit"),
              ]) {
                if (part.units.some((id) => taken.has(id))) continue
                for (const id of part.units) taken.add(id)
                left = combination([
                  [1, left],
                  [-1, ballotsBehind(world, index, part)],
                ])
                isCrowd(left)
              }
              const rest = total.units.filter((id) => !taken.has(id))
              const shownUnits = shown.flatMap((figure) => (figure.kind === "unit" ? figure.key : []))
              expect(rest.length === 1 && !shownUnits.includes(rest.join()), "one hidden unit is left over").toBe(false)
            }
          }
        })
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

test("no unit moves with fewer than ten new, changed or withdrawn ballots", () => {
  fc.assert(
    fc.property(months, (story) => {
      play(story, (_, world) => {
        const [index, plan, before] = [world.plans.length - 1, world.plans.at(-1), world.plans.at(-2)]
        for (const figure of plan?.figures ?? []) {
          const old = before?.figures.find(({ kind, key }) => kind === figure.kind && key === figure.key)
          if (figure.kind !== "unit" || !figure.shows || !old?.shows || figure.shows.movedIn !== index + 1) continue
          const moved = combination([
            [1, ballotsBehind(world, index, figure)],
            [-1, ballotsBehind(world, index - 1, old)],
          ])
          expect(crowd(moved)).toBeGreaterThanOrEqual(10)
        }
      })
    }),
    { numRuns: 100 },
  )
}, 60_000)
