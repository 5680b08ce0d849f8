import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { COMPLAINT_KINDS, type ComplaintKind } from "#app/domain/complaints/kind.ts"
import {
  type ComplaintFact,
  type ComplaintToCount,
  type CountedComplaint,
  countedAs,
} from "#app/domain/complaints/public/counted.ts"
import { yearsOf } from "#app/domain/complaints/public/figure-sets.ts"
import {
  ALL_PROVIDERS,
  drawSets,
  perThousand,
  planComplaintFigures,
} from "#app/domain/complaints/public/plan-figures.ts"
import { PART_OF, REST_MAY_BE_FEW, shownFacts } from "#app/domain/complaints/public/shown-facts.ts"

const aComplaint: ComplaintToCount = {
  provider: "harbour",
  filedOn: "2026-03-02",
  kinds: ["delay"],
  credential: "pass",
  state: "sent",
  inTime: null,
  resolvedOn: null,
  upheld: null,
  lastMoveOn: "2026-03-04",
}
const counted = (over: Partial<ComplaintToCount> = {}) => {
  const one = countedAs({ ...aComplaint, ...over })
  if (!one) throw new Error("not counted")
  return one
}
const many = (count: number, over: Partial<ComplaintToCount> = {}) => Array.from({ length: count }, () => counted(over))

describe("what a complaint counts as", () => {
  test("fifty from one pass are read, and one is counted", () => {
    expect(countedAs({ ...aComplaint, credential: "pass-again" })).toBeNull()
    expect(counted({ credential: "none" }).backing).toBe("without-pass")
  })

  test("one that is about the campaign alone is counted apart", () => {
    expect(counted({ kinds: ["campaign"] }).subject).toBe("campaign")
    expect(counted({ kinds: ["campaign", "delay"] })).toMatchObject({ subject: "service" })
  })

  test("only the person's own word makes it resolved, or not", () => {
    const facts = (over: Partial<ComplaintToCount>) => [...counted(over).facts]
    expect(facts({ state: "answered", inTime: true })).toEqual(["all", "delay", "due", "in-time"])
    expect(facts({ state: "unconfirmed", inTime: true })).not.toContain("judged")
    expect(facts({ state: "resolved", resolvedOn: "2026-04-01" })).toEqual(["all", "delay", "judged", "resolved"])
    expect(facts({ state: "disputed" })).toEqual(["all", "delay", "judged"])
    expect(facts({ state: "erased", resolvedOn: "2026-04-01" })).toContain("resolved")
    expect(facts({ upheld: false })).not.toContain("upheld")
  })
})

describe("what may be shown", () => {
  test("nine are too few, ten are shown, in tens", () => {
    expect(shownFacts(many(9)).size).toBe(0)
    expect([...shownFacts(many(10))]).toEqual([
      ["all", 10],
      ["delay", 10],
    ])
    expect(planComplaintFigures({ complaints: many(19), before: [], releasedOn: "2026-04-01" })[0]?.tens).toBe(10)
  })

  test("a kind that leaves fewer than ten without it is hidden, and so is one of two that leave them together", () => {
    expect(shownFacts([...many(25), ...many(3, { kinds: ["money"] })]).has("delay")).toBe(false)
    expect(shownFacts([...many(25), ...many(10, { kinds: ["money"] })]).has("delay")).toBe(true)
    const three = [...many(20), ...many(12, { kinds: ["money"] }), ...many(4, { kinds: ["access"] })]
    expect([...shownFacts(three).keys()]).toEqual(["all", "delay"])
  })

  test("three late answers are not told by taking those in time from all that were due; none in time is told", () => {
    const answered = (late: number, timely: number) =>
      shownFacts([...many(late, { inTime: false }), ...many(timely, { inTime: true })])
    expect(answered(3, 22).has("in-time")).toBe(false)
    expect(answered(12, 22).get("in-time")).toBe(22)
    expect(answered(12, 0).get("in-time")).toBe(0)
  })

  test("cases that still wait may be few: that nine of twenty are not due yet is said, who was resolved of ten is not", () => {
    const set = [...many(11, { inTime: true }), ...many(9)]
    expect(shownFacts(set).get("due")).toBe(11)
    const judged = [...many(6, { state: "resolved" }), ...many(5, { state: "disputed" }), ...many(9)]
    expect(shownFacts(judged).get("judged")).toBe(11)
    expect(shownFacts(judged).has("resolved")).toBe(false)
  })

  test("all providers less those that are shown leave a crowd of two or more, or nobody", () => {
    const of = (provider: string, count: number) => many(count, { provider })
    const all = (...sets: CountedComplaint[][]) =>
      drawSets(sets.flat()).find(({ provider }) => provider === ALL_PROVIDERS)?.counted.length
    expect(all(of("a", 20), of("b", 9)), "one hidden provider is left out").toBe(20)
    expect(all(of("a", 20), of("b", 4), of("c", 5)), "two with nine together, too").toBe(20)
    expect(all(of("a", 20), of("b", 4), of("c", 6))).toBe(30)
  })
})

describe("from release to release", () => {
  const figures = (
    complaints: CountedComplaint[],
    before: ReturnType<typeof planComplaintFigures>,
    releasedOn: string,
  ) => planComplaintFigures({ complaints, before, releasedOn })
  const allOf = (plan: ReturnType<typeof planComplaintFigures>) =>
    plan.find(({ fact, provider }) => fact === "all" && provider === "harbour")

  test("nine new complaints move nothing, the tenth moves all of the set at once", () => {
    const first = figures(many(15), [], "2026-04-01")
    const nine = figures([...many(15), ...many(9, { lastMoveOn: "2026-04-10" })], first, "2026-05-01")
    expect(allOf(nine)).toEqual(allOf(first))
    const ten = figures([...many(15), ...many(10, { lastMoveOn: "2026-04-10" })], nine, "2026-06-01")
    expect(allOf(ten)).toMatchObject({ tens: 20, movedOn: "2026-06-01" })
  })

  test("each year, each backing and each subject is by itself", () => {
    const plan = figures(
      [
        ...many(10),
        ...many(10, { credential: "none" }),
        ...many(10, { filedOn: "2025-12-31" }),
        ...many(10, { kinds: ["campaign"] }),
      ],
      [],
      "2026-04-01",
    )
    expect(plan.filter(({ fact, provider }) => fact === "all" && provider === "harbour")).toHaveLength(4)
    const years = yearsOf(
      plan.filter(({ provider }) => provider === "harbour").map((row) => ({ ...row, starts: 2500 })),
    )
    expect(years.map(({ year }) => year)).toEqual([2026, 2025])
    expect(years[0]?.sets[0]).toMatchObject({ backing: "with-pass", all: 10, campaign: 10, perThousand: 4 })
    expect(perThousand(10, null)).toBeNull()
  })
})

describe("nobody can take one number from another", () => {
  const someKinds = fc.uniqueArray(fc.constantFrom<ComplaintKind>("delay", "money", "access", "sanction"), {
    minLength: 1,
  })
  const someone = fc
    .record({
      provider: fc.constantFrom("a", "b", "c", "d"),
      kinds: someKinds,
      inTime: fc.constantFrom(true, false, null),
      state: fc.constantFrom("resolved" as const, "disputed" as const, "answered" as const),
      upheld: fc.constantFrom(true, null),
    })
    .map((over) => counted(over))
  /** Several of a kind, so that whole crowds arise. */
  const world = fc
    .array(fc.tuple(someone, fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength: 14 })
    .map((groups) => groups.flatMap(([one, count]) => Array.from({ length: count }, () => one)))
  const isSafe = (people: number) => people === 0 || people >= 10

  test("within a provider: not a part from its whole, not a kind from all, not all kinds together", () => {
    fc.assert(
      fc.property(world, (complaints) => {
        for (const { counted: members, shown } of drawSets(complaints)) {
          for (const [fact, count] of shown) {
            const whole: ComplaintFact | undefined =
              fact === "all" ? undefined : (new Map(Object.entries(PART_OF)).get(fact) ?? "all")
            if (whole && !REST_MAY_BE_FEW.includes(fact) && !isSafe((shown.get(whole) ?? 0) - count)) return false
          }
          const kinds = COMPLAINT_KINDS.filter((kind) => shown.has(kind))
          const without = members.filter(({ facts }) => !kinds.some((kind) => facts.has(kind))).length
          if (kinds.length > 0 && !isSafe(without)) return false
        }
        return true
      }),
      { numRuns: 400 },
    )
  })

  test("across providers: each number of all, less those of the providers that show it", () => {
    fc.assert(
      fc.property(world, (complaints) => {
        const sets = drawSets(complaints)
        const all = sets.find(({ provider }) => provider === ALL_PROVIDERS)
        const own = sets.filter(({ provider }) => provider !== ALL_PROVIDERS)
        return [...(all?.shown ?? [])].every(([fact, count]) =>
          isSafe(count - own.reduce((sum, { shown }) => sum + (shown.get(fact) ?? 0), 0)),
        )
      }),
      { numRuns: 400 },
    )
  })

  test("the tests above would notice: without complementary rules a part of nine is found", () => {
    const careless = (members: CountedComplaint[]) => members.filter(({ facts }) => facts.has("delay")).length
    const members = [...many(25), ...many(3, { kinds: ["money"] })]
    expect(isSafe(members.length - careless(members))).toBe(false)
  })
})
