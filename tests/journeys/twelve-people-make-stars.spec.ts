import type { Page } from "@playwright/test"
import { type Answers, joinByForms, rateByForms } from "../support/journeys/http.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { AREA, UNIT } from "../support/journeys/rating.ts"
import type { Site } from "../support/journeys/site.ts"

/** The first example of the statistics: means of 5, 4, 4.2, … make 3.6667, a score of 3.3636, and 3½ stars. */
const TWELVE: readonly Answers[] = [
  [5, 5, 5, 5, 5],
  [4, 4, 4, 4, 4],
  [4, 4, 4, 4, 5],
  [3, 3, 3, 4, 4],
  [2, 2, 2, 2, 2],
  [4, 5, 4, 4, 4],
  [4, 4, 4, 4, 3],
  [1, 1, 1, 1, 1],
  [5, 5, 5, null, 5],
  [4, 4, null, 4, 4],
  [3, 3, 3, 3, 3],
  [4, 4, 4, 5, 5],
]

const PAGES = [
  "/",
  "/providers",
  `/providers/${UNIT.provider}`,
  "/providers/ingeus",
  "/programmes/restart-scheme",
  `/areas/${AREA.slug}`,
]

test("nine ratings show nothing, and twelve make the stars of the published formula", async ({
  own: { site, page },
}) => {
  await rate(site, TWELVE.slice(0, 9), 0)
  expect(await site.runScript("tally.ts", "--now")).toContain("Stored 0 ")
  await site.runScript("release.ts", "--on", dayFromNow(-1))
  for (const path of PAGES) {
    await untilUpdated(page, path)
    await expect(page.getByRole("main")).not.toContainText(/\d(\.5)? out of 5 stars/)
    await expect(page.getByRole("main")).not.toContainText(/\b(9|nine) (people|ratings)/)
  }

  await rate(site, TWELVE.slice(9), 9)
  expect(await site.runScript("tally.ts", "--now")).toContain("Stored 12 ")
  await site.runScript("release.ts", "--on", dayFromNow(0))
  await untilUpdated(page, `/providers/${UNIT.provider}`)
  const score = page.getByRole("region", { name: `Stars for ${UNIT.name}` })
  await expect(score).toContainText("3.5 out of 5 stars")
  await expect(score).toContainText("10+ ratings")
  await expect(score).toContainText("So far, too few to judge")
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.getByRole("main")).toContainText("3.5 out of 5 stars")
    // Nothing finer than half stars and tens, not even where only machines look.
    expect(await page.content()).not.toMatch(/3\.36|3\.67|\b12 (people|ratings)/)
  }
})

async function rate(site: Site, all: readonly Answers[], from: number) {
  for (const [place, answers] of all.entries()) {
    const person = { address: `person-${from + place}@example.org`, password: "three words in a row" }
    await rateByForms(site, await joinByForms(site, person), answers)
  }
}

/** The server looks twice a second whether the pages it keeps have changed. */
async function untilUpdated(page: Page, path: string) {
  await page.waitForTimeout(1500)
  await page.goto(path)
}

/** Both releases lie in one year, but for the first day of one. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
