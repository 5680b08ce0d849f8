import { describe, expect, test } from "vitest"
import { type AreaWeek, countWeek, isSurge, WEEKS_COMPARED } from "#app/domain/flags/surge.ts"

const weeks = (tens: number, count = WEEKS_COMPARED) => Array.from({ length: count }, () => tens)

describe("a surge", () => {
  test("after twelve quiet weeks 28 passes are none (0.00128) and 29 are one (0.00083): mean 10, variance 20", () => {
    expect(isSurge(28, weeks(0))).toBe(false)
    expect(isSurge(29, weeks(0))).toBe(true)
    expect(isSurge(28, weeks(10))).toBe(false)
    expect(isSurge(29, weeks(10))).toBe(true)
  })

  test("in the tens that are kept: 20 is none, 30 is one", () => {
    expect([10, 20, 30].map((tens) => isSurge(tens, weeks(0)))).toEqual([false, false, true])
  })

  test("after twelve even weeks of 40, 72 are none (0.00112) and 73 are one (0.00085): mean 40, variance 80", () => {
    expect(isSurge(72, weeks(40))).toBe(false)
    expect(isSurge(73, weeks(40))).toBe(true)
  })

  test("weeks that differ much make a high week usual: mean 40, variance 1,745 where six have nought and six 80", () => {
    const uneven = [...weeks(0, 6), ...weeks(80, 6)]
    expect(isSurge(160, uneven)).toBe(false)
    expect(isSurge(400, uneven)).toBe(true)
  })

  test("with eleven weeks nobody knows what is usual; of thirteen the last twelve count", () => {
    expect(isSurge(500, weeks(0, 11))).toBe(false)
    expect(isSurge(500, weeks(0, 12))).toBe(true)
    expect(isSurge(80, [4000, ...weeks(40)])).toBe(true)
    expect(isSurge(80, [...weeks(40), 4000])).toBe(false)
  })

  test("a week with fewer than usual is none", () => {
    expect(isSurge(0, weeks(400))).toBe(false)
    expect(isSurge(400, weeks(400))).toBe(false)
  })
})

describe("a week that is counted", () => {
  const known = { counted: [{ area: "vale", year: 2026, tens: 30 }], before: [] }
  const taken = (passes: number, area = "vale", year = 2026) => ({ area, year, passes })

  test("has the tens that came since the last count, and nothing of a pass too few", () => {
    expect(countWeek("2026-W20", [taken(49)], known)).toEqual({
      counted: [{ area: "vale", year: 2026, tens: 40 }],
      weeks: [{ area: "vale", week: "2026-W20", tens: 10 }],
      surges: [],
    })
    expect(countWeek("2026-W20", [taken(39)], known).weeks).toEqual([{ area: "vale", week: "2026-W20", tens: 0 }])
    expect(countWeek("2026-W20", [taken(50)], known).weeks).toMatchObject([{ tens: 20 }])
  })

  test("counts what was never counted in an area from nought on, and the very first time nothing", () => {
    expect(countWeek("2026-W20", [taken(60, "moors")], known).weeks).toMatchObject([{ area: "moors", tens: 60 }])
    const first = countWeek("2026-W20", [taken(60, "moors")], { counted: [], before: [] })
    expect(first.weeks).toMatchObject([{ area: "moors", tens: 0 }])
    expect(first.counted).toMatchObject([{ tens: 60 }])
  })

  test("adds what was taken for two years, and never counts twice what was there and is gone", () => {
    const both = countWeek("2027-W02", [taken(49), taken(20, "vale", 2027)], known)
    expect(both.weeks).toEqual([{ area: "vale", week: "2027-W02", tens: 30 }])
    expect(countWeek("2026-W20", [taken(5)], known).counted).toMatchObject([{ tens: 30 }])
  })

  test("is set against the twelve weeks counted before, in which an area without a row had none", () => {
    const before: AreaWeek[] = Array.from({ length: 12 }, (_, place) => ({
      ...{ area: "moors", week: `2026-W${String(place + 1).padStart(2, "0")}`, tens: 200 },
    }))
    const many = [taken(60), taken(200, "moors")]
    expect(countWeek("2026-W13", many, { ...known, before }).surges).toEqual(["vale"])
    expect(countWeek("2026-W13", many, { ...known, before: before.slice(1) }).surges).toEqual([])
    expect(countWeek("2026-W12", many, { ...known, before }).surges, "no week is set against itself").toEqual([])
  })
})
