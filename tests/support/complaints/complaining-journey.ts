import type { Page } from "@playwright/test"
import { expect } from "../journeys/journey.ts"
import { codeOn } from "../journeys/rating.ts"

export type Press = (page: Page, button: string) => Promise<void>

/** With a script the next screen comes into the same page, in a main part of its own. */
export const pressSoftly: Press = async (page, button) => {
  await page.getByRole("main").evaluate((main) => main.setAttribute("data-left-behind", ""))
  await page.getByRole("button", { name: button }).first().click()
  await expect(page.locator("main:not([data-left-behind])")).toBeVisible()
}

type Complaint = Readonly<{ area: string; provider: RegExp; happened: string }>

/** From "Who is it about?" to the receipt: what the complainant keeps, and how everybody calls the case. */
export async function complain(page: Page, press: Press, { area, provider, happened }: Complaint) {
  const heading = page.getByRole("heading", { level: 1 })
  await page.goto("/complain")
  await page.getByLabel("My provider", { exact: true }).check()
  await press(page, "Continue")
  await page.getByRole("link", { name: "Choose from a list of areas" }).click()
  await page.goto(`/complain?area=${area}`)
  await page.getByRole("link", { name: provider }).first().click()
  await expect(heading).toHaveText(/^A complaint about /)
  await page.getByLabel("Making a plan").check()
  await press(page, "Continue")
  await press(page, "Continue")
  await expect(page.locator("#problems")).toContainText("Tick what it is about")
  await page.getByLabel("Money they owe me").check()
  await press(page, "Continue")
  await page.getByLabel("In your own words").fill(happened)
  await press(page, "Continue")
  await page.getByLabel("The month").selectOption("earlier")
  await press(page, "Continue")
  await press(page, "Back")
  await expect(page.getByLabel("The month"), "nothing is lost on the way back").toHaveValue("earlier")
  for (let one = 0; one < 3; one += 1) await press(page, "Continue")
  await page.getByLabel("Yes, and they did not answer").check()
  await press(page, "Continue")
  await page.getByLabel("All of it").check()
  await press(page, "Continue")
  await press(page, "Continue")
  await expect(heading).toHaveText("Check and send")
  await expect(page.locator(".shown-case")).toContainText(happened)
  await press(page, "Send my complaint")
  await expect(heading).toHaveText("We have your complaint")
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? ""
  return { reference, receipt: await codeOn(page) }
}
