import { expect, leaksOf, neverSend, test, watch } from "../support/journeys/journey.ts"
import { faultsInLog } from "../support/journeys/log-lines.ts"
import { faultsOf } from "../support/journeys/page-checks.ts"
import { findBytesIn } from "../support/journeys/remains.ts"

const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>A page</title></head><body><main>${body}</main></body></html>`

test("a page with a barrier, a wide one and an invalid one are noticed", async ({ browser, site }) => {
  const url = `${site.url}/anything`
  const faultsIn = async (body: string) => (await faultsOf([{ url, html: page(body) }], browser)).join("\n")
  expect(await faultsIn("<h1>Good</h1><p>All is well.</p>")).toBe("")
  expect(await faultsIn('<h1>Bad</h1><input type="text" name="a">')).toContain("label")
  expect(await faultsIn("<h1>Invalid</h1><p>one<div>two</div></p>")).toContain("is not valid HTML")
  expect(await faultsIn('<h1>Wide</h1><svg width="1500" height="9" aria-hidden="true"></svg>')).toContain(
    "1280 px) scrolls sideways",
  )
  expect(await faultsIn('<h1>Bare</h1><img src="/no-such-picture.png" alt="A picture">')).toContain("could not load")
})

const CODE = "0123456789ABCDEFGHJKMNPQRS"

/** Every way out of a page for a ballot code that a script could take; run in the page. */
const WAYS_OUT: Readonly<Record<string, (code: string) => unknown>> = {
  "in an address": (code) => fetch(`/rate?code=${code}`),
  "in small letters, in a path": (code) => fetch(`/${code.toLowerCase()}`),
  "in a form": (code) => fetch("/receipt", { method: "POST", body: new URLSearchParams({ receipt: code }) }),
  "in a form of parts": (code) => {
    const form = new FormData()
    form.set("receipt", code)
    return fetch("/receipt", { method: "POST", body: form })
  },
  "as base64": (code) => fetch("/receipt", { method: "POST", body: btoa(`{"code":"${code}"}`) }),
  "as bytes in hexadecimal": (code) =>
    fetch("/receipt", {
      method: "POST",
      body: Array.from(code, (sign) => sign.charCodeAt(0).toString(16)).join(""),
    }),
  "in a header": (code) => fetch("/rate", { headers: { "X-Kept": code } }),
  "as a cookie": (code) => {
    // biome-ignore lint/suspicious/noDocumentCookie: what a bad script would do
    document.cookie = `kept=${code}`
    return fetch("/rate")
  },
  "by a beacon": (code) => navigator.sendBeacon("/receipt", code),
  "as a picture": (code) => {
    new Image().src = `/favicon.svg?${code}`
  },
}

test("a ballot code that leaves the browser is noticed, whatever way it takes", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: true, baseURL: site.url })
  const visit = async (way: (code: string) => unknown) => {
    const page = await context.newPage()
    const watched = watch(page, site.url)
    await page.goto("/rate")
    await page.evaluate((code) => localStorage.setItem("threestar-pass 2026 vale", JSON.stringify({ code })), CODE)
    await Promise.all([page.waitForRequest(() => true), page.evaluate(way, CODE)])
    const leaks = await leaksOf(watched)
    await page.close()
    await context.clearCookies()
    return leaks
  }
  expect(await visit(() => fetch("/rate")), "a page that sends none").toEqual([])
  for (const [name, way] of Object.entries(WAYS_OUT)) expect(await visit(way), name).toHaveLength(1)

  // Kept nowhere, as on a borrowed phone: the journey says what must not be sent.
  const page = await context.newPage()
  const watched = watch(page, site.url)
  neverSend(page, "SRQP NMKJ HGFE DCBA 9876 5432 10")
  await page.goto("/receipt?SRQPNMKJHGFEDCBA9876543210")
  expect(await leaksOf(watched)).toContain(`A ballot code was sent: GET ${site.url}/receipt?SRQPNMKJHGFEDCBA9876543210`)
  await context.close()
})

test("a request that leaves the site, and what the console says, are noticed", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: true, baseURL: site.url })
  const page = await context.newPage()
  const { faults } = watch(page, site.url)
  await page.goto("/rate")
  expect(faults).toEqual([])
  await page.evaluate(() => console.error("something"))
  await page.goto("http://elsewhere.invalid/").catch(() => {})
  expect(faults).toContain("The browser's console says: something")
  expect(faults).toContain("A request left the site: http://elsewhere.invalid/")
  await context.close()
})

test("a line of the log that says more than it may is noticed", () => {
  const line = { level: "info", day: "2026-11-22", method: "GET", route: "/rate/:unit", status: 200, ms: 12 }
  const patterns = new Set(["other", "/rate/:unit"])
  const faults = (more: object) =>
    faultsInLog(`The site is ready.\n${JSON.stringify({ ...line, ...more })}\n`, patterns)
  expect(faults({})).toEqual([])
  expect(faults({ route: "other" })).toEqual([])
  for (const more of [
    { ip: "203.0.113.77" },
    { msg: "anything" },
    { day: "2026-11-22T10:00:00Z" },
    { route: "/rate/restart-3b.ingeus.oldham-council" },
    { route: "/rate/:unit?code=1" },
    { route: "/somewhere" },
    { ms: 12.5 },
    { ms: undefined },
  ])
    expect(faults(more), JSON.stringify(more)).toHaveLength(1)
})

test("bytes are found as they are and in every form of text", () => {
  const bytes = Buffer.from("fbefbe00ff3e3f0102030405fbff", "hex")
  for (const form of ["latin1", "hex", "base64", "base64url"] as const) {
    for (const before of ["", "a", "ab"]) {
      const whole = Buffer.concat([Buffer.from(before), bytes, Buffer.from("z")]).toString(form)
      expect(findBytesIn([{ place: "here", bytes: Buffer.from(whole, "latin1") }], bytes), form).toEqual(["here"])
    }
  }
  expect(findBytesIn([{ place: "here", bytes: Buffer.alloc(64) }], bytes)).toEqual([])
})
