import { type Answers, joinByForms, rateByForms } from "../support/journeys/http.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { UNIT } from "../support/journeys/rating.ts"
import { enterOffice } from "../support/office/office-journey.ts"

/** Ten ratings of fours: a score of 3.5. */
const FOURS: Answers = [4, 4, 4, 4, 4]

test("an administrator renames a provider, and its ratings follow to the new name and address", async ({
  own: { site, page },
}) => {
  for (let person = 0; person < 10; person++) {
    const code = await joinByForms(site, { address: `person-${person}@example.org`, password: "three words in a row" })
    await rateByForms(site, code, FOURS)
  }
  await site.runScript("tally.ts", "--now")
  await site.runScript("release.ts")

  await enterOffice(page, site, { address: "ada@office.example", roles: ["administrator"] })
  await page.goto(`/office/register/${UNIT.provider}/rename`)
  await page.getByLabel("The new name").fill("Northgate Skills")
  await page.getByLabel("A new address for its page").fill("northgate-skills")
  await page.getByLabel("Why?").fill("It has a new name since the summer")
  await page.getByRole("button", { name: "Look at it before it is changed" }).click()
  await expect(page.getByText("Its ratings, its contracts and its history stay with it.")).toBeVisible()
  await page.getByRole("button", { name: "Rename it" }).click()
  await page.waitForURL(/done=/)

  // The server looks twice a second whether the pages it keeps have changed.
  await expect(async () => {
    await page.goto(`/providers/${UNIT.provider}`)
    expect(new URL(page.url()).pathname).toBe("/providers/northgate-skills")
  }).toPass()
  await expect(page.getByRole("region", { name: "Stars for Northgate Skills" })).toContainText("3.5 out of 5 stars")
  await page.goto("/providers")
  await expect(page.getByRole("link", { name: "Northgate Skills" }).first()).toBeVisible()

  await page.goto("/office/audit")
  await expect(page.getByText("It has a new name since the summer")).toBeVisible()
})
