import postgres from "postgres"
import { afterAll, expect, test, vi } from "vitest"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { hashPassword } from "#app/crypto/passwords.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { startApp } from "../support/app.ts"
import { cookieOf, PASSWORD, someAddress } from "../support/joining.ts"

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

test("a change of address whose letters cannot be sent keeps the form and changes nothing", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const lookup = await lookupFor(old, loadSecrets(app.database.secretsFolder))
  await sql`insert into identity.accounts (lookup, password_hash, last_used_month)
    values (${lookup}, ${await hashPassword(PASSWORD)}, '2026-11-01')`
  const cookie = cookieOf(await app.post("/sign-in", { address: old, password: PASSWORD }))
  const form = { step: "ask", oldAddress: old, newAddress: next, password: PASSWORD }
  const answer = await app.post("/account/address", form, { cookie })
  const page = await answer.text()
  expect(answer.status).toBe(503)
  expect(page).toContain("We could not send the letters just now")
  for (const address of [old, next]) expect(page).toContain(`value="${address}"`)
  expect(page).not.toContain(PASSWORD)
  expect(await sql`select from identity.confirmations`).toHaveLength(0)
  expect((await app.post("/sign-in", { address: old, password: PASSWORD })).status).toBe(303)
})

test("with a mail service there is no outbox", async () => {
  expect((await app.fetch("/outbox")).status).toBe(404)
})
