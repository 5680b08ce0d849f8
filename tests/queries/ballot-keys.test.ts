import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { newBallotKeyPair } from "#app/crypto/blind-signatures.server.ts"
import { manifestText, readManifestText } from "#app/crypto/manifest-chain.server.ts"
import { keyName } from "#app/domain/manifest.ts"
import { findOpenKeyFaults, giveUpLostKeys } from "#app/tasks/lost-ballot-keys.server.ts"
import {
  addToManifest,
  booksToMake,
  listKeyEntries,
  makeBallotKeys,
  publishModules,
} from "#app/tasks/make-ballot-keys.server.ts"
import { findBallotKey, listBookKeys, readManifest } from "#app/tasks/manifest.server.ts"
import { ownerDb } from "#db/clients.server.ts"
import { listManifest } from "#db/queries/owner/manifest.ts"
import { freshDatabase } from "../support/database.ts"
import { endLeftProcesses, runScriptFile } from "../support/site-process.ts"

const database = await freshDatabase({ register: true })
endLeftProcesses()
const { secretsFolder: secretsDir } = database
const TODAY = "2026-05-04"
const AREA = "restart-3b"
const first = await makeBallotKeys({ secretsDir, today: TODAY, area: AREA, supplements: false })
const keyFile = join(secretsDir, "ballots/2026/restart-3b.ingeus.ingeus.rating.pem")

test("an area's first book has a key for each unit and purpose, whose private halves are kept", async () => {
  const keys = await listKeyEntries()
  expect(keys).toHaveLength(first ?? 0)
  expect(new Set(keys.map(({ book }) => book))).toEqual(new Set(["2026"]))
  expect(keys.filter(({ purpose }) => purpose === "complaint")).toHaveLength(keys.length / 2)
  expect(new Set(keys.map(({ n }) => n)).size).toBe(keys.length)
  expect(await findOpenKeyFaults(secretsDir, TODAY)).toEqual([])
})

test("made again, nothing is added", async () => {
  expect(await makeBallotKeys({ secretsDir, today: TODAY, area: AREA, supplements: true })).toBe(0)
})

test("a run that was ended before its keys were published is taken up where it was", async () => {
  const { privateKey } = await newBallotKeyPair()
  const left = join(secretsDir, "ballots/2026/restart-3a.serco.serco.rating.pem")
  writeFileSync(left, String(privateKey.export({ format: "pem", type: "pkcs8" })))
  await makeBallotKeys({ secretsDir, today: TODAY, area: "restart-3a", supplements: false })
  expect(readFileSync(left, "utf8")).toBe(String(privateKey.export({ format: "pem", type: "pkcs8" })))
  expect(await findOpenKeyFaults(secretsDir, TODAY)).toEqual([])
})

test("new units come as a supplement, once a quarter and only when asked for", () => {
  const keys = [
    { book: "2026", year: 2026, area: "vale", unit: "vale.a.a", purpose: "rating", n: "", e: 65_537 },
  ] as const
  const units = ["vale.a.a", "vale.a.b"].map((id) => ({ id, area: "vale" }))
  expect(booksToMake(keys, units, { today: "2026-08-01", supplements: false })).toEqual([])
  expect(booksToMake(keys, units, { today: "2026-08-01", supplements: true })).toEqual([
    { area: "vale", year: 2026, book: "2026-Q3", units: ["vale.a.b"] },
  ])
  const supplemented = [...keys, { ...keys[0], book: "2026-Q3", unit: "vale.a.b" }]
  const more = [...units, { id: "vale.a.c", area: "vale" }]
  expect(booksToMake(supplemented, more, { today: "2026-08-01", supplements: true })).toEqual([])
  expect(booksToMake(supplemented, more, { today: "2026-10-01", supplements: true })).toMatchObject([
    { book: "2026-Q4" },
  ])
  expect(booksToMake(keys, units, { today: "2026-12-01", supplements: false })).toEqual([
    { area: "vale", year: 2027, book: "2027", units: ["vale.a.a", "vale.a.b"] },
  ])
})

test("a script of the pages is published when its bytes are new, and not before", async () => {
  const module = { name: "ballots", file: "/assets/ballots-a.js", sha256: "aaa=" }
  const count = async () => (await listManifest()).length
  await publishModules([module], TODAY)
  const before = await count()
  await publishModules([module], "2026-05-05")
  expect(await count()).toBe(before)
  await publishModules([{ ...module, sha256: "bbb=" }], "2026-05-05")
  await publishModules([module], "2026-05-06")
  expect(await count()).toBe(before + 2)
})

test("the public list follows from its first line to its last, and not even its owner can change a line", async () => {
  const text = manifestText(await readManifest())
  expect(readManifestText(text)).toMatchObject({ ok: true })
  const tampering = [
    "update published.manifest set line = 'x'",
    "delete from published.manifest",
    "truncate published.manifest",
  ]
  for (const statement of tampering) {
    await expect(ownerDb().$client.unsafe(statement)).rejects.toThrow("never changed, only continued")
  }
})

test("a private half that is another's or gone is found; one that is given up keeps its place in the book", async () => {
  const good = readFileSync(keyFile)
  writeFileSync(keyFile, String((await newBallotKeyPair()).privateKey.export({ format: "pem", type: "pkcs8" })))
  expect(await findOpenKeyFaults(secretsDir, TODAY)).toMatchObject([{ fault: "other" }])
  rmSync(keyFile)
  const faults = await findOpenKeyFaults(secretsDir, TODAY)
  expect(faults).toMatchObject([{ fault: "lost", key: { unit: "restart-3b.ingeus.ingeus", purpose: "rating" } }])
  const before = await listBookKeys(AREA, 2026)
  const lines = (await listManifest()).length
  for (const number of [null, 0, 2, Number.NaN])
    expect(await giveUpLostKeys(secretsDir, TODAY, number)).toEqual({
      ...{ ok: false, reason: "unconfirmed", byArea: [["restart-3b 2026", 1]] },
    })
  expect(await listManifest()).toHaveLength(lines)
  expect(await giveUpLostKeys(secretsDir, TODAY, 1)).toEqual({ ok: true, keys: 1 })
  expect(await findOpenKeyFaults(secretsDir, TODAY)).toEqual([])
  expect(await giveUpLostKeys(secretsDir, TODAY, null)).toEqual({ ok: true, keys: 0 })
  const after = await listBookKeys(AREA, 2026)
  expect(after.map(({ n }) => n)).toEqual(before.map(({ n }) => n))
  expect(after.filter(({ lost }) => lost).map(keyName)).toEqual(["2026/restart-3b.ingeus.ingeus/rating"])
  writeFileSync(keyFile, good)
})

test("a lost key is not made again: a unit and purpose has one a year", async () => {
  expect(await makeBallotKeys({ secretsDir, today: TODAY, area: AREA, supplements: true })).toBe(0)
})

test("keys of years whose ballots cannot be spent any more are not asked for", async () => {
  rmSync(join(secretsDir, "ballots/2026"), { recursive: true })
  expect(await findOpenKeyFaults(secretsDir, "2027-01-31")).not.toEqual([])
  expect(await findOpenKeyFaults(secretsDir, "2027-02-01")).toEqual([])
})

test("of two keys with one name the first counts, and verify refuses the list", { timeout: 60_000 }, async () => {
  const [one] = await listBookKeys(AREA, 2026)
  if (!one) throw new Error("The area has no key")
  const { lost: _, ...key } = one
  await addToManifest([{ kind: "key", ...key, n: "AAAA", book: "2026-Q3" }])
  expect((await findBallotKey(key))?.n).toBe(key.n)
  expect((await listBookKeys(AREA, 2026)).map(({ n }) => n)).not.toContain("AAAA")
  const { DATA_DIR = "", SECRETS_DIR = "", DATABASE_URL = "" } = process.env
  const verify = runScriptFile("keys.ts", { DATA_DIR, SECRETS_DIR, DATABASE_URL }, ["verify"])
  expect(await verify.ended).toBe(1)
  expect(verify.said()).toContain(`${keyName(key)} has a second key in the public list`)
})
