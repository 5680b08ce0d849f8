import { describe, expect, test } from "vitest"
import { exactFiguresFor } from "#app/domain/release/exact-release.ts"
import { planRelease } from "#app/domain/release/plan-release.ts"
import { ReleaseWorld, unitOf } from "../../support/release-world.ts"

const OWN = unitOf("restart", "north", "ingeus", "ingeus")
const COUNCIL = unitOf("restart", "north", "ingeus", "council")
const CHARITY = unitOf("restart", "north", "ingeus", "charity")
const COLLEGE = unitOf("restart", "north", "ingeus", "college")
const UNLISTED = unitOf("restart", "north", "ingeus", null)
const SERCO = unitOf("restart", "north", "serco", "serco")
const SOUTH = unitOf("restart", "south", "ingeus", "ingeus")
const UNITS = [OWN, COUNCIL, CHARITY, COLLEGE, UNLISTED, SERCO, SOUTH]

const world = (year?: number) => new ReleaseWorld(UNITS, year)

describe("what is shown", () => {
  test("nine ratings show nothing, ten show stars so far", () => {
    const here = world().rate(OWN.id, 9)
    here.release()
    expect(here.state("unit", OWN.id)).toBe("too-few")
    expect(here.state("programme", "restart")).toBe("too-few")
    here.rate(OWN.id, 1).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ halfStars: 7, tens: 10, verdict: "too-few", movedIn: 2 })
    expect(here.shown("programme", "restart").tens).toBe(10)
  })

  test("40, 25, 12 and 7: two units and every total", () => {
    const here = world().rate(OWN.id, 40).rate(COUNCIL.id, 25).rate(CHARITY.id, 12).rate(COLLEGE.id, 7)
    here.release()
    expect([OWN, COUNCIL, CHARITY, COLLEGE].map(({ id }) => here.state("unit", id))).toEqual([
      "shown",
      "shown",
      "protected",
      "too-few",
    ])
    for (const [kind, key] of [
      ["prime-in-area", "north/ingeus"],
      ["area", "north"],
      ["prime", "restart/ingeus"],
      ["programme", "restart"],
    ] as const) {
      expect(here.shown(kind, key).tens).toBe(80)
    }
    expect(here.state("provider", "charity")).toBe("protected")
    expect(here.figure("unit", COLLEGE.id).standIn).toEqual({ kind: "prime-in-area", key: "north/ingeus" })
  })

  test("ten ratings spread over five units show the programme, and it stands in for each", () => {
    const here = world()
    for (const { id } of [OWN, COUNCIL, UNLISTED, SERCO, SOUTH]) here.rate(id, 2)
    here.release()
    expect(here.shown("programme", "restart").tens).toBe(10)
    expect(here.state("area", "north")).toBe("too-few")
    expect(here.figure("unit", SOUTH.id).standIn).toEqual({ kind: "programme", key: "restart" })
  })

  test("one answer of a question fewer than ten shows no half stars for it; forty-nine ratings no spread", () => {
    const here = world().rate(OWN.id, 49, 5)
    here.release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ spread: null, questions: [9, 9, 9, 9, 9] })
    here.rate(OWN.id, 10, 1).release()
    expect(here.shown("unit", OWN.id).spread?.slice(0, 5)).toEqual([20, 0, 0, 0, 80])
  })

  test("a unit that is below the minimum shows no more than two and a half stars, and says so", () => {
    const here = world().rate(OWN.id, 320, 3).rate(OWN.id, 80, 2)
    here.release()
    expect(here.shown("unit", OWN.id)).toMatchObject({
      halfStars: 5,
      capped: true,
      verdict: "below",
      verdictYear: 2026,
    })
  })

  test("a gap is told in words, and only from twenty in each group", () => {
    const here = world().rate(OWN.id, 20, 5, "near").rate(OWN.id, 19, 3, "further").rate(OWN.id, 10, 4)
    here.release()
    expect(here.shown("unit", OWN.id).gap).toBe("not-published")
    here.rate(OWN.id, 10, 3, "further").release()
    expect(here.shown("unit", OWN.id).gap).toBe("flagged-near-higher")
  })
})

describe("moving", () => {
  test("nine more, changed or withdrawn leave a figure as it was; the tenth moves it", () => {
    const here = world().rate(OWN.id, 40, 3)
    here.release()
    here.rate(OWN.id, 4, 5).change(OWN.id, 3, 5).withdraw(OWN.id, 2).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ movedIn: 1, tens: 40, halfStars: 6 })
    // Two of the three that were changed are among the withdrawn: seven ballots so far, three to go.
    here.rate(OWN.id, 2, 5).release()
    expect(here.shown("programme", "restart")).toMatchObject({ movedIn: 1 })
    here.rate(OWN.id, 1, 5).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ movedIn: 4, tens: 40 })
    expect(here.shown("programme", "restart").movedIn).toBe(4)
  })

  test("a newcomer with seven waits, even for the totals, and does not hide who was shown", () => {
    const here = world().rate(OWN.id, 40).rate(COUNCIL.id, 25)
    here.release()
    here.rate(COLLEGE.id, 7).release()
    expect(here.state("unit", COUNCIL.id)).toBe("shown")
    expect(here.shown("area", "north")).toMatchObject({ tens: 60, movedIn: 1 })
    here.rate(COLLEGE.id, 3).release()
    expect(here.shown("area", "north")).toMatchObject({ tens: 70, movedIn: 3 })
    expect(here.state("unit", COLLEGE.id)).toBe("shown")
  })

  test("hidden units move together, once ten of their ballots did", () => {
    const here = world().rate(OWN.id, 40).rate(COUNCIL.id, 6).rate(CHARITY.id, 6)
    here.release()
    here.rate(COUNCIL.id, 3).rate(CHARITY.id, 3).release()
    expect(here.shown("area", "north")).toMatchObject({ tens: 50, movedIn: 1 })
    here.rate(UNLISTED.id, 8).release()
    expect(here.shown("area", "north")).toMatchObject({ tens: 60, movedIn: 3 })
  })

  test("units that leave a hidden group are shown only when no release before lays them bare", () => {
    const here = world().rate(COUNCIL.id, 7).rate(CHARITY.id, 7)
    here.release()
    here.rate(COUNCIL.id, 10).rate(CHARITY.id, 2).release()
    expect(here.state("unit", COUNCIL.id)).toBe("protected")
    expect(here.shown("area", "north")).toMatchObject({ tens: 20, movedIn: 2 })
    here.rate(COUNCIL.id, 10).rate(CHARITY.id, 10).release()
    expect(here.state("unit", COUNCIL.id)).toBe("shown")
    expect(here.state("unit", CHARITY.id)).toBe("shown")
  })
})

describe("years", () => {
  test("a year's turn moves nothing: last year's figure and verdict stand, with their year", () => {
    const here = world().rate(OWN.id, 40, 5)
    here.release()
    here.year = 2027
    here.rate(OWN.id, 9, 1).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({
      halfStars: 9,
      tens: 40,
      verdict: "meets",
      verdictYear: 2026,
      overTwoYears: true,
      movedIn: 1,
    })
    here.rate(OWN.id, 20, 1).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({
      tens: 20,
      verdict: "meets",
      verdictYear: 2026,
      overTwoYears: false,
    })
    here.rate(OWN.id, 10, 1).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ tens: 30, verdict: "below", verdictYear: 2027 })
  })

  test("under ten in each of two years, ten together: shown over two years, without a verdict", () => {
    const here = world().rate(OWN.id, 6)
    here.release()
    here.year = 2027
    here.rate(OWN.id, 4).release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ overTwoYears: true, verdict: null, verdictYear: null, tens: 10 })
  })

  test("29 ratings this year have last year's verdict, or none; 30 have their own", () => {
    const here = world().rate(OWN.id, 29, 5)
    here.release()
    expect(here.shown("unit", OWN.id)).toMatchObject({ verdict: "too-few", verdictYear: 2026 })
    const there = world().rate(OWN.id, 30, 5)
    there.release()
    expect(there.shown("unit", OWN.id)).toMatchObject({ verdict: "meets", verdictYear: 2026 })
  })

  test("two years later nothing is left of it", () => {
    const here = world().rate(OWN.id, 40)
    here.release()
    here.year = 2028
    here.release()
    expect(here.state("unit", OWN.id)).toBe("too-few")
    expect(here.plans.at(-1)?.snapshots).toEqual([])
  })
})

describe("a prime", () => {
  test("is weighted by official starts where they are known, else by ratings, and says which", () => {
    const here = world().rate(OWN.id, 200, 5).rate(COUNCIL.id, 60, 1)
    here.release()
    expect(here.shown("prime", "restart/ingeus")).toMatchObject({ weights: "ratings", halfStars: 8 })
    here.starts = new Map([
      [OWN.id, 100],
      [COUNCIL.id, 900],
    ])
    here.release()
    expect(here.shown("prime", "restart/ingeus")).toMatchObject({ weights: "starts", halfStars: 3, movedIn: 1 })
    expect(here.shown("area", "north").weights).toBeNull()
  })

  test("has its small units and the unlisted one as one part with the starts of all of them", () => {
    const here = world().rate(OWN.id, 100, 5).rate(COUNCIL.id, 6, 1).rate(UNLISTED.id, 60, 1)
    here.starts = new Map([[OWN.id, 500]])
    here.release()
    expect(here.shown("prime", "restart/ingeus").weights).toBe("ratings")
    here.starts.set(CHARITY.id, 500)
    here.release()
    expect(here.shown("prime", "restart/ingeus")).toMatchObject({ weights: "starts", halfStars: 6 })
  })
})

describe("the yearly exact release", () => {
  const exact = (here: ReleaseWorld, today: string) => {
    const plan = here.plans.at(-1)
    if (!plan) throw new Error("no release")
    return exactFiguresFor(2026, today, { plan, standards: here.standards })
  }

  test("has shown units with fifty ratings, as last released, from 1 February on", () => {
    const here = world().rate(OWN.id, 50).rate(COUNCIL.id, 49)
    here.release()
    here.year = 2027
    here.rate(OWN.id, 3).release()
    expect(exact(here, "2027-01-31")).toEqual({ ok: false, reason: "year-still-open" })
    const found = exact(here, "2027-02-01")
    expect(found).toMatchObject({ ok: true, figures: [{ unit: OWN.id, n: 50, mean: 4, ss: 0, verdict: "meets" }] })
  })

  test("leaves out a unit that is hidden to protect others, however many rated it", () => {
    const here = world().rate(OWN.id, 60).rate(COUNCIL.id, 55).rate(CHARITY.id, 7)
    here.release()
    expect(exact(here, "2027-02-01")).toMatchObject({ ok: true, figures: [{ unit: OWN.id }] })
  })
})

describe("wrong inputs", () => {
  const release = { number: 1, year: 2026 }
  test("ratings of a unit that is not in the register are refused", () => {
    const here = world().rate(OWN.id, 40)
    const { snapshots } = here.release()
    const input = { units: [], live: [], snapshots, starts: new Map<string, number>(), standards: [] }
    expect(() => planRelease({ ...input, release: { number: 2, year: 2026 } })).toThrow(/not in the register/)
    expect(() => planRelease({ ...input, units: UNITS, release })).toThrow(/not older than the release/)
  })

  test("without ratings everything has too few", () => {
    const { figures } = planRelease({
      release,
      units: UNITS,
      live: [],
      snapshots: [],
      starts: new Map(),
      standards: [],
    })
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(["too-few"]))
    expect(figures.map(({ kind }) => kind)).toContain("prime-in-area")
  })
})
