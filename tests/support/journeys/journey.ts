import { createHash } from "node:crypto"
import { type Browser, test as base, expect, type Page } from "@playwright/test"
import { faultsOf, type SentPage } from "./page-checks.ts"
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

  visit: async ({ browser, site }, use, { project }) => {
    const watched: Watch[] = []
    await use(async () => {
      const context = await browser.newContext({ ...project.use, baseURL: site.url })
      const page = await context.newPage()
      watched.push(watch(page, site.url))
      return page
    })
    for (const { page } of watched) await page.context().close()
    await judge(watched, browser)
  },

  own: async ({ browser }, use, { project }) => {
    const site = await startSite()
    try {
      const context = await browser.newContext({ ...project.use, baseURL: site.url })
      const page = await context.newPage()
      const watched = watch(page, site.url)
      await use({ site, page })
      await context.close()
      await judge([watched], browser)
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
  /** A site of this journey alone, which may publish in it and stop it, and a visitor there. */
  own: { site: Site; page: Page }
}

type Watch = Readonly<{ page: Page; sent: Promise<SentPage | null>[]; faults: string[] }>

function watch(page: Page, origin: string): Watch {
  const sent: Promise<SentPage | null>[] = []
  const faults: string[] = []
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) faults.push(`A request left the site: ${url}`)
  })
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return
    // The browser notes every page that is not a 200; whether it should be one is for the journey to say.
    if (message.text().startsWith("Failed to load resource") && message.location().url === page.url()) return
    faults.push(`The browser's console says: ${message.text()}`)
  })
  page.on("pageerror", (error) => faults.push(`A script failed: ${error.message}`))
  page.on("response", (response) => {
    if (!response.request().isNavigationRequest() || response.frame() !== page.mainFrame()) return
    if (response.status() >= 300 && response.status() < 400) return
    sent.push(
      response.text().then(
        (html) => ({ url: response.url(), html }),
        () => {
          // A journey that goes on before it has looked at what came; it would check less than it seems to.
          faults.push(`The visitor left before this page had come: ${response.url()}`)
          return null
        },
      ),
    )
  })
  return { page, sent, faults }
}

/** Pages that were found good, by what they are made of: many journeys begin alike. */
const goodPages = new Set<string>()

/** Fails the journey with everything that was wrong with its pages; each page is looked at once. */
async function judge(watched: readonly Watch[], browser: Browser) {
  const pages = new Map<string, SentPage>()
  for (const sent of await Promise.all(watched.flatMap((one) => one.sent))) {
    const name = sent ? createHash("sha256").update(skeletonOf(sent.html)).digest("hex") : ""
    if (sent && !goodPages.has(name)) pages.set(name, sent)
  }
  const faults = [...watched.flatMap((one) => one.faults), ...(await faultsOf([...pages.values()], browser))]
  expect(faults.join("\n\n")).toBe("")
  for (const name of pages.keys()) goodPages.add(name)
}

/** What differs between one person's page and another's, and says nothing of how it is made. */
function skeletonOf(html: string): string {
  return html.replaceAll(/(value|href)="[^"]*"/g, "").replaceAll(/\d+/g, "0")
}
