import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { type Folders, makeMissingSecrets, secretFiles, secretsInUse } from "#app/crypto/secrets.server.ts"
import { destroyClosedYearKeys, loadYearKey, refuseLostYearKeys } from "#app/crypto/year-keys.server.ts"
import { faultOf } from "#app/http/log.server.ts"

function withFolders(work: (folders: Folders) => void) {
  const folder = mkdtempSync(join(tmpdir(), "threestar-year-"))
  const folders = { SECRETS_DIR: join(folder, "secrets"), DATA_DIR: join(folder, "data") }
  try {
    for (const each of Object.values(folders)) mkdirSync(each)
    work(folders)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test("a year's key is made once, for its owner's eyes, and differs from the next year's", () => {
  withFolders((folders) => {
    const key = loadYearKey(folders, 2026)
    expect(key).toHaveLength(32)
    expect(loadYearKey(folders, 2026)).toEqual(key)
    expect(loadYearKey(folders, 2027)).not.toEqual(key)
    expect(statSync(join(folders.SECRETS_DIR, "year-2026.key")).mode & 0o777).toBe(0o600)
  })
})

test("the same address leaves the same mark in a year and another in the next", () => {
  withFolders((folders) => {
    const lookup = Buffer.alloc(32, 7)
    const mark = departedMark(lookup, loadYearKey(folders, 2026))
    expect(departedMark(lookup, loadYearKey(folders, 2026))).toEqual(mark)
    expect(departedMark(lookup, loadYearKey(folders, 2027))).not.toEqual(mark)
  })
})

test("a year's key is destroyed on 1 February of the next, not a day before", () => {
  withFolders((folders) => {
    loadYearKey(folders, 2026)
    loadYearKey(folders, 2027)
    expect(destroyClosedYearKeys(folders, "2027-01-31")).toEqual([])
    expect(destroyClosedYearKeys(folders, "2027-02-01")).toEqual([2026])
    expect(readdirSync(folders.SECRETS_DIR)).toEqual(["year-2027.key"])
    expect(secretsInUse(folders.DATA_DIR)).toEqual(["year-2027.key"])
  })
})

test("a lost key of an open year is never made anew without a word, and a start says how to go on", () => {
  withFolders((folders) => {
    makeMissingSecrets(folders)
    const key = loadYearKey(folders, 2026)
    rmSync(join(folders.SECRETS_DIR, "year-2026.key"))
    makeMissingSecrets(folders)
    const sentence = /lacks year-2026\.key, .*: put the file back if it was moved; if it is lost, .*\.$/
    expect(() => loadYearKey(folders, 2026)).toThrow(sentence)
    expect(() => refuseLostYearKeys(folders, "2027-01-31")).toThrow(sentence)
    expect(readdirSync(folders.SECRETS_DIR)).not.toContain("year-2026.key")

    const record = join(folders.DATA_DIR, "secrets-in-use")
    writeFileSync(record, readFileSync(record, "utf8").replace("year-2026.key\n", ""))
    refuseLostYearKeys(folders, "2027-01-31")
    expect(loadYearKey(folders, 2026)).not.toEqual(key)
  })
})

test("a closed year's key may be gone, whoever destroyed it", () => {
  withFolders((folders) => {
    loadYearKey(folders, 2026)
    rmSync(join(folders.SECRETS_DIR, "year-2026.key"))
    refuseLostYearKeys(folders, "2027-02-01")
    destroyClosedYearKeys(folders, "2027-02-01")
    expect(secretsInUse(folders.DATA_DIR)).toEqual([])
  })
})

test("a key from before it was noted down is noted down when it is next used", () => {
  withFolders((folders) => {
    loadYearKey(folders, 2026)
    rmSync(join(folders.DATA_DIR, "secrets-in-use"))
    makeMissingSecrets(folders)
    loadYearKey(folders, 2026)
    expect(secretsInUse(folders.DATA_DIR)).toEqual([...secretFiles(), "year-2026.key"])
  })
})

test("the log of a running site keeps the remedy, which names nobody", () => {
  withFolders((folders) => {
    loadYearKey(folders, 2026)
    rmSync(join(folders.SECRETS_DIR, "year-2026.key"))
    try {
      loadYearKey(folders, 2026)
    } catch (error) {
      expect(faultOf(error)).toMatchObject({ fault: "Refusal", remedy: expect.stringContaining("year-2026.key") })
    }
    expect.assertions(1)
  })
})

test.each(["README.md", ".env.example"])(
  "%s names every file of which to keep a copy, and those of which never",
  (file) => {
    const text = readFileSync(join(import.meta.dirname, "../..", file), "utf8")
    for (const name of secretFiles()) expect(text).toContain(name.replace(/^database-.*/, "database-*"))
    for (const name of ["tally/", "year-*.key"])
      expect(text).toMatch(new RegExp(`Never copy [^.]*${name.replaceAll("*", "\\*")}`))
  },
)
