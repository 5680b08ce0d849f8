import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { destroyClosedYearKeys, loadYearKey } from "#app/crypto/year-keys.server.ts"

function withFolder(work: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "threestar-year-"))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test("a year's key is made once, for its owner's eyes, and differs from the next year's", () => {
  withFolder((folder) => {
    const key = loadYearKey(folder, 2026)
    expect(key).toHaveLength(32)
    expect(loadYearKey(folder, 2026)).toEqual(key)
    expect(loadYearKey(folder, 2027)).not.toEqual(key)
    expect(statSync(join(folder, "year-2026.key")).mode & 0o777).toBe(0o600)
  })
})

test("the same address leaves the same mark in a year and another in the next", () => {
  withFolder((folder) => {
    const lookup = Buffer.alloc(32, 7)
    const mark = departedMark(lookup, loadYearKey(folder, 2026))
    expect(departedMark(lookup, loadYearKey(folder, 2026))).toEqual(mark)
    expect(departedMark(lookup, loadYearKey(folder, 2027))).not.toEqual(mark)
  })
})

test("a year's key is destroyed on 1 February of the next, not a day before", () => {
  withFolder((folder) => {
    loadYearKey(folder, 2026)
    loadYearKey(folder, 2027)
    expect(destroyClosedYearKeys(folder, "2027-01-31")).toEqual([])
    expect(destroyClosedYearKeys(folder, "2027-02-01")).toEqual([2026])
    expect(readdirSync(folder)).toEqual(["year-2027.key"])
  })
})
