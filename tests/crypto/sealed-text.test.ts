import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { openText, sealText } from "#app/crypto/sealed-text.server.ts"

const key = randomBytes(32)

test.each(["", "They asked to see my phone.", "Zoë – “é” 🙂\nsecond line"])("a sealed text opens again: %j", (text) => {
  expect(openText(sealText(text, key), key)).toBe(text)
})

test("the same text is sealed differently each time, and cannot be read in it", () => {
  const [one, other] = [sealText("see my phone", key), sealText("see my phone", key)]
  expect(one.equals(other)).toBe(false)
  expect(one.toString("latin1")).not.toContain("phone")
})

test("another key, one changed bit or a missing end opens nothing", () => {
  const sealed = sealText("see my phone", key)
  expect(() => openText(sealed, randomBytes(32))).toThrow()
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed)
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
    expect(() => openText(altered, key)).toThrow()
  }
  expect(() => openText(sealed.subarray(0, -1), key)).toThrow()
  expect(() => openText(sealed.subarray(0, 20), key)).toThrow()
})
