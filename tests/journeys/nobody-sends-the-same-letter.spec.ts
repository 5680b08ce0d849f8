import type { Page } from "@playwright/test"
import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"

const FIRST = {
  happened:
    "For eleven months I travelled an hour each fortnight to sit at a screen and look for the same vacancies that I had seen at home.",
  asks: "Please ask the minister what she knows of how people rate the office in our town.",
}

const OWN = `My daughter has looked after two small children alone since spring, and her adviser only ever booked meetings while
the nursery was shut. One evening appointment, or simply a telephone call, might have saved her benefit. Nobody there ever
asked when she could come, and each time the letter was late, so that the neighbours had to step in again without warning.
Would you visit them in person, see how families are treated, and write to me about whatever they tell you there?`

/** Begins a letter with somebody's words, and goes on to the page on which it can be changed. */
async function begin(page: Page): Promise<void> {
  await page.goto("/campaign/act/mp")
  await page.getByLabel("Your constituency", { exact: true }).selectOption({ label: "Aldershot" })
  await page.getByLabel("What happened to you, or to somebody close to you?").fill(FIRST.happened)
  await page.getByLabel("What should your MP do?").fill(FIRST.asks)
  await press(page, "Make my letter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Make the letter your own")
}

test.use({ javaScriptEnabled: false })

test("a second person who copies a letter is asked for more of their own, adds it, and gets the letter", async ({
  page,
}) => {
  await begin(page)
  await press(page, "My letter is ready")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your letter is ready")

  await begin(page)
  await press(page, "My letter is ready")
  await expect(page.getByRole("alert").filter({ hasText: "very like this one" })).toBeVisible()
  const letter = page.getByLabel("Your letter")
  const copied = await letter.inputValue()
  expect(copied).toContain(FIRST.happened)
  await letter.fill(copied.replace(FIRST.happened, OWN.replaceAll("\n", " ")))
  await press(page, "My letter is ready")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your letter is ready")
  await expect(page.getByText("My daughter has looked after")).toBeVisible()
})
