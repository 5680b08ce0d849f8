import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Server } from "node:net"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { alreadyJoined } from "#emails/already-joined.tsx"
import { refusing, startSmtp, stopSmtp } from "../support/smtp.ts"

const ADDRESS = "sam.okafor@example.org"
const SITE = { origin: "http://localhost:3000", contactEmail: "help@example.org" }

beforeEach(() => {
  // Settings are read once in a process; each of these tests has its own.
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
})

async function post(settings: Record<string, string>) {
  vi.stubEnv("ORIGIN", "http://localhost:3000")
  vi.stubEnv("MAIL_FROM", "letters@site.example")
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const { postLetter } = await import("#emails/send.server.ts")
  return postLetter(ADDRESS, alreadyJoined(SITE))
}

test("Resend is handed the letter in both forms, from the neutral sender", async () => {
  const sent: unknown[] = []
  const url = await resend(async (request, response) => {
    sent.push({ path: request.url, key: request.headers.authorization, body: JSON.parse(await bodyOf(request)) })
    response.setHeader("content-type", "application/json").end('{"id":"1"}')
  })
  expect(await post({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: url })).toEqual({ ok: true })
  expect(sent).toEqual([
    {
      path: "/emails",
      key: "Bearer re_test",
      body: expect.objectContaining({
        from: "letters@site.example",
        to: ADDRESS,
        subject: "About your code",
        html: expect.stringContaining("<html"),
        text: expect.stringContaining("You do not need a code"),
      }),
    },
  ])
})

test("an error of Resend that repeats the address is a plain no, and nothing is written about it", async () => {
  const logs = [vi.spyOn(console, "error"), vi.spyOn(console, "log"), vi.spyOn(console, "warn")]
  const url = await resend(async (_, response) => {
    response.writeHead(422, { "content-type": "application/json" })
    response.end(JSON.stringify({ name: "validation_error", message: `Invalid to: ${ADDRESS}`, statusCode: 422 }))
  })
  expect(await post({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: url, RESEND_DEBUG: "true" })).toEqual({ ok: false })
  for (const log of logs) expect(log).not.toHaveBeenCalled()
})

test("a carrier that cannot be reached is a plain no", async () => {
  expect(await post({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: "http://127.0.0.1:1" })).toEqual({ ok: false })
  vi.resetModules()
  vi.unstubAllEnvs()
  expect(await post({ SMTP_URL: "smtp://127.0.0.1:1" })).toEqual({ ok: false })
})

test("an SMTP server is handed the letter, and its refusal is a plain no", async () => {
  const lines: string[] = []
  expect(await post({ SMTP_URL: await startSmtp({}, lines) })).toEqual({ ok: true })
  expect(lines).toContain(`RCPT TO:<${ADDRESS}>`)
  expect(lines).toContain("Subject: About your code")
  expect(lines).toContain("From: letters@site.example")

  vi.resetModules()
  expect(await post({ SMTP_URL: await startSmtp(refusing(ADDRESS, 550)) })).toEqual({ ok: false })
})

test("without a mail service letters stay in the outbox of one's own machine", async () => {
  expect(await post({})).toEqual({ ok: true })
  const { listLetters } = await import("#emails/outbox.server.ts")
  expect(listLetters()[0]).toMatchObject({ to: ADDRESS, subject: "About your code" })
})

test("without a mail service a public site has nowhere to put a letter and says so", async () => {
  expect(await post({ ORIGIN: "https://site.example" })).toEqual({ ok: false })
})

test("the outbox is bounded: the oldest letters go", async () => {
  const { keepLetter, listLetters } = await import("#emails/outbox.server.ts")
  for (let place = 0; place < 250; place++) keepLetter({ to: String(place), subject: "", text: "", html: "" })
  expect(listLetters()).toHaveLength(200)
  expect(listLetters()[0]?.to).toBe("249")
})

async function resend(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  return `http://127.0.0.1:${await listening(createServer(answer))}`
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  stopSmtp()
})

function listening(server: Server): Promise<number> {
  servers.push(server)
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      done(address && typeof address === "object" ? address.port : 0)
    })
  })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ""
  for await (const chunk of request) text += String(chunk)
  return text
}
