import { expect, test } from "vitest"
import { planMerge } from "#app/domain/register/merge.ts"
import { mergeTrails, withMergedNames } from "#app/domain/register/merged-names.ts"
import type { ChangedTable, Row, StoredRow } from "#app/domain/register/row-change.ts"

const row = (table: ChangedTable, key: string, values: Row): StoredRow => ({ table, key, values })
const provider = (slug: string, values: Row = {}) =>
  row("providers", slug, {
    ...{ slug, name: slug.toUpperCase(), legal_name: null, other_names: [], searched: slug, became: null },
    ...{ became_in: null, duplicate_of: null, delisted_on: null, ...values },
  })
const contract = (id: string, values: Row) => row("contracts", id, { id, starts_in: "2024-04", ...values })
const merge = (
  belongings: readonly StoredRow[],
  others: readonly StoredRow[] = [],
  from = provider("b"),
  into = provider("a"),
) => planMerge({ from, into, belongings, others, today: "2026-11-26" })

test("what names the duplicate names the other, and ids stay", () => {
  const unit = row("units", "vale.b.b", { id: "vale.b.b", area: "vale", provider: "b", prime: "b" })
  const figure = row("officialFigures", "f", { id: "f", provider: "b" })
  expect(merge([contract("vale.b.2024-04", { area: "vale", provider: "b" }), unit, figure])).toEqual([
    { table: "contracts", key: "vale.b.2024-04", before: { provider: "b" }, after: { provider: "a" } },
    { table: "units", key: "vale.b.b", before: { provider: "b", prime: "b" }, after: { provider: "a", prime: "a" } },
    { table: "officialFigures", key: "f", before: { provider: "b" }, after: { provider: "a" } },
    {
      ...{ table: "providers", key: "a" },
      before: { other_names: [], searched: "a" },
      after: { other_names: ["B"], searched: "a\nb" },
    },
    {
      ...{ table: "providers", key: "b" },
      before: { duplicate_of: null, delisted_on: null },
      after: { duplicate_of: "a", delisted_on: "2026-11-26" },
    },
  ])
})

test("a contract that both had is kept once; the same area from another month is another contract", () => {
  const own = contract("vale.a.2024-04", { area: "vale", provider: "a" })
  const double = contract("vale.b.2024-04", { area: "vale", provider: "b" })
  const later = contract("vale.b.2026-04", { area: "vale", provider: "b", starts_in: "2026-04" })
  const [first, second] = merge([double, later], [own])
  expect(first).toMatchObject({ key: double.key, after: null })
  expect(second).toMatchObject({ key: later.key, after: { provider: "a" } })
})

test("a link between the two goes, and so does one that both had", () => {
  const link = (id: string, prime: string, subcontractor: string) =>
    row("supplyLinks", id, { id, programme: "p", area: "vale", prime, subcontractor })
  const changes = merge([link("1", "a", "b"), link("2", "c", "b")], [link("1", "a", "b"), link("3", "c", "a")])
  expect(changes.slice(0, 2)).toMatchObject([
    { key: "1", after: null },
    { key: "2", after: null },
  ])
})

test("a domain, whose key names the provider, is taken out and comes again, unless the other has it", () => {
  const domain = (of: string, name: string) =>
    row("providerDomains", `${of}|${name}`, { provider: of, domain: name, origin: "register" })
  const changes = merge([domain("b", "b.example"), domain("b", "both.example")], [domain("a", "both.example")])
  expect(changes.slice(0, 3)).toMatchObject([
    { key: "b|b.example", after: null },
    { key: "a|b.example", before: null, after: { provider: "a", origin: "register" } },
    { key: "b|both.example", after: null },
  ])
})

test("who became the duplicate became the other; who became another in its turn passes that on", () => {
  const predecessor = provider("c", { became: "b", became_in: "2020" })
  const changes = merge([predecessor], [], provider("b", { became: "d", became_in: "2025" }))
  expect(changes[0]).toMatchObject({ key: "c", after: { became: "a" } })
  expect(changes[1]).toMatchObject({ key: "a", after: { became: "d", became_in: "2025" } })
  expect(changes[2]).toMatchObject({ key: "b", after: { became: null, became_in: null, duplicate_of: "a" } })
})

test("nobody becomes themselves by a merge", () => {
  const changes = merge([], [], provider("b", { became: "a" }), provider("a", { became: "b", became_in: "2020" }))
  expect(changes[0]).toMatchObject({ key: "a", after: { became: null, became_in: null } })
  expect(changes[1]).toMatchObject({ key: "b", after: { became: null } })
})

test("rows of files are read in the names of today, along the whole trail of merges", () => {
  const trails = mergeTrails(
    new Map([
      ["c", "b"],
      ["b", "a"],
    ]),
  )
  expect([...trails]).toEqual([
    ["c", "a"],
    ["b", "a"],
  ])
  const links = [
    { id: "1", prime: "c", subcontractor: "x" },
    { id: "2", prime: "a", subcontractor: "b" },
    { id: "3", prime: null, subcontractor: "y" },
  ]
  expect(withMergedNames("supplyLinks", links, trails)).toEqual([{ id: "1", prime: "a", subcontractor: "x" }, links[2]])
})
