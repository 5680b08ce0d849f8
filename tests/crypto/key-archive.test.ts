import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { findKeyFaults, keepBallotKey, listBallotKeyFiles, loadBallotKey } from "#app/crypto/ballot-keys.server.ts"
import { modulusOf, newBallotKeyPair } from "#app/crypto/blind-signatures.server.ts"
import { packKeys, unpackKeys } from "#app/crypto/key-archive.server.ts"
import { makeMissingSecrets } from "#app/crypto/secrets.server.ts"

const folder = mkdtempSync(join(tmpdir(), "threestar-keys-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PASSPHRASE = "otter lantern tuesday marmalade"
const KEY = { year: 2026, unit: "vale.meridian.northgate", purpose: "rating" } as const
const secretsDir = join(folder, "secrets")
makeMissingSecrets({ SECRETS_DIR: secretsDir, DATA_DIR: join(folder, "data") })
const pair = await newBallotKeyPair()
keepBallotKey(secretsDir, KEY, pair.privateKey)
mkdirSync(join(secretsDir, "tally"))
writeFileSync(join(secretsDir, "tally/one.key"), "never copied")
writeFileSync(join(secretsDir, "year-2026.key"), "never copied")
const archive = await packKeys(secretsDir, PASSPHRASE)

// Each passphrase is slow on purpose, and slower on a busy machine.
const PATIENT = { timeout: 30_000 }

test("a copy of the keys puts back what is missing, and only that", PATIENT, async () => {
  const empty = join(folder, "empty")
  mkdirSync(empty)
  const { written, same } = await unpackKeys(empty, archive, PASSPHRASE)
  expect(written).toContain("pepper")
  expect(written).toContain("ballots/2026/vale.meridian.northgate.rating.pem")
  expect(same).toEqual([])
  expect(modulusOf(loadBallotKey(empty, KEY) ?? pair.privateKey)).toBe(modulusOf(pair.publicKey))
  expect(readFileSync(join(empty, "pepper"), "utf8")).toBe(readFileSync(join(secretsDir, "pepper"), "utf8"))
  expect((await unpackKeys(secretsDir, archive, PASSPHRASE)).written).toEqual([])
})

test("keys that must be destroyed on time are in no copy", PATIENT, async () => {
  const empty = join(folder, "without")
  mkdirSync(empty)
  await unpackKeys(empty, archive, PASSPHRASE)
  expect(existsSync(join(empty, "tally"))).toBe(false)
  expect(existsSync(join(empty, "year-2026.key"))).toBe(false)
})

test("a wrong passphrase, another file and other keys change nothing, and say so", PATIENT, async () => {
  await expect(unpackKeys(secretsDir, archive, "some other words here")).rejects.toThrow("passphrase does not open")
  await expect(unpackKeys(secretsDir, Buffer.from("a letter"), PASSPHRASE)).rejects.toThrow("no archive of keys")
  const damaged = Buffer.from(archive)
  damaged[damaged.length - 1] = (damaged[damaged.length - 1] ?? 0) ^ 1
  await expect(unpackKeys(secretsDir, damaged, PASSPHRASE)).rejects.toThrow("nothing was changed")
  const other = join(folder, "other")
  mkdirSync(other)
  writeFileSync(join(other, "pepper"), "another\n")
  await expect(unpackKeys(other, archive, PASSPHRASE)).rejects.toThrow("holds other keys than the archive (pepper)")
  expect(existsSync(join(other, "salt"))).toBe(false)
})

test("the archive shows nothing of a key to whoever lacks the passphrase", () => {
  expect(archive.includes(readFileSync(join(secretsDir, "pepper"), "utf8").trim())).toBe(false)
  expect(archive.includes("PRIVATE KEY")).toBe(false)
})

test("a published key whose private half is gone, or is another's, is found", async () => {
  const published = { ...KEY, book: "2026", area: "vale", e: 65_537, n: modulusOf(pair.publicKey) }
  expect(findKeyFaults(secretsDir, [published])).toEqual([])
  const other = modulusOf((await newBallotKeyPair()).publicKey)
  expect(findKeyFaults(secretsDir, [{ ...published, n: other }])).toMatchObject([{ fault: "other" }])
  expect(findKeyFaults(secretsDir, [{ ...published, purpose: "complaint" }])).toMatchObject([{ fault: "lost" }])
  expect(listBallotKeyFiles(secretsDir)).toEqual(["ballots/2026/vale.meridian.northgate.rating.pem"])
})

test("a private half that is there is never replaced", async () => {
  keepBallotKey(secretsDir, KEY, (await newBallotKeyPair()).privateKey)
  expect(modulusOf(loadBallotKey(secretsDir, KEY) ?? pair.privateKey)).toBe(modulusOf(pair.publicKey))
})

test("a unit's name that would lead out of the folder is refused", () => {
  expect(() => keepBallotKey(secretsDir, { ...KEY, unit: "../pepper" }, pair.privateKey)).toThrow("slugs and dots")
})
