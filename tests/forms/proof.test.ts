import { expect, test } from "vitest"
import { isFromMachine, readProof } from "#app/forms/proof.ts"

const PROOF = {
  challenge: {
    parameters: {
      ...{ algorithm: "PBKDF2/SHA-256", nonce: "0a", salt: "0b", cost: 5000, keyLength: 32, keyPrefix: "0c" },
      ...{ keySignature: "0d", expiresAt: 1_790_000_000 },
    },
    signature: "0e",
  },
  solution: { counter: 123, derivedKey: "0f" },
}

function formWith(name: string, value: string | Blob): FormData {
  const form = new FormData()
  form.set(name, value)
  return form
}

const sent = (proof: unknown) => formWith("proof", Buffer.from(JSON.stringify(proof)).toString("base64"))

test("a proof is read as it was made, without what else it brings", () => {
  expect(readProof(sent(PROOF))).toEqual(PROOF)
  expect(readProof(sent({ ...PROOF, took: 12 }))).toEqual(PROOF)
})

test("a form without a proof, and one with something else in its place, has none", () => {
  expect(readProof(new FormData())).toBeNull()
  for (const text of ["", "no base64 é", "bm8ganNvbg=="]) expect(readProof(formWith("proof", text)), text).toBeNull()
  for (const wrong of [null, 7, [], {}, { ...PROOF, solution: { counter: 1.5, derivedKey: "0f" } }])
    expect(readProof(sent(wrong))).toBeNull()
  expect(readProof(formWith("proof", new Blob(["a file"])))).toBeNull()
})

test("a proof of 1,500 signs is read, a longer one is not", () => {
  const ofLength = (signs: number) => {
    const empty = Buffer.from(JSON.stringify({ ...PROOF, took: "" })).length
    return sent({ ...PROOF, took: "x".repeat((signs / 4) * 3 - empty) })
  }
  expect(String(ofLength(1500).get("proof"))).toHaveLength(1500)
  expect(readProof(ofLength(1500))).toEqual(PROOF)
  expect(readProof(ofLength(1504))).toBeNull()
})

test("who fills in what people do not see is a machine", () => {
  expect(isFromMachine(new FormData())).toBe(false)
  expect(isFromMachine(formWith("website", ""))).toBe(false)
  expect(isFromMachine(formWith("website", "https://example.com"))).toBe(true)
})
