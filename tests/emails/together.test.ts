import { createServer } from "node:http"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { KeptLetter } from "#emails/outbox.server.ts"
import { fault, type Mishap, type ResendStandIn, startResendStandIn } from "../../scripts/bench/resend-stand-in.ts"
import { refusing, startSmtp, stopSmtp } from "../support/smtp.ts"

const LETTERS = ["a@example.org", "b@example.org", "c@example.org"].map(
  (to): KeptLetter => ({
    to,
    subject: "News",
    html: "<p>News</p>",
    text: "News",
    headers: { "List-Unsubscribe": "<x>" },
  }),
)
const KEY = "update/1/1"

beforeEach(() => {
  // Settings are read once in a process; each of these tests has its own.
  vi.resetModules()
})
const open: ResendStandIn[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const one of open.splice(0)) one.close()
  stopSmtp()
})

async function postman(settings: Record<string, string>) {
  vi.stubEnv("ORIGIN", "http://localhost:3000")
  vi.stubEnv("MAIL_FROM", "letters@site.example")
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  return import("#emails/send.server.ts")
}

async function throughResend(mishap: Mishap | null = null) {
  const resend = await startResendStandIn({ mishapOf: () => mishap })
  open.push(resend)
  const { postTogether } = await postman({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url })
  return { resend, post: (letters = LETTERS) => postTogether(letters, KEY) }
}

test("letters leave in one call under their name, each with its own headers, and come back with the carrier's names", async () => {
  const { resend, post } = await throughResend()
  expect(await post()).toEqual({
    state: "taken",
    ids: LETTERS.map(({ to }) => `${KEY}/${to}`),
    refused: [],
  })
  expect(resend.calls).toHaveLength(1)
  expect(resend.calls[0]).toMatchObject({ key: KEY, addresses: LETTERS.map(({ to }) => to) })
  expect(resend.calls[0]?.letters[0]).toMatchObject({
    from: "letters@site.example",
    headers: { "List-Unsubscribe": "<x>" },
    html: "<p>News</p>",
    text: "News",
  })
})

test("handed over again under the same name they do not leave again", async () => {
  const { resend, post } = await throughResend()
  expect(await post()).toEqual(await post())
  expect([...resend.left.values()]).toEqual([1, 1, 1])
})

test("others under a used name are told apart from a refusal: those of before have left", async () => {
  const { resend, post } = await throughResend()
  await post()
  expect(await post(LETTERS.slice(1))).toEqual({ state: "taken", ids: [null, null], refused: [] })
  expect([...resend.left.values()]).toEqual([1, 1, 1])
})

test("an address that the carrier cannot read holds up no other", async () => {
  const body = JSON.stringify({ data: [{ id: "1" }, { id: "3" }], errors: [{ index: 1, message: "Invalid to" }] })
  const { post } = await throughResend({ status: 200, body })
  expect(await post()).toEqual({ state: "taken", ids: ["1", null, "3"], refused: [1] })
})

test("if it can read none of them, all are refused", async () => {
  const errors = [0, 1, 2].map((index) => ({ index, message: "Invalid to" }))
  const { post } = await throughResend({ status: 200, body: JSON.stringify({ data: [], errors }) })
  expect(await post()).toEqual({ state: "refused" })
})

const [SURELY_HERE, PERHAPS_GONE] = [
  { state: "later", afterSeconds: null, mayHaveLeft: false },
  { state: "later", afterSeconds: null, mayHaveLeft: true },
] as const

test.each<[string, Mishap, object]>([
  [
    "too many at once, with when to come again",
    { status: 429, headers: { "retry-after": "7" }, body: fault(429, "rate_limit_exceeded") },
    { ...SURELY_HERE, afterSeconds: 7 },
  ],
  [
    "too many at once, with when in words",
    { status: 429, headers: { "retry-after": "soon" }, body: fault(429, "daily_quota_exceeded") },
    SURELY_HERE,
  ],
  ["a key that is not ours", { status: 403, body: fault(403, "invalid_api_key") }, SURELY_HERE],
  ["a fault of theirs", { status: 500, body: fault(500, "internal_server_error") }, PERHAPS_GONE],
  ["a fault of theirs in HTML", { status: 502, body: "<h1>Bad gateway</h1>" }, PERHAPS_GONE],
  ["the same call still under way", { status: 409, body: fault(409, "concurrent_idempotent_requests") }, PERHAPS_GONE],
  ["a cut line", { status: 200, body: null }, PERHAPS_GONE],
  ["nonsense that says all is well", { status: 200, body: "thank you" }, PERHAPS_GONE],
  ["nothing that says all is well", { status: 200, body: "null" }, PERHAPS_GONE],
  ["nothing that says all is not well", { status: 500, body: "null" }, PERHAPS_GONE],
  ["too few names", { status: 200, body: '{"data":[{"id":"1"}]}' }, PERHAPS_GONE],
  ["faults of letters that there are not", { status: 200, body: '{"data":[],"errors":[{"index":9}]}' }, PERHAPS_GONE],
  ["letters that are wrong", { status: 422, body: fault(422, "validation_error") }, { state: "refused" }],
])("%s", async (_, mishap, outcome) => {
  const logs = [vi.spyOn(console, "error"), vi.spyOn(console, "log"), vi.spyOn(console, "warn")]
  const { post } = await throughResend(mishap)
  expect(await post()).toEqual(outcome)
  for (const log of logs) expect(log).not.toHaveBeenCalled()
})

test("a carrier that is not there may have them all the same, for all we know", async () => {
  const gone = createServer()
  await new Promise<void>((done) => gone.listen(0, "127.0.0.1", done))
  const address = gone.address()
  const port = typeof address === "object" ? address?.port : 0
  await new Promise((done) => gone.close(done))
  const { postTogether } = await postman({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: `http://127.0.0.1:${port}` })
  expect(await postTogether(LETTERS, KEY)).toEqual(PERHAPS_GONE)
})

test("a mail server gets them one after the other, and one that it refuses is told apart", async () => {
  const { postTogether, carrierHabits } = await postman({ SMTP_URL: await startSmtp(refusing("b@example.org", 550)) })
  expect(carrierHabits()).toEqual({ mostTogether: 1, remembers: false })
  expect(await postTogether(LETTERS, KEY)).toEqual({ state: "taken", ids: [null, null, null], refused: [1] })
})

test("a mail server's words decide what becomes of a letter: never, or not now", async () => {
  const [first] = LETTERS
  const post = async (code: number) => {
    vi.resetModules()
    const { postTogether } = await postman({ SMTP_URL: await startSmtp(refusing(first?.to ?? "", code)) })
    return postTogether(LETTERS.slice(0, 1), KEY)
  }
  expect(await post(550)).toEqual({ state: "refused" })
  expect(await post(451)).toEqual(SURELY_HERE)
})

test("a mail server that is not there has nothing of ours; one that goes silent in the middle may have", async () => {
  const { postTogether } = await postman({ SMTP_URL: "smtp://127.0.0.1:1" })
  expect(await postTogether(LETTERS, KEY)).toEqual(SURELY_HERE)
  vi.resetModules()
  const cutting = await postman({ SMTP_URL: await startSmtp({ cutAfterLetter: true }) })
  expect(await cutting.postTogether(LETTERS.slice(0, 1), KEY)).toEqual(PERHAPS_GONE)
})

test("without a mail service they stay on one's own machine, and on a public site wait for one", async () => {
  const { postTogether } = await postman({})
  expect(await postTogether(LETTERS, KEY)).toEqual({ state: "taken", ids: [null, null, null], refused: [] })
  const { listLetters } = await import("#emails/outbox.server.ts")
  expect(listLetters().map(({ to }) => to)).toEqual(LETTERS.map(({ to }) => to).reverse())
  vi.resetModules()
  const onSite = await postman({ ORIGIN: "https://site.example" })
  expect(await onSite.postTogether(LETTERS, KEY)).toEqual(SURELY_HERE)
})
