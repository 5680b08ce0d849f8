import { createConnection } from "node:net"
import { expect, test } from "vitest"
import { faultOf } from "#app/http/log.server.ts"
import { findWarnings } from "#app/http/readiness.server.ts"
import { briefly } from "#db/open.server.ts"
import { startApp } from "../support/app.ts"

const app = await startApp({ register: false })
const { port } = new URL(app.url)

test("the site says that it is alive and that it can serve", async () => {
  expect(await (await app.fetch("/healthz")).text()).toBe("alive\n")
  const ready = await app.fetch("/readyz")
  expect([ready.status, await ready.text()]).toEqual([200, "ready\n"])
})

test("a log that is too old, and one whose age nobody may know, are warnings and stop nothing", async () => {
  const warned = async (becomes: string) => {
    await briefly(app.database.superuserUrl, (sql) =>
      sql.unsafe(`create or replace function published.oldest_log_hours() returns double precision
        language plpgsql security definer as $$ begin ${becomes} end $$`),
    )
    const answer = await app.fetch("/readyz")
    const lines = (await answer.text()).trim().split("\n")
    expect([answer.status, lines[0], lines.length]).toEqual([200, "ready", 2])
    expect(lines[1]?.replace("warning: ", "")).toBe((await findWarnings())[0])
    return lines[1]
  }
  expect(await warned("return 49.5;")).toMatch(/^warning: .* is 49 hours old/)
  expect(await warned("return null;")).toMatch(/^warning: Cannot tell how old the write-ahead log is: /)
  expect(await warned("raise insufficient_privilege;")).toMatch(/^warning: Cannot tell .* \(42501\)/)
})

test("a site that cannot read what it publishes is not ready", async () => {
  const asSuperuser = (text: string) => briefly(app.database.superuserUrl, (sql) => sql.unsafe(text))
  await asSuperuser("revoke select on published.editions from threestar_site")
  const answer = await app.fetch("/readyz")
  await asSuperuser("grant select on published.editions to threestar_site")
  expect([answer.status, await answer.text()]).toEqual([503, "The database does not answer.\n"])
})

test("a page that does not exist is a 404 that nobody keeps", async () => {
  const answer = await app.fetch("/nowhere")
  expect(answer.status).toBe(404)
  expect(answer.headers.get("cache-control")).toBe("no-store")
})

test("every answer forbids scripts, frames and what is not ours", async () => {
  for (const path of ["/how-stars-work", "/nowhere", "/healthz", "/%E0%A4%A"]) {
    const { headers } = await app.fetch(path)
    expect(headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(headers.get("referrer-policy")).toBe("same-origin")
    expect(headers.get("strict-transport-security")).toBeNull()
    expect(headers.get("x-powered-by")).toBeNull()
  }
})

test.each(["/%", "/%E0%A4%A", "/providers/%ff", "/providers?q=%c3%28", "/providers/a%00b"])(
  "an address that cannot be read is a 400: %s",
  async (path) => {
    const answer = await app.fetch(path)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain("This address is not right")
  },
)

test.each([
  "/providers/..\\receipt",
  "/providers/%2e%2e\\receipt",
  "/providers/../receipt",
  "/providers/.%2E/receipt",
  "/providers\\..\\receipt",
  "//elsewhere.example/receipt",
  "/\\elsewhere.example/receipt",
  "//",
  "/providers#x",
])("an address that means another page than it says is a 400: %s", async (path) => {
  const cookie = "__Host-threestar=of-somebody"
  expect(await firstLine(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`)).toBe(
    "HTTP/1.1 400 Bad Request",
  )
})

test.each(["/providers?q=../receipt", "/providers?q=//host\\x%2e%2e"])(
  "what is searched for may be anything: %s",
  async (path) => {
    expect(await firstLine(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)).toBe("HTTP/1.1 200 OK")
  },
)

test.each(["null", "https://elsewhere.example", "http://localhost:1"])(
  "a form sent from %s is refused",
  async (origin) => {
    const answer = await app.post("/rate", {}, { origin })
    expect(answer.status).toBe(403)
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8")
  },
)

test("a form that says it comes from another site is refused also without an Origin", async () => {
  const answer = await app.fetch("/rate", { method: "POST", headers: { "sec-fetch-site": "cross-site" } })
  expect(answer.status).toBe(403)
})

test("methods no form or link uses are refused", async () => {
  const answer = await app.fetch("/rate", { method: "DELETE" })
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"])
})

test("a body that says it is too long is refused before any of it is read", async () => {
  const head = `POST /rate HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 65537\r\n`
  const form = "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
  expect(await firstLine(`${head}${form}`)).toBe("HTTP/1.1 413 Payload Too Large")
})

test("a body that does not say how long it is, is refused once it is too long", async () => {
  const head = `POST /rate HTTP/1.1\r\nHost: localhost:${port}\r\nTransfer-Encoding: chunked\r\n`
  const chunk = `400\r\n${"a".repeat(1024)}\r\n`
  const form = "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
  expect(await firstLine(`${head}${form}${chunk.repeat(65)}0\r\n\r\n`)).toBe("HTTP/1.1 413 Payload Too Large")
})

test("the icon is a file and hashed assets are kept for good", async () => {
  expect((await app.fetch("/favicon.svg")).headers.get("content-type")).toBe("image/svg+xml")
  const page = await (await app.fetch("/how-stars-work")).text()
  const sheet = /\/assets\/[^"]+\.css/.exec(page)?.[0] ?? ""
  expect((await app.fetch(sheet)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
})

test("folders and dotfiles of the build are not shown", async () => {
  expect((await app.fetch("/assets/")).status).toBe(404)
  expect((await app.fetch("/../server/index.js")).status).toBe(404)
  expect((await app.fetch("/%2e%2e/server/index.js")).status).toBe(404)
})

test("what is kept of a failure does not quote what somebody typed", () => {
  const cause = Object.assign(new Error("Key (address)=(kim@example.org) already exists."), { code: "23505" })
  const fault = faultOf(new Error("Failed query: insert … params: kim@example.org", { cause }))
  expect(fault).toMatchObject({ fault: "Error", code: "23505" })
  expect(JSON.stringify(fault)).not.toContain("kim")
  // Words that look like a line of the stack.
  const typed = faultOf(new Error("They said\n    at kim (kim.ts:1:1)"))
  expect(typed.at[0]).toContain("server.test.ts")
  expect(JSON.stringify(typed)).not.toContain("kim")
})

function firstLine(request: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = createConnection({ host: "127.0.0.1", port: Number(port) }, () => socket.write(request))
    socket.on("error", fail)
    socket.once("data", (chunk) => {
      socket.destroy()
      done(chunk.toString().split("\r\n")[0] ?? "")
    })
  })
}
