import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, Page, Request, Response } from "@playwright/test"
import type Axe from "axe-core"
import { HtmlValidate } from "html-validate"

/** A page as the browser was sent it, whether it answered a link or a form. */
export type SentPage = Readonly<{ url: string; html: string }>

/** Every success criterion of WCAG 2.2 at levels A and AA that a machine can check. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

declare global {
  // Of the page that is looked at, once it has been put in there.
  var axe: typeof Axe
}

/** Each page is seen in both; the narrow screen is a cheap phone, turned upright. */
const VIEWS = [
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 360, height: 740, colorScheme: "dark" },
] as const

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:standard"],
  rules: {
    // React writes its tags so: <br/>, checked="", colSpan and a lower-case doctype are right in HTML, too.
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": ["error", { style: "empty" }],
    "attribute-empty-style": ["error", { style: "empty" }],
    "doctype-style": ["error", { style: "lowercase" }],
  },
})

/**
 * Checks pages for valid HTML, accessibility in light and dark, and screens that scroll sideways. Journeys run without
 * JavaScript and axe is JavaScript, so each page is opened once more, from the very bytes that were sent and with the
 * site's own style sheets, in a context that allows it; the answers to forms are covered that way, too.
 * @returns one sentence for each fault
 */
export async function faultsOf(pages: readonly SentPage[], browser: Browser): Promise<string[]> {
  const faults = pages.flatMap(invalidities)
  if (pages.length === 0) return faults
  // A colour that is still on its way from light to dark would be measured as neither.
  const context = await browser.newContext({ javaScriptEnabled: true, locale: "en-GB", reducedMotion: "reduce" })
  const page = await context.newPage()
  for (const sent of pages) {
    const missing = await open(page, sent)
    if (missing.length > 0) faults.push(`${sent.url} could not load ${missing.join(", ")}`)
    for (const { width, height, colorScheme } of VIEWS) {
      const view = `${sent.url} (${colorScheme}, ${width} px)`
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      faults.push(...(await barriers(page)).map((fault) => `${view} ${fault}`))
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (tooWide > 0) faults.push(`${view} scrolls sideways by ${tooWide} px`)
    }
  }
  await context.close()
  return faults
}

/** Opens the page from its bytes; answers with the files of it that did not come. */
async function open(page: Page, { url, html }: SentPage): Promise<string[]> {
  const missing: string[] = []
  const note = (response: Response) => {
    if (response.status() >= 400) missing.push(response.url())
  }
  const noteFailed = (request: Request) => {
    missing.push(request.url())
  }
  page.on("response", note)
  page.on("requestfailed", noteFailed)
  // Without the page's own policy, which rightly lets no foreign script in, and without its own, which would go on.
  const body = html.replaceAll(/<script[^>]*><\/script>/g, "")
  await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }), { times: 1 })
  await page.goto(url, { waitUntil: "load" })
  page.off("response", note)
  page.off("requestfailed", noteFailed)
  return missing
}

/** One sentence for each barrier of the page as it stands now. */
export async function barriers(page: Page): Promise<string[]> {
  // Put in by hand, once a page: its own adapter for Playwright opens another page for each look, and takes five times as long.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE)
  const violations = await page.evaluate(async (tags) => {
    const found = await axe.run({ runOnly: tags, resultTypes: ["violations"], preload: false })
    return found.violations.map(({ id, help, nodes }) => {
      return { id, help, nodes: nodes.map(({ html, failureSummary = "" }) => ({ html, failureSummary })) }
    })
  }, WCAG)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary.replaceAll("\n", "\n  ")}`),
  )
}

function invalidities({ url, html }: SentPage): string[] {
  const { results } = validator.validateStringSync(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => {
      return `${url}:${line}:${column} is not valid HTML: ${message} (${ruleId}${selector ? `, ${selector}` : ""})`
    }),
  )
}
