import { expect, test } from "vitest"
import { newChallenge } from "#app/http/proof-of-work.server.ts"
import { limitForm } from "#app/http/rate-limits.server.ts"
import { listLetters } from "#emails/outbox.server.ts"
import type { TestApp } from "../support/app.ts"
import { startApp } from "../support/app.ts"
import { askForBook, ballotFields, makeKeysOf, prepareBook } from "../support/blind-book.ts"
import { crowd } from "../support/crowd.ts"
import { askToJoin, hidden, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"
import { BEHIND_A_PROXY, proofField, solved, visitingFrom, workFor } from "../support/visitors.ts"

const app = await startApp({ settings: BEHIND_A_PROXY })

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
const ANSWERS = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }
const PEOPLE = 30
/** As many as hurry in one room. */
const AT_ONCE = 6
/** What rate-limits.server.ts allows, in ten minutes, a form that brings no proof of work. */
const UNPROVED = 60

/** With a script: proof of work, the whole book, a ballot. The receipt. */
async function rateByScript(room: TestApp): Promise<string> {
  const proof = proofField(await workFor(room, `/join?area=${AREA}`))
  const cookie = await joinedAs(room, someAddress(), { area: AREA, proof })
  const { ballots } = await askForBook(room, cookie, await prepareBook(room, AREA))
  const ballot = ballots.find(({ terms }) => terms.unit === UNIT && terms.purpose === "rating")
  if (!ballot?.signature) throw new Error("No ballot was signed")
  return rate(room, ballotFields(ballot))
}

/** Without one: no proof, and a code. The receipt. */
async function rateByForms(room: TestApp): Promise<string> {
  const cookie = await joinedAs(room, someAddress(), { area: AREA })
  const code = hidden(await (await room.post("/pass/code", { area: AREA }, { cookie })).text(), "code")
  return rate(room, { code })
}

async function rate(room: TestApp, pass: Record<string, string>): Promise<string> {
  for (const step of ["words", "check"]) {
    const answer = await room.post(`/rate/${UNIT}`, { ...ANSWERS, ...pass, step })
    if (answer.status !== 200) throw new Error(`The step ${step} answered ${answer.status}`)
  }
  const page = await (await room.post(`/rate/${UNIT}`, { ...ANSWERS, ...pass, step: "send" })).text()
  return /<output[^>]*>(R[0-9A-Z ]{23})<\/output>/.exec(page)?.[1] ?? "no receipt"
}

test("thirty people behind one address get through the whole road with a script", {
  // Thirty proofs of work are ten seconds of a core.
  timeout: 90_000,
}, async () => {
  await makeKeysOf(app, AREA)
  const room = visitingFrom(app, "203.0.113.10")
  const receipts = await crowd(PEOPLE, AT_ONCE, () => rateByScript(room))
  expect(new Set(receipts).size).toBe(PEOPLE)
  expect(receipts).not.toContain("no receipt")
})

test("thirty people behind one address get through the whole road without one", async () => {
  const room = visitingFrom(app, "203.0.113.11")
  const receipts = await crowd(PEOPLE, AT_ONCE, () => rateByForms(room))
  expect(new Set(receipts).size).toBe(PEOPLE)
  expect(receipts).not.toContain("no receipt")
})

test("of ten thousand attempts from one address sixty are let in, also with one proof for all of them", async () => {
  const tryOften = async (visitorKey: string, form: FormData) => {
    const tries = await crowd(10_000, 100, () => limitForm({ visitorKey }, "join", form).then(LET_IN, REFUSED))
    return tries.filter((letIn) => letIn).length
  }
  expect(await tryOften("a machine", new FormData())).toBe(UNPROVED)
  const proved = new FormData()
  proved.set("proof", proofField(await solved(await newChallenge(new Date()))))
  expect(await tryOften("a machine with a proof", proved)).toBe(UNPROVED + 1)
})

const LET_IN = () => true
const REFUSED = () => false

const JOIN = 20
const TOO_MANY = 100

test("whoever is refused is told when to come back, and gets no letter", async () => {
  const flood = visitingFrom(app, "203.0.113.12")
  const ask = async () => {
    const address = someAddress()
    const answer = await flood.post("/join", { step: "ask", address, password: PASSWORD })
    await answer.arrayBuffer()
    return { status: answer.status, comesBack: Number(answer.headers.get("retry-after")) > 0, address }
  }
  await crowd(UNPROVED - JOIN, AT_ONCE, () => flood.post("/join", { step: "ask" }))
  const letIn = await crowd(JOIN, AT_ONCE, ask)
  const refused = await crowd(TOO_MANY, AT_ONCE, ask)
  expect(new Set(letIn.map(({ status }) => status))).toEqual(new Set([200]))
  expect(refused.filter(({ status, comesBack }) => status !== 429 || !comesBack)).toEqual([])
  expect(refused.filter(({ address }) => listLetters().some(({ to }) => to === address))).toEqual([])

  const neighbour = visitingFrom(app, "203.0.113.13")
  expect((await askToJoin(neighbour, someAddress())).status, "another address is not affected").toBe(200)
  const dressedUp = visitingFrom(app, "198.51.100.1, 203.0.113.12")
  expect((await askToJoin(dressedUp, someAddress())).status, "only the proxy's own word counts").toBe(429)
  const proof = proofField(await workFor(flood, "/join"))
  expect((await askToJoin(flood, someAddress(), { proof })).status, "whoever does the work gets through").toBe(200)
})

test("a network of IPv6 is one address, and the next network another", async () => {
  const letIn = async (address: string) => (await visitingFrom(app, address).post("/join", { step: "ask" })).status
  const tries = await crowd(UNPROVED, AT_ONCE, (number) => letIn(`2001:db8:5:6:${number.toString(16)}::1`))
  expect(new Set(tries)).toEqual(new Set([422]))
  expect(await letIn("2001:db8:5:6:ffff:ffff:ffff:ffff")).toBe(429)
  expect(await letIn("2001:db8:5:7::1")).toBe(422)
})

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
