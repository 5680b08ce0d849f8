import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { expect, test } from "vitest"
import { readProof } from "#app/forms/proof.ts"
import { isProved, newChallenge } from "#app/http/proof-of-work.server.ts"

/** In the years to come, so that no challenge is over when its solution comes. */
const secondsLater = (seconds: number) => new Date(Date.UTC(2100, 0, 1) + seconds * 1000)

async function solved(text: string) {
  const challenge = JSON.parse(text)
  const form = new FormData()
  const solution = await solveChallenge({ challenge, deriveKey })
  form.set("proof", Buffer.from(JSON.stringify({ challenge, solution })).toString("base64"))
  return readProof(form)
}

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
  expect([await isProved(proof, now), await isProved(proof, now)]).toEqual([true, false])
})
