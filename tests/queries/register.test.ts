import { join } from "node:path"
import { desc } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { isRatable } from "#app/domain/programme.ts"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { ownerDb, siteDb } from "#db/clients.server.ts"
import { listComplaintRoutes } from "#db/queries/site/complaint-routes.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"
import { isLike, likeness, typedName } from "#db/queries/site/likeness.ts"
import { findPlace, findPlaces, MOST_PLACES } from "#db/queries/site/place-search.ts"
import { listRegisterImports } from "#db/queries/site/register-imports.ts"
import { listServiceStandards } from "#db/queries/site/service-standards.ts"
import { findUnit, listAreasOfPlace, listUnitsOfArea } from "#db/queries/site/units.ts"
import { providers } from "#db/schema/providers.ts"
import { freshDatabase } from "../support/database.ts"

await freshDatabase()

beforeAll(async () => {
  await importRegister({ directory: join(import.meta.dirname, "../../db/register"), db: ownerDb(), dryRun: false })
})

async function slugs({ q }: { q: string }): Promise<string[]> {
  const name = typedName(q)
  const found = await siteDb()
    .select({ slug: providers.slug })
    .from(providers)
    .where(isLike(providers.searched, name))
    .orderBy(desc(likeness(providers.searched, name)), providers.slug)
  return found.map(({ slug }) => slug)
}

test("providers are found by any name, misspelt or in part", async () => {
  expect((await slugs({ q: "Ingues" }))[0]).toBe("ingeus")
  expect((await slugs({ q: "careers development" }))[0]).toBe("cdg")
  expect((await slugs({ q: "FourStar" }))[0]).toBe("eos")
  expect((await slugs({ q: "action for employment" }))[0]).toBe("a4e")
  expect(await slugs({ q: "oldham" })).toContain("oldham-council")
  expect(await slugs({ q: "xyzzy" })).toEqual([])
  expect(await slugs({ q: "100%_'; drop" })).toEqual([])
})

test("the units of an area: own delivery, subcontractors, not listed", async () => {
  const units = await listUnitsOfArea("restart-3b")
  expect(units.map(({ id, providerName, primeName, kind }) => [id, providerName, primeName, kind])).toEqual([
    ["restart-3b.ingeus.ingeus", "Ingeus", "Ingeus", "prime"],
    ["restart-3b.ingeus.oldham-council", "Oldham Council (Get Oldham Working)", "Ingeus", "delivery partner"],
    ["restart-3b.ingeus.unlisted", null, "Ingeus", "unlisted"],
  ])
  expect(await findUnit("ctw-kent.unknown.migrant-help")).toMatchObject({ prime: null, programme: "connect-to-work" })
  expect(await findUnit("ctw-kent.unknown.nobody")).toBeNull()
})

const names = async (typed: string) => (await findPlaces(typed)).map(({ name }) => name)

test("a place typed right stands alone, or with its namesakes", async () => {
  expect(await names("Oldham")).toEqual(["Oldham"])
  expect(await names("  OLDHAM ")).toEqual(["Oldham"])
  expect((await findPlaces("ashford")).map(({ county }) => county)).toEqual(["Kent", "Surrey"])
  expect(await names("Bro Morgannwg")).toEqual(["Vale of Glamorgan"])
})

test("a place typed wrong is found all the same", async () => {
  expect((await names("Middlesborough"))[0]).toBe("Middlesbrough")
  expect((await names("Wolverhamton"))[0]).toBe("Wolverhampton")
  expect((await names("cwmbran"))[0]).toBe("Cwmbran")
  expect((await names("cwmbrân"))[0]).toBe("Cwmbran")
  expect((await names("st albans"))[0]).toMatch(/St Albans/)
  expect((await names("Newcastle")).length).toBeLessThanOrEqual(MOST_PLACES)
  expect((await names("Newcastle"))[0]).toMatch(/^Newcastle/)
})

test("nothing, nonsense and a county are answered too", async () => {
  expect(await names("")).toEqual([])
  expect(await names("%")).toEqual([])
  expect(await names("qqqqxxxx")).toEqual([])
  expect(await names("Surrey")).toHaveLength(MOST_PLACES)
  expect((await findPlaces("kent")).every(({ county }) => county === "Kent")).toBe(true)
  expect(await findPlace("oldham-greater-manchester-council")).toMatchObject({ name: "Oldham" })
  expect(await findPlace("oldham")).toBeNull()
})

test("a place's areas: stated outside London, a choice of two in it", async () => {
  const areasOf = async (id: string) =>
    (await listAreasOfPlace(id)).filter((row) => isRatable(row, "2026-11-22")).map(({ area, how }) => `${area} ${how}`)
  expect(await areasOf("oldham-greater-manchester-council")).toEqual([
    "restart-3b mapped",
    "whp-greater-manchester mapped",
  ])
  expect(await areasOf("brent-greater-london-council")).toEqual([
    "restart-5a possible",
    "restart-5b possible",
    "whp-london-central possible",
    "whp-london-east possible",
    "whp-london-west possible",
  ])
  expect(await areasOf("dudley-west-midlands-council")).toContain("ctw-black-country covers")
})

test("complaint routes, promises and constituencies can be listed", async () => {
  expect((await listComplaintRoutes()).map(({ step }) => step)).toEqual([
    "1",
    "1a",
    "1b",
    "1c",
    "1d",
    "1e",
    "2",
    "3",
    "4",
    "-",
    "-",
  ])
  expect(await listServiceStandards({ programme: "restart-scheme", area: "restart-1a" })).toHaveLength(1)
  expect(await listConstituencies()).toHaveLength(650)
  expect(await findConstituency("E14001063")).toMatchObject({ name: "Aldershot" })
  expect(await listRegisterImports()).toMatchObject([{ origin: "register" }])
})
