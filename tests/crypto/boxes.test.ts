import fc from "fast-check"
import { expect, test } from "vitest"
import { BOX_LENGTH, newTallyKeyPair, openBox, sealBox } from "#app/crypto/boxes.server.ts"
import { readPublicKey } from "#app/crypto/hpke-seal.server.ts"

test("what our half of RFC 9180 seals, the library's half opens, whatever it says", async () => {
  const { publicKey, privateKey } = await newTallyKeyPair()
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (content) => {
      const box = sealBox({ content }, publicKey)
      expect(await openBox(box, privateKey)).toEqual(JSON.parse(JSON.stringify({ content })))
    }),
    { numRuns: 50 },
  )
})

test("every box is sealed anew, and all have one length", async () => {
  const { publicKey } = await newTallyKeyPair()
  const boxes = [
    sealBox({ a: 1 }, publicKey),
    sealBox({ a: 1 }, publicKey),
    sealBox({ a: "🙂".repeat(2400) }, publicKey),
  ]
  expect(new Set(boxes.map((box) => box.toString("hex"))).size).toBe(3)
  expect(boxes.map((box) => box.length)).toEqual(Array(3).fill(32 + BOX_LENGTH + 16))
})

test("another key, a flipped bit and a cut end are refused", async () => {
  const [pair, other] = [await newTallyKeyPair(), await newTallyKeyPair()]
  const box = sealBox({ a: 1 }, pair.publicKey)
  await expect(openBox(box, other.privateKey)).rejects.toThrow()
  for (const place of [0, 40, box.length - 1]) {
    const altered = Buffer.from(box)
    altered[place] = (altered[place] ?? 0) ^ 1
    await expect(openBox(altered, pair.privateKey)).rejects.toThrow()
  }
  await expect(openBox(box.subarray(0, -1), pair.privateKey)).rejects.toThrow()
})

test("what does not fit, and a key of another length, are refused before anything is sealed", async () => {
  const { publicKey } = await newTallyKeyPair()
  expect(() => sealBox("x".repeat(BOX_LENGTH), publicKey)).toThrow(RangeError)
  expect(() => readPublicKey(publicKey.subarray(1))).toThrow(RangeError)
})
