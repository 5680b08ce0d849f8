import { complain } from "../support/complaints/complaining-journey.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"

const HAPPENED = "Nobody called me back for five weeks."

test("somebody complains, writes to the office, prints a letter and a proof, erases it, and the proof still holds", async ({
  page,
}) => {
  const heading = page.getByRole("heading", { level: 1 })
  await complain(page, press, { area: "restart-3b", provider: /^Oldham Council/, happened: HAPPENED })
  await press(page, "Open my complaint")
  await expect(heading).toHaveText(/^Your complaint about Oldham Council/)
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
  await expect(heading).toHaveText("It is erased")
  await page.goto("/receipt/proof")
  await page.getByLabel("The proof").fill(proof)
  await press(page, "Check it")
  await expect(page.getByRole("main")).toContainText("They are word for word those that were filed.")
})
