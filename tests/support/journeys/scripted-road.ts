import type { Page } from "@playwright/test"
import { AREA, answer, type Person, QUESTIONS } from "./rating.ts"

/** The road of somebody whose browser runs our script: screens come without a new page. */

export const h1 = (page: Page) => page.getByRole("heading", { level: 1 })

export const go = (page: Page, button: string) => page.getByRole("button", { name: button, exact: true }).click()

type Seen = (screen: string) => Promise<void>

/**
 * From the first page to the questions.
 * @param along where the six digits of the letter are read, and what waits for each screen, by its name
 */
export async function joinByBrowser(
  page: Page,
  { address, password }: Person,
  along: { digits: (address: string) => Promise<string>; seen: Seen },
) {
  await page.goto("/rate")
  await along.seen("Rate the people paid to help you find work")
  await page.getByRole("link", { name: "Start" }).click()
  await findArea(page, along.seen)
  await page.getByLabel("E-mail address").fill(address)
  await page.getByLabel("Choose a password").fill(password)
  await along.seen("Your e-mail address and a password")
  await page.getByRole("button", { name: "Send me the letter" }).click()
  await along.seen("Look for our letter")
  await page.getByLabel("The six digits").fill(await along.digits(address))
  await page.getByRole("button", { name: "Go on" }).click()
}

export async function findArea(page: Page, seen: Seen) {
  await seen("Where do you go to see them?")
  await page.getByLabel("Town or council").pressSequentially("Oldham")
  await page.getByLabel(AREA.choice).first().check()
  await page.getByRole("button", { name: "Get my rating pass" }).first().click()
}

export async function answerAll(page: Page, stars: 1 | 2 | 3 | 4 | 5 = 4) {
  for (const question of QUESTIONS) await answer(page, question, stars)
}
