import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { appAddress, appCodeAt, newAppSecret, qrCells, stepOfAppCode } from "#app/crypto/app-codes.server.ts"
import { isKnownBrowser, knownBrowserMark, newRecoveryCodes, recoveryCodeHash } from "#app/crypto/staff-codes.server.ts"
import { readSecondFactor } from "#app/domain/office/second-factor.ts"

test("an app's code is that of RFC 6238's own example", () => {
  // Appendix B: the secret "12345678901234567890", 59 seconds, eight digits 94287082; six of them here.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  expect(appCodeAt(secret, new Date(59_000))).toBe("287082")
  expect(stepOfAppCode("287082", secret, new Date(59_000))).toBe(1)
})

test("a code is good for its own step and for the one before and after, and belongs to one step wherever it is typed", () => {
  const [secret, now] = [newAppSecret(), new Date("2026-11-26T08:00:00Z")]
  const code = appCodeAt(secret, now)
  const own = now.getTime() / 30_000
  const at = (seconds: number) => stepOfAppCode(code, secret, new Date(now.getTime() + seconds * 1000))
  expect([at(-30), at(0), at(29), at(59)]).toEqual([own, own, own, own])
  expect([at(-31), at(60)]).toEqual([null, null])
})

test("secrets are 160 bits and never the same; the address names site and person", () => {
  const secret = newAppSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newAppSecret()).not.toBe(secret)
  const address = new URL(appAddress(secret, { account: "sam@office.example", site: "Threestar" }))
  expect(address.protocol).toBe("otpauth:")
  expect(decodeURIComponent(address.pathname)).toContain("sam@office.example")
  expect(address.searchParams.get("secret")).toBe(secret)
})

test("a QR code is a square of cells with its three corners", () => {
  const cells = qrCells("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ")
  expect(cells.every((row) => row.length === cells.length)).toBe(true)
  const end = cells.length - 1
  for (const [y, x] of [
    [0, 0],
    [0, end],
    [end, 0],
  ] as const)
    expect(cells[y]?.[x]).toBe(true)
})

test("recovery codes are read back as typed, and one person's fits nobody else", () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  const [code = ""] = codes
  expect(readSecondFactor(code)).toMatchObject({ ok: true, kind: "recovery", code })
  expect(recoveryCodeHash(code, "one")).not.toEqual(recoveryCodeHash(code, "another"))
})

test("a known browser is known to its own person by our key alone", () => {
  const [key, staff] = [randomBytes(32), randomUUID()]
  const mark = knownBrowserMark(staff, key)
  expect(isKnownBrowser(mark, staff, key)).toBe(true)
  expect(isKnownBrowser(mark, randomUUID(), key)).toBe(false)
  expect(isKnownBrowser(mark, staff, randomBytes(32))).toBe(false)
  expect(isKnownBrowser(`${mark}x`, staff, key)).toBe(false)
  expect(isKnownBrowser("", staff, key)).toBe(false)
})
