import postgres from "postgres"
import { afterAll, expect, test, vi } from "vitest"
import { startApp } from "../support/app.ts"
import { PASSWORD, someAddress } from "../support/joining.ts"

// Nobody listens there: every letter fails at once.
const app = await startApp({
  register: false,
  settings: { RESEND_API_KEY: "re_test", RESEND_BASE_URL: "http://127.0.0.1:1", MAIL_FROM: "letters@site.example" },
})
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

test.each(["/join", "/reset"])("%s says that the letter could not be sent, and keeps the form", async (path) => {
  const written = [vi.spyOn(console, "error"), vi.spyOn(console, "log"), vi.spyOn(process.stdout, "write")]
  const address = someAddress()
  const answer = await app.post(path, { step: "ask", address, password: PASSWORD, area: "restart-3b" })
  const page = await answer.text()
  expect(answer.status).toBe(503)
  expect(page).toContain("We could not send the letter just now")
  expect(page).toContain(`value="${address}"`)
  expect(page).not.toContain(PASSWORD)
  expect(JSON.stringify(written.flatMap(({ mock }) => mock.calls))).not.toContain(address)
  expect(await sql`select from identity.confirmations`).toHaveLength(0)
})

test("with a mail service there is no outbox", async () => {
  expect((await app.fetch("/outbox")).status).toBe(404)
})
