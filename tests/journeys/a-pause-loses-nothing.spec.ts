import { expect, test } from "../support/journeys/journey.ts"
import { digitsFor, UNIT } from "../support/journeys/rating.ts"
import { answerAll, go, h1, joinByBrowser } from "../support/journeys/scripted-road.ts"

test.use({ javaScriptEnabled: true })

const WORDS = "We are moving house. Come back tomorrow."

test("a rating that meets a pause stays on the device as it was, and goes when the pause is over", async ({
  own: { site, page },
}) => {
  const letters = await page.context().newPage()
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  const person = { address: "paused@example.org", password: "three words in a row" }
  await joinByBrowser(page, person, { digits: (address) => digitsFor(letters, address), seen })
  await seen("Rate the people you meet")
  await page.getByLabel(UNIT.name).check()
  await answerAll(page)
  await go(page, "Continue")
  await page.getByLabel("What went well?").fill("They listened.")
  await go(page, "Continue")
  await seen("Check and send")

  await site.runScript("switches.ts", "pause", "rating", "--message", WORDS)
  await page.waitForTimeout(1000)
  for (const _ of [1, 2]) {
    await go(page, "Send now")
    await expect(page.getByText(WORDS)).toHaveCount(1)
    await expect(page.getByText(WORDS)).toBeVisible()
  }
  await seen("Check and send")
  await expect(page.getByRole("main")).toContainText("They listened.")
  await go(page, "Change your words")
  await seen("Want to say more? You can skip this")
  await expect(page.getByLabel("What went well?")).toHaveValue("They listened.")
  await go(page, "Continue")

  await site.runScript("switches.ts", "resume", "rating")
  await page.waitForTimeout(1000)
  await go(page, "Send now")
  await seen("We have it. Thank you")
})

test("a pass that meets a pause is not made, and the page says why", async ({ own: { site, page } }) => {
  const letters = await page.context().newPage()
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  const person = { address: "no-pass@example.org", password: "three words in a row" }
  // Between the page and its asking: the page is open, and joining is paused before anything is signed.
  await page.route("**/pass/sign", async (route) => {
    await site.runScript("switches.ts", "pause", "joining", "--message", WORDS)
    await new Promise((done) => setTimeout(done, 1000))
    await route.continue()
  })
  await joinByBrowser(page, person, { digits: (address) => digitsFor(letters, address), seen })
  await expect(page.getByText(`Joining is paused. ${WORDS}`)).toBeVisible()
  await page.unroute("**/pass/sign")
  await page.reload()
  await seen("Joining is paused")
  await site.runScript("switches.ts", "resume", "joining")
  await page.waitForTimeout(1000)
  await page.reload()
  await seen("Rate the people you meet")
})
