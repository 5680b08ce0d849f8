import { expect, test, vi } from "vitest"
import { readProof } from "#app/forms/proof.ts"
import { isProved, newChallenge } from "#app/http/proof-of-work.server.ts"
import { startApp } from "../support/app.ts"
import { askToJoin, someAddress } from "../support/joining.ts"
import { type Proof, proofField, solved } from "../support/visitors.ts"

const app = await startApp({ register: false })

/** For so long a challenge may be answered. */
const MINUTES = 20

const later = (minutes: number, seconds = 0) => new Date(Date.now() + minutes * 60_000 + seconds * 1000)
const work = async () => solved(await newChallenge(new Date()))

/** What is found of a proof on its way through a form. */
function isAccepted(proof: unknown, now = new Date()): Promise<boolean> {
  const form = new FormData()
  form.set("proof", proofField(proof))
  return isProved(readProof(form), now)
}

test("work that was done counts once", async () => {
  const proof = await work()
  expect(await isAccepted(proof)).toBe(true)
  expect(await isAccepted(proof)).toBe(false)
})

test("of the same work sent ten times at once one counts", async () => {
  const proof = await work()
  const found = await Promise.all(Array.from({ length: 10 }, () => isAccepted(proof)))
  expect(found.filter((accepted) => accepted)).toEqual([true])
})

test("work counts up to its last second, and not after it, used or not", async () => {
  const [inTime, tooLate] = [await work(), await work()]
  expect(await isAccepted(inTime, later(MINUTES, -30))).toBe(true)
  expect(await isAccepted(inTime, later(MINUTES))).toBe(false)
  expect(await isAccepted(tooLate, later(MINUTES))).toBe(false)
})

test("a challenge that has run out is no challenge, however it is solved", async () => {
  expect(await isAccepted(await solved(await newChallenge(later(-MINUTES))))).toBe(false)
})

test("the solution of another challenge does not fit", async () => {
  const [one, other] = [await work(), await work()]
  expect(await isAccepted({ ...one, solution: other.solution })).toBe(false)
  expect(await isAccepted({ ...one, challenge: { ...one.challenge, signature: other.challenge.signature } })).toBe(
    false,
  )
})

const ALTERED: Readonly<Record<string, (proof: Proof) => unknown>> = {
  "a smaller cost": (proof) => withParameters(proof, { cost: 1 }),
  "a later end": (proof) => withParameters(proof, { expiresAt: proof.challenge.parameters.expiresAt + 3600 }),
  "a fresh nonce": (proof) => withParameters(proof, { nonce: "00".repeat(16) }),
  "an empty prefix": (proof) => withParameters(proof, { keyPrefix: "" }),
  "no signature of the key": (proof) => withParameters(proof, { keySignature: undefined }),
  "another way to derive": (proof) => withParameters(proof, { algorithm: "SHA-1" }),
  "another key": (proof) => ({ ...proof, solution: { ...proof.solution, derivedKey: "00".repeat(32) } }),
  "no key at all": (proof) => ({ ...proof, solution: { ...proof.solution, derivedKey: "" } }),
  "a counter that is none": (proof) => ({ ...proof, solution: { ...proof.solution, counter: -1 } }),
}

function withParameters(proof: Proof, altered: object): unknown {
  return { ...proof, challenge: { ...proof.challenge, parameters: { ...proof.challenge.parameters, ...altered } } }
}

test.each(Object.entries(ALTERED))(
  "%s makes it worth nothing, and the work can still be sent as it was",
  async (_, alter) => {
    const proof = await work()
    expect(await isAccepted(alter(proof))).toBe(false)
    expect(await isAccepted(proof)).toBe(true)
  },
)

test("another process knows neither our challenges nor our solutions", async () => {
  vi.resetModules()
  const other = await import("#app/http/proof-of-work.server.ts")
  expect(other.isProved).not.toBe(isProved)
  const proof = await solved(await other.newChallenge(new Date()))
  expect(await isAccepted(proof)).toBe(false)
  expect(await other.isProved(proof, new Date())).toBe(true)
})

test("a proof of no shape of ours is as none, and never fails the page", async () => {
  const proof = await work()
  for (const sent of [
    "",
    "true",
    "%00%ff",
    proofField(null),
    proofField([]),
    proofField({ ...proof, solution: null }),
    proofField({ ...proof, solution: { counter: "7", derivedKey: 7 } }),
    proofField({ ...proof, solution: { ...proof.solution, counter: Number.MAX_VALUE } }),
    proofField({ ...proof, solution: { ...proof.solution, derivedKey: "no hex" } }),
    proofField({ ...proof, challenge: { ...proof.challenge, signature: "é" } }),
    proofField(withParameters(proof, { salt: "xyz", nonce: "q" })),
    proofField({ ...proof, more: "x".repeat(3000) }),
    "A".repeat(60_000),
  ]) {
    expect((await app.post("/join", { step: "ask", proof: sent })).status, sent.slice(0, 80)).toBe(422)
  }
  expect((await askToJoin(app, someAddress(), { proof: "A".repeat(60_000) })).status).toBe(200)
})

/** In the years to come, so that no challenge is over when its solution comes. */
const secondsLater = (seconds: number) => new Date(Date.UTC(2100, 0, 1) + seconds * 1000)

test("twenty forms opened in one second have challenges of their own, the next share the last, and then it is new", async () => {
  const now = secondsLater(0)
  const given = []
  for (let forms = 0; forms < 22; forms++) given.push(await newChallenge(now))
  expect(new Set(given).size).toBe(20)
  expect(given.slice(19)).toEqual(Array(3).fill(given[19]))
  expect(given).not.toContain(await newChallenge(secondsLater(1)))
})

test("of those who share a challenge one has proved the work, once", async () => {
  const now = secondsLater(10)
  const proof = await solved(await newChallenge(now))
  expect([await isAccepted(proof, now), await isAccepted(proof, now)]).toEqual([true, false])
})
