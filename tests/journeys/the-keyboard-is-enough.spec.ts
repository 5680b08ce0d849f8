import type { Page } from "@playwright/test"
import { expect, test } from "../support/journeys/journey.ts"
import { codeOn, joinForAPass, QUESTIONS } from "../support/journeys/rating.ts"

/** More steps than any page here has things to stop at. */
const MOST_TABS = 150

test("a rating can be given with the keyboard alone", async ({ page, visit }) => {
  await joinForAPass(page, await visit(), { address: "keys@example.org", password: "three words in a row" })
  await tabTo(page, "Rate now")
  await leave(page, "Enter")
  await tabInto(page, "Which name is on your letters?")
  await page.keyboard.press("Space")
  await page.keyboard.press("ArrowDown")
  await expect(page.getByLabel("Oldham Council")).toBeChecked()
  for (const question of QUESTIONS) {
    await tabInto(page, question)
    await page.keyboard.press("Space")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await expect(page.getByRole("group", { name: question, exact: true }).getByLabel(/^4 /)).toBeChecked()
  }
  await tabTo(page, "Continue")
  await leave(page, "Enter")
  await tabTo(page, "What went well?")
  await page.keyboard.type("They rang back.")
  await tabTo(page, "More questions, if you like")
  await page.keyboard.press("Enter")
  await tabTo(page, "Just started")
  await page.keyboard.press("Space")
  await tabTo(page, "Continue")
  await leave(page, "Enter")
  await expect(page.getByRole("main")).toContainText("They rang back.")
  await expect(page.getByRole("main")).toContainText("Just started")
  await tabTo(page, "Send now")
  await leave(page, "Space")
  expect(await codeOn(page)).toMatch(/^R/)
})

test("the first steps on a page are the way out and past the menu, and the focus can be seen", async ({ page }) => {
  await page.goto("/rate")
  await page.keyboard.press("Tab")
  await expect(focused(page)).toHaveText("Exit this page")
  await page.keyboard.press("Tab")
  await expect(focused(page)).toHaveText("Skip to the main content")
  const marks = await focused(page).evaluate((element) => {
    const { outlineStyle, boxShadow, top, left, opacity } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return { marked: outlineStyle !== "none" || boxShadow !== "none", area: width * height, top, left, opacity }
  })
  expect(marks.marked).toBe(true)
  expect(marks.area).toBeGreaterThan(500)
})

function focused(page: Page) {
  return page.locator(":focus")
}

/** Steps on with Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string) {
  await tabUntil(page, name, async () => {
    const here = focused(page)
    if ((await here.count()) === 0) return false
    const id = await here.getAttribute("id")
    const label = id ? await page.locator(`label[for="${id}"]`).allInnerTexts() : []
    return [...label, (await here.textContent()) ?? ""].some((text) => text.trim().startsWith(name))
  })
}

/** Steps on until the focus is inside a question. */
async function tabInto(page: Page, question: string) {
  const group = page.getByRole("group", { name: question, exact: true })
  await tabUntil(page, question, async () => (await group.locator(":focus").count()) > 0)
}

async function tabUntil(page: Page, name: string, arrived: () => Promise<boolean>) {
  for (let steps = 0; steps < MOST_TABS; steps += 1) {
    await page.keyboard.press("Tab")
    if (await arrived()) return
  }
  throw new Error(`The keyboard does not reach “${name}”.`)
}

/** Presses a key that leads to another page, and waits for it. */
async function leave(page: Page, key: "Enter" | "Space") {
  const next = page.waitForEvent("load")
  await page.keyboard.press(key)
  await next
}
