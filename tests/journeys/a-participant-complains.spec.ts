import type { Page } from "@playwright/test"
import { expect, test } from "../support/journeys/journey.ts"
import { press as pressAndLoad } from "../support/journeys/rating.ts"

const HAPPENED = "Nobody called me back for five weeks."
const heading = { level: 1 } as const

type Press = (page: Page, button: string) => Promise<void>

/** With a script the next screen comes into the same page, in a main part of its own. */
const pressSoftly: Press = async (page, button) => {
  await page.getByRole("main").evaluate((main) => main.setAttribute("data-left-behind", ""))
  await page.getByRole("button", { name: button }).first().click()
  await expect(page.locator("main:not([data-left-behind])")).toBeVisible()
}

/** From "Who is it about?" to the receipt, and then to the complaint itself. */
async function complains(page: Page, press: Press) {
  await page.goto("/complain")
  await page.getByLabel("My provider", { exact: true }).check()
  await press(page, "Continue")
  await page.getByRole("link", { name: "Choose from a list of areas" }).click()
  await page.goto("/complain?area=restart-3b")
  await page.getByRole("link", { name: /^Oldham Council/ }).click()
  await expect(page.getByRole("heading", heading)).toHaveText(/^A complaint about Oldham Council/)
  await page.getByLabel("Making a plan").check()
  await press(page, "Continue")
  await press(page, "Continue")
  await expect(page.locator("#problems")).toContainText("Tick what it is about")
  await page.getByLabel("Delay, or missed contact").check()
  await press(page, "Continue")
  await page.getByLabel("In your own words").fill(HAPPENED)
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
  await expect(page.getByRole("heading", heading)).toHaveText("Check and send")
  await expect(page.locator(".shown-case")).toContainText(HAPPENED)
  await press(page, "Send my complaint")
  await expect(page.getByRole("heading", heading)).toHaveText("We have your complaint")
  await expect(page.locator("output")).toHaveText(/^C/)
}

async function followsIt(page: Page, press: Press) {
  await press(page, "Open my complaint")
  await expect(page.getByRole("heading", heading)).toHaveText(/^Your complaint about Oldham Council/)
  await page.getByLabel("Write to our office").fill("I can be reached here only.")
  await press(page, "Send the message")
  await expect(page.getByRole("main")).toContainText("Your message is with our office.")
  await page.getByRole("button", { name: /^Open.*in your own name$/ }).click()
  await expect(page.getByRole("article", { name: "The letter" })).toContainText(HAPPENED)
  await press(page, "Back to my complaint")
  await press(page, "See and print the proof")
  const proof = (await page.locator("pre.proof").textContent()) ?? ""
  await press(page, "Back to my complaint")
  await press(page, "Erase everything")
  await press(page, "Erase it for good")
  await expect(page.getByRole("heading", heading)).toHaveText("It is erased")
  await page.goto("/receipt/proof")
  await page.getByLabel("The proof").fill(proof)
  await press(page, "Check it")
  await expect(page.getByRole("main")).toContainText("They are word for word those that were filed.")
}

test("somebody complains without a script, follows it, prints a letter and a proof, and erases it", async ({
  page,
  visit,
}) => {
  await visit()
  await complains(page, pressAndLoad)
  await followsIt(page, pressAndLoad)
})

test.describe("with a script", () => {
  test.use({ javaScriptEnabled: true })

  test("the same, and no address names the provider until it is sent", async ({ page, visit }) => {
    await visit()
    await complains(page, pressSoftly)
    expect(new URL(page.url()).pathname).toBe("/complain")
    await followsIt(page, pressSoftly)
  })
})
