import { describe, expect, test } from "vitest"
import { stands } from "#app/domain/register/deed.ts"
import { addressFor } from "#app/domain/register/provider-address.ts"
import { planRename } from "#app/domain/register/rename.ts"
import {
  added,
  changed,
  inverse,
  overlaps,
  providersIn,
  type RowChange,
  type StoredRow,
  stillStands,
  takenOut,
} from "#app/domain/register/row-change.ts"
import { withStandingIds } from "#app/domain/register/standing-units.ts"
import { endedBefore, leadsBack, planTakeOver } from "#app/domain/register/take-over.ts"
import { unitsFor } from "#app/domain/unit.ts"

const TODAY = "2026-11-26"
const lantern: StoredRow = {
  table: "providers",
  key: "lantern",
  values: {
    slug: "lantern",
    name: "Lantern",
    legal_name: "Lantern Ltd",
    other_names: ["The Lantern"],
    note: null,
    searched: "lantern\nlantern ltd\nthe lantern",
  },
}

describe("a change of a row", () => {
  const edit = (after: object, before: object = {}): RowChange => ({
    ...lantern,
    before: { ...before },
    after: { ...after },
  })

  test("holds the columns that differ and no others; nothing where nothing differs", () => {
    expect(changed(lantern, { name: "Lantern", other_names: ["The Lantern"], note: "moved" })).toEqual([
      { table: "providers", key: "lantern", before: { note: null }, after: { note: "moved" } },
    ])
    expect(changed(lantern, { note: null })).toEqual([])
  })

  test("stands while the row is as it left it", () => {
    expect(stillStands(edit({ name: "Lantern" }), lantern.values)).toBe(true)
    expect(stillStands(edit({ name: "Lamp" }), lantern.values)).toBe(false)
    expect(stillStands(takenOut(lantern), null)).toBe(true)
    expect(stillStands(takenOut(lantern), lantern.values)).toBe(false)
    expect(stillStands(edit({ name: "Lantern" }), null)).toBe(false)
  })

  test("another stands on it where both touch a column, or one of them the whole row", () => {
    expect(overlaps(edit({ name: "A" }), edit({ name: "B" }))).toBe(true)
    expect(overlaps(edit({ name: "A" }), edit({ note: "B" }))).toBe(false)
    expect(overlaps(added("providers", "lantern", {}), edit({ note: "B" }))).toBe(true)
    expect(overlaps(edit({ name: "A" }), { ...edit({ name: "A" }), key: "other" })).toBe(false)
  })

  test("is taken back by its contrary; a provider is ended, an address and a source stay", () => {
    expect(inverse(edit({ name: "B" }, { name: "A" }), TODAY)).toMatchObject([
      { before: { name: "B" }, after: { name: "A" } },
    ])
    expect(inverse(added("contracts", "c", { id: "c" }), TODAY)).toMatchObject([{ before: { id: "c" }, after: null }])
    expect(inverse(added("providers", "p", {}), TODAY)).toMatchObject([{ after: { delisted_on: TODAY } }])
    expect(inverse(added("sources", "o1", {}), TODAY)).toEqual([])
    expect(inverse(added("providerAddresses", "lamp", {}), TODAY)).toMatchObject([{ after: { current: false } }])
  })

  test("belongs to the history of every provider it names, before and after", () => {
    const link: RowChange = { table: "supplyLinks", key: "l", before: { prime: "a" }, after: { prime: "b" } }
    expect(providersIn(link, { prime: "b", subcontractor: "c" })).toEqual(["a", "b", "c"])
    expect(providersIn(edit({ became: "peak" }), null)).toEqual(["lantern", "peak"])
  })

  test("a deed stands until it is taken back; the taking back never does", () => {
    expect(stands({ deed: "provider.edit", isReverted: false })).toBe(true)
    expect(stands({ deed: "provider.edit", isReverted: true })).toBe(false)
    expect(stands({ deed: "register.revert", isReverted: false })).toBe(false)
  })
})

describe("a rename", () => {
  const rename = (name: string, address: string | null = null, addresses: readonly StoredRow[] = []) =>
    planRename({ provider: lantern, name, address, addresses })
  const stoodAt = (address: string, current: boolean): StoredRow => ({
    ...{ table: "providerAddresses", key: address, values: { address, provider: "lantern", current } },
  })

  test("keeps the name before, for whoever searches for it", () => {
    expect(rename("Lamp & Co")).toMatchObject([
      {
        after: {
          name: "Lamp & Co",
          other_names: ["The Lantern", "Lantern"],
          searched: "lamp and co\nlantern ltd\nthe lantern\nlantern",
        },
      },
    ])
  })

  test("back to a name of before leaves that out of the other names", () => {
    expect(rename("The Lantern")).toMatchObject([{ after: { other_names: ["Lantern"] } }])
  })

  test("moves the page, first away and then there, and back to the slug without a row", () => {
    expect(rename("Lamp", "lamp")[1]).toEqual(
      added("providerAddresses", "lamp", { address: "lamp", provider: "lantern", current: true }),
    )
    expect(rename("Light", "light", [stoodAt("lamp", true)]).slice(1)).toMatchObject([
      { key: "lamp", after: { current: false } },
      { key: "light", before: null },
    ])
    expect(rename("Lamp", "lamp", [stoodAt("lamp", false), stoodAt("light", true)]).slice(1)).toMatchObject([
      { key: "light", after: { current: false } },
      { key: "lamp", after: { current: true } },
    ])
    expect(rename("Lantern", "lantern", [stoodAt("lamp", true)])).toMatchObject([
      { key: "lamp", after: { current: false } },
    ])
  })
})

test("addresses are made of names: short, plain, and nothing of a name that has no letters", () => {
  expect(addressFor("Hollis & Vane")).toBe("hollis-and-vane")
  expect(addressFor("St. Mungo’s Ystrad Dŵr")).toBe("st-mungos-ystrad-dwr")
  expect(addressFor("!!!")).toBe("")
  expect(addressFor("word ".repeat(40)).length).toBeLessThanOrEqual(60)
})

describe("a take-over", () => {
  const contract: StoredRow = {
    table: "contracts",
    key: "vale.lantern.2024-04",
    values: { id: "vale.lantern.2024-04", area: "vale", provider: "lantern", role: "prime", ends_in: null },
  }
  const link: StoredRow = {
    table: "supplyLinks",
    key: "vale.lantern.mill",
    values: { id: "vale.lantern.mill", area: "vale", prime: "lantern", subcontractor: "mill", status: null },
  }
  const plan = (known: readonly string[] = []) =>
    planTakeOver({
      provider: { ...lantern, values: { ...lantern.values, certainty: "verified", source_ids: ["s1"] } },
      successor: { table: "providers", key: "peak", values: { name: "Peak" } },
      ...{ since: "2026-09", certainty: "single-source", sourceIds: ["o1"], known: new Set(known) },
      ...{ contracts: [contract], links: [link] },
    })

  test("ends contracts the month before and begins the successor's beside them, as sure as its source", () => {
    expect(plan()).toMatchObject([
      {
        key: "lantern",
        after: { became: "peak", became_in: "2026-09", certainty: "single-source", source_ids: ["s1", "o1"] },
      },
      { key: contract.key, after: { ends_in: "2026-08" } },
      { key: "vale.peak.2026-09", before: null, after: { provider: "peak", starts_in: "2026-09", origin: "office" } },
      { key: link.key, after: { status: "ended with the contract in August 2026" } },
      { key: "vale.peak.mill", before: null, after: { prime: "peak", subcontractor: "mill" } },
    ])
  })

  test("adds nothing that is there already", () => {
    expect(plan(["vale.peak.2026-09", "vale.peak.mill"]).filter(({ before }) => before === null)).toEqual([])
  })

  test("months before: over the turn of the year, and a bare year as it is", () => {
    expect([endedBefore("2026-01"), endedBefore("2026-10"), endedBefore("2026")]).toEqual([
      "2025-12",
      "2026-09",
      "2026",
    ])
  })

  test("nobody becomes themselves, however long the way round", () => {
    const became = new Map([
      ["b", "c"],
      ["c", "a"],
      ["x", "y"],
      ["y", "x"],
    ])
    expect(leadsBack(became, "a", "b")).toBe(true)
    expect(leadsBack(became, "b", "a")).toBe(false)
    expect(leadsBack(became, "a", "x")).toBe(false)
  })
})

describe("units", () => {
  const [own, unlisted] = unitsFor(
    [
      {
        programme: "p",
        area: "vale",
        provider: "a",
        startsIn: null,
        endsIn: null,
        certainty: "verified",
        sourceIds: [],
      },
    ],
    [],
  )
  const wanted = own && unlisted ? [own, unlisted] : []
  const stored = (id: string, provider: string | null, prime: string | null, isListed = true) => ({
    ...{ id, area: "vale", provider, prime, isListed },
  })
  const ids = (...units: readonly ReturnType<typeof stored>[]) => withStandingIds(wanted, units).map(({ id }) => id)

  test("have their usual ids where nothing stands in the way", () => {
    expect(ids()).toEqual(["vale.a.a", "vale.a.unlisted"])
  })

  test("keep the id by which they were rated", () => {
    expect(ids(stored("vale.b.b", "a", "a"), stored("vale.b.unlisted", null, "a"))).toEqual([
      "vale.b.b",
      "vale.b.unlisted",
    ])
  })

  test("of two that are the same, the one with the usual id is rated on", () => {
    expect(ids(stored("vale.b.b", "a", "a"), stored("vale.a.a", "a", "a", false))).toEqual([
      "vale.a.a",
      "vale.a.unlisted",
    ])
  })

  test("an id that another was rated by is taken by nobody else", () => {
    expect(ids(stored("vale.a.a", "z", "z"))).toEqual(["vale.a.a.2", "vale.a.unlisted"])
  })
})
