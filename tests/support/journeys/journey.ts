import { createHash } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { type Browser, test as base, expect, type Page, type Request, type Response } from "@playwright/test"
import { isKnownAsGood, noteAsGood } from "./good-pages.ts"
import { faultsOf, type SentPage } from "./page-checks.ts"
import { findIn, type Remains } from "./remains.ts"
import { type Site, startSite } from "./site.ts"

export { expect } from "@playwright/test"

/**
 * A journey: a visitor without JavaScript in a site with the real register. Every page that the browser is sent on the
 * way is checked at its end; it also fails on anything in the browser's console and on any request to another site.
 */
export const test = base.extend<OfATest, OfAWorker>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.remove()
    },
    { scope: "worker", timeout: 200_000 },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  visit: async ({ browser, site, javaScriptEnabled }, use, { project }) => {
    const watched: Watch[] = []
    await use(async () => {
      const context = await browser.newContext({ ...project.use, javaScriptEnabled, baseURL: site.url })
      const page = await context.newPage()
      watched.push(watch(page, site.url))
      return page
    })
    await judge(watched, browser)
    for (const { page } of watched) await page.context().close()
  },

  siteSettings: [{}, { option: true }],

  own: async ({ browser, javaScriptEnabled, userAgent, extraHTTPHeaders, siteSettings }, use, { project }) => {
    const site = await startSite(siteSettings)
    try {
      const visitor = { javaScriptEnabled, userAgent, extraHTTPHeaders, baseURL: site.url }
      const context = await browser.newContext({ ...project.use, ...visitor })
      const page = await context.newPage()
      const watched = watch(page, site.url)
      // Pages are judged while the site can still serve their styles.
      const stop = async () => {
        await judge([watched], browser)
        watched.sent.length = 0
        await site.stop()
      }
      await use({ site: { ...site, stop }, page })
      await judge([watched], browser)
      await context.close()
    } finally {
      await site.remove()
    }
  },

  page: async ({ page, site, browser }, use) => {
    const watched = watch(page, site.url)
    await use(page)
    await judge([watched], browser)
  },
})

type OfAWorker = {
  /** Shared by the journeys of a worker, one after another: nothing in it is ever published. */
  site: Site
}

type OfATest = {
  /** Another visitor of the shared site with an empty browser, watched like the first. */
  visit: () => Promise<Page>
  /** Settings of `own` that differ from those of `npm start`: `test.use({ siteSettings: { … } })`. */
  siteSettings: Readonly<Record<string, string>>
  /** A site of this journey alone, which may publish in it and stop it, and a visitor there. */
  own: { site: Site; page: Page }
}

type Watch = Readonly<{
  page: Page
  sent: Promise<SentPage | null>[]
  faults: string[]
  /** Everything of every request: address, headers (cookies, too) and body. */
  requests: Promise<Remains>[]
}>

const neverSent = new WeakMap<Page, string[]>()

/** A secret of this visitor that no request may hold, in addition to the ballot codes that the browser keeps. */
export function neverSend(page: Page, secret: string) {
  neverSent.set(page, [...(neverSent.get(page) ?? []), secret])
}

/** Requests that hold a ballot code, as it is or in any form in which it could be sent. */
export async function leaksOf({ page, requests }: Pick<Watch, "page" | "requests">): Promise<string[]> {
  const { origins } = await page.context().storageState()
  const kept = origins.flatMap(({ localStorage }) => localStorage.map(({ value }) => value))
  const codes = kept.flatMap((value) => /"code":"([0-9A-Z]{26})"/.exec(value)?.[1] ?? [])
  const sent = await Promise.all(requests)
  return [...codes, ...(neverSent.get(page) ?? [])].flatMap((code) =>
    findIn(sent, code).map((place) => `A ballot code was sent: ${place}`),
  )
}

/** How long the browser may take to say with which cookies it sent a request. Milliseconds. */
const PATIENCE_MS = 5000

async function everythingOf(request: Request): Promise<Remains> {
  const place = `${request.method()} ${request.url()}`
  const body = request.postDataBuffer() ?? Buffer.alloc(0)
  // A request that was broken off may never say.
  const known = request.allHeaders().catch(() => request.headers())
  const headers = await Promise.race([known, pause(PATIENCE_MS, request.headers(), { ref: false })])
  return { place, bytes: Buffer.concat([Buffer.from(`${place}\n${JSON.stringify(headers)}\n`), body]) }
}

/** Begins to note what a page is sent and what it sends; everything that must not be is a fault. */
export function watch(page: Page, origin: string): Watch {
  const sent: Promise<SentPage | null>[] = []
  const faults: string[] = []
  const requests: Promise<Remains>[] = []
  page.on("request", (request) => {
    const url = request.url()
    requests.push(everythingOf(request))
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) faults.push(`A request left the site: ${url}`)
  })
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return
    // The browser notes every answer that is not a 200, and each that the journey has let fail; whether it should be one
    // is for the journey to say.
    if (
      /^Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_FAILED)/.test(
        message.text(),
      )
    ) {
      return
    }
    faults.push(`The browser's console says: ${message.text()}`)
  })
  page.on("pageerror", (error) => faults.push(`A script failed: ${error.message}`))
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame()
    // With a script the next screen comes without a new page.
    const isScreen = response.request().resourceType() === "fetch" && isHtml(response)
    if (!isPage && !isScreen) return
    if (response.status() >= 300 && response.status() < 400) return
    sent.push(
      response.text().then(
        (html) => ({ url: response.url(), html }),
        async () => {
          const again = await askedAgain(page, response)
          // A journey that goes on before it has looked at what came would check less than it seems to.
          if (again === null) faults.push(`The visitor left before this page had come: ${response.url()}`)
          return again?.html === "" ? null : again
        },
      ),
    )
  })
  return { page, sent, faults, requests }
}

/**
 * The browser forgets a page that a script, or the visitor, has left at once: what was only read is asked for again. Its
 * text is empty where it has moved on meanwhile, as the page of a pass does when the pass is made; null if it cannot be had.
 */
async function askedAgain(page: Page, response: Response): Promise<SentPage | null> {
  const url = response.url()
  if (response.request().method() !== "GET") return null
  const answer = await page.request.get(url, { maxRedirects: 0 }).catch(() => null)
  if (answer === null || answer.status() >= 400) return null
  return { url, html: answer.status() < 300 ? await answer.text() : "" }
}

function isHtml(response: Response): boolean {
  return (response.headers()["content-type"] ?? "").startsWith("text/html")
}

/** Fails the journey with everything that was wrong with its pages; each page is looked at once, in all journeys together. */
async function judge(watched: readonly Watch[], browser: Browser) {
  const pages = new Map<string, SentPage>()
  for (const sent of await Promise.all(watched.flatMap((one) => one.sent))) {
    const name = sent ? createHash("sha256").update(skeletonOf(sent.html)).digest("hex") : ""
    if (sent && !isKnownAsGood(name)) pages.set(name, sent)
  }
  const leaks = (await Promise.all(watched.map(leaksOf))).flat()
  const faults = [...leaks, ...watched.flatMap((one) => one.faults), ...(await faultsOf([...pages.values()], browser))]
  expect(faults.join("\n\n")).toBe("")
  for (const name of pages.keys()) noteAsGood(name)
}

/** What differs between one person's page and another's, and says nothing of how it is made. */
function skeletonOf(html: string): string {
  return html.replaceAll(/(value|href)="[^"]*"/g, "").replaceAll(/\d+/g, "0")
}
