import { expect, test } from "../support/journeys/journey.ts"
import { enterOffice } from "../support/office/office-journey.ts"

test("an administrator proposes a standard, waits for what it would change, and decides it for the years to come", async ({
  site,
  page,
}) => {
  await enterOffice(page, site, { address: "sid@office.example", roles: ["administrator"] })
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Standards" }).click()
  await page.getByRole("link", { name: "Propose another standard" }).click()
  await page.getByLabel("Fewest stars that are good enough").selectOption("3.5 stars")
  await page.getByLabel("Fewest ratings for a verdict").fill("31")
  await page.getByRole("button", { name: "See what it would change" }).click()
  await expect(page.getByRole("alert")).toContainText("in steps of 10")
  await page.getByLabel("Fewest ratings for a verdict").fill("40")
  await page.getByRole("button", { name: "See what it would change" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A proposed standard")
  // A process of its own answers; without a script the page is asked for again.
  await expect(async () => {
    const again = page.getByRole("link", { name: "Look again" })
    if (await again.isVisible()) await again.click()
    await expect(page.getByRole("button", { name: "Decide this standard" })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await page.getByLabel("Why").fill("People told us that three stars is too little")
  await page.getByRole("button", { name: "Decide this standard" }).click()
  await expect(page).toHaveURL(/\/office\/standards\?done$/)
  await expect(page.getByRole("table")).toContainText("People told us that three stars is too little")
})
