import { request } from "node:http"
import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, letterTo, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })
const { port } = new URL(app.url)

/** fetch chooses the Host header itself; here it is the point. */
function statusWith(headers: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    request({ host: "127.0.0.1", port, path: "/outbox", headers }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
      .on("error", fail)
      .end()
  })
}

test("on one's own machine the outbox shows each letter with its link", async () => {
  const address = someAddress()
  await askToJoin(app, address)
  const answer = await app.fetch("/outbox")
  const page = await answer.text()
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"])
  expect(page).toContain(address)
  expect(page).toContain(`href="${app.url}${letterTo(address).link}"`)
})

test.each([`localhost:${port}`, `127.0.0.1:${port}`])("the machine may be called %s", async (host) => {
  expect(await statusWith({ host })).toBe(200)
})

test.each([
  ["host", "threestar.example"],
  ["host", `192.168.1.7:${port}`],
  ["x-forwarded-for", "127.0.0.1"],
  ["x-forwarded-host", "localhost"],
  ["forwarded", "for=127.0.0.1"],
  ["x-real-ip", "127.0.0.1"],
  ["via", "1.1 proxy"],
])("with %s: %s the outbox is a page that does not exist", async (name, value) => {
  expect(await statusWith({ [name]: value })).toBe(404)
})
