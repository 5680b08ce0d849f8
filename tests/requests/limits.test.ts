import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, hidden, letterTo, PASSWORD, someAddress } from "../support/joining.ts"

// As behind a proxy of ours: the tests say who asks, and are many people at once.
const app = await startApp({ register: false, settings: { TRUST_PROXY: "loopback" } })

const askFrom = (from: string, path: string, fields: Record<string, string>) =>
  app.post(path, fields, { "x-forwarded-for": from })

/** Asks for so many letters; how each was answered. */
async function lettersFrom(from: string, path: string, address: string, count: number): Promise<number[]> {
  const answers: number[] = []
  for (let letters = 0; letters < count; letters++)
    answers.push((await askFrom(from, path, { step: "ask", address, password: PASSWORD })).status)
  return answers
}

test("a mailbox is not buried in letters, whether or not it has an account", async () => {
  const address = someAddress()
  for (let letters = 0; letters < 8; letters++) expect((await askToJoin(app, address)).status).toBe(200)
  const { status, page } = await askToJoin(app, address)
  expect(status).toBe(429)
  expect(page.replaceAll("<!-- -->", "")).toContain("You can try again in <b>60 minutes</b>")
})

test("a stranger who has used up a mailbox's letters does not keep its owner from joining", async () => {
  const address = someAddress()
  expect(await lettersFrom("198.51.100.1", "/reset", address, 9)).toEqual([...Array(8).fill(200), 429])
  expect(await lettersFrom("203.0.113.9", "/join", address, 1)).toEqual([200])
})

test("from however many addresses, a mailbox gets thirty letters in an hour and no more", async () => {
  const address = someAddress()
  for (const [from, count] of [
    ["198.51.100.11", 8],
    ["198.51.100.12", 8],
    ["198.51.100.13", 8],
    ["198.51.100.14", 6],
  ] as const) {
    expect(await lettersFrom(from, "/join", address, count)).toEqual(Array(count).fill(200))
  }
  expect(await lettersFrom("198.51.100.15", "/join", address, 1)).toEqual([429])
})

test.each(["/join", "/reset"])("%s sends another letter only in place of one that the page waits for", async (path) => {
  const [address, other] = [someAddress(), someAddress()]
  const from = path === "/join" ? "198.51.100.21" : "198.51.100.22"
  const page = await (await askFrom(from, path, { step: "ask", address, password: PASSWORD })).text()
  const token = hidden(page, "token")
  // As often as they like: it neither sends a letter nor uses one up.
  for (const made of ["made-up", token, "made-up", "x", "x", "x", "x", "x", "x"])
    expect((await askFrom(from, path, { step: "again", address: other, token: made })).status).toBe(422)
  expect(() => letterTo(other)).toThrow()
  expect(await lettersFrom(from, path, other, 1)).toEqual([200])
  expect((await askFrom(from, path, { step: "again", address, token })).status).toBe(200)
  expect((await askFrom(from, path, { step: "again", address, token })).status).toBe(422)
})

test.each(["/join", "/reset"])(
  "%s counts a wish for another letter like a form without proof of work",
  async (path) => {
    const from = path === "/join" ? "198.51.100.31" : "198.51.100.32"
    const again = async () => (await askFrom(from, path, { step: "again", address: "x", token: "x" })).status
    for (let turn = 0; turn < 60; turn++) expect(await again()).toBe(422)
    expect(await again()).toBe(429)
  },
)

test("a flood from one address is told kindly when to come back", async () => {
  const statuses = new Set<number>()
  for (let turn = 0; turn < 130; turn++) statuses.add((await app.post("/join", { step: "ask" })).status)
  expect([...statuses]).toEqual([422, 429])
  const answer = await app.post("/join", { step: "ask" })
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
  const page = (await answer.text()).replaceAll("<!-- -->", "")
  expect(page).toContain("You have done nothing wrong")
  expect(page).toMatch(/You can try again in <b>\d+ minutes<\/b>/)
})
