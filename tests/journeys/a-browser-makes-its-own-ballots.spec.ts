import { readFileSync, writeFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { expect, neverSend, test } from "../support/journeys/journey.ts"
import { barriers } from "../support/journeys/page-checks.ts"
import { AREA, answer, codeOn, digitsFor, UNIT } from "../support/journeys/rating.ts"
import { answerAll, findArea, go, h1, joinByBrowser } from "../support/journeys/scripted-road.ts"

test.use({ javaScriptEnabled: true })

const PASSWORD = "three words in a row"

/** Anonymity, "The default on a phone". */
const MOST_SCREENS = 8

/** All that the whole road may take over the wire. Bytes. */
const MOST_BYTES = 160_000

const somebody = (address: string) => ({ address, password: PASSWORD })

/** A second window, where the letters are read. */
const lettersIn = (window: Page) => (address: string) => digitsFor(window, address)

const passesIn = (page: Page) => page.evaluate(() => Object.keys(localStorage))

/** Looks at what the script has made of the page, which no answer of the server shows. */
async function expectNoBarriers(page: Page) {
  // The way out sticks to the top of the screen, and would hide what lies beneath it.
  await page.evaluate(() => window.scrollTo(0, 0))
  expect(await barriers(page)).toEqual([])
}

test("the default road: one visit, at most eight screens, a phone's bytes, and nothing tied to an account", async ({
  page,
  visit,
}) => {
  const phone = await page.context().newCDPSession(page)
  await phone.send("Network.enable")
  await phone.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  })
  await phone.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  let bytes = 0
  phone.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const sentSoFar: string[] = []
  page.on("request", (request) => sentSoFar.push(`${request.url()} ${request.postData() ?? ""}`))
  const screens: string[] = []
  const seen = async (screen: string) => {
    await expect(h1(page)).toHaveText(screen)
    screens.push(screen)
  }
  await joinByBrowser(page, somebody("blind@example.org"), { digits: lettersIn(await visit()), seen })
  await seen("Rate the people you meet")
  expect(await page.context().cookies(), "the session has ended").toEqual([])
  await expect(page.getByText("Step 5 of 8")).toBeVisible()
  await expect(page.getByLabel("The code of your rating pass")).toBeHidden()
  await page.getByLabel(UNIT.name).check()
  await answerAll(page)
  await expectNoBarriers(page)
  await go(page, "Continue")
  await seen("Want to say more? You can skip this")
  await page.getByLabel("What went well?").fill("They listened.")
  await go(page, "Continue")
  await seen("Check and send")
  await expect(page.getByRole("main")).toContainText("They listened.")
  await expectNoBarriers(page)
  expect(sentSoFar.join(" "), "until the last button nothing of it leaves the device").not.toMatch(
    /adviser=|listened|oldham-council/,
  )
  await go(page, "Send now")
  await seen("We have it. Thank you")
  await expect(page.getByText("Step 8 of 8")).toBeVisible()
  await expect(page.getByText("Your pass stays in this browser")).toBeVisible()
  await expectNoBarriers(page)

  expect(screens.length).toBeLessThanOrEqual(MOST_SCREENS)
  expect(bytes).toBeLessThan(MOST_BYTES)
  expect(page.url(), "no address of the visit names whom it was about").not.toContain(UNIT.provider)
  console.log(`The default road: ${screens.length} screens, ${Math.round(bytes / 1000)} kB over the wire`)

  // The receipt works like every other, and Back sends nothing again.
  const receipt = await codeOn(page)
  await page.goBack()
  await page.goto("/receipt")
  await page.getByLabel("Your receipt").fill(receipt)
  await go(page, "Look it up")
  await expect(h1(page)).toHaveText("Your rating is waiting")
  await go(page, "Take it back")
  await go(page, "Take it back for good")
  await expect(h1(page)).toHaveText("Your rating will be taken back")
})

test("a pass survives signing out, Exit and a closed browser, fits the public list, and goes when it is told to", async ({
  page,
  visit,
}) => {
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  await joinByBrowser(page, somebody("keeps@example.org"), { digits: lettersIn(await visit()), seen })
  await seen("Rate the people you meet")
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill("keeps@example.org")
  await page.getByLabel("Password").fill(PASSWORD)
  await go(page, "Sign in")
  await seen("Your account")
  await page.goto("/sign-out")
  await go(page, "Sign out")
  expect(await passesIn(page)).toHaveLength(1)

  // Leaving, by the keyboard: the neutral page takes the place of ours.
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto("/rate")
  await expect(page.getByText("or press Shift three times")).toBeVisible()
  const left = page.waitForRequest(/\/exit$/)
  for (const _ of [1, 2, 3]) await page.keyboard.press("Shift")
  await left
  await expect(page).toHaveURL(/\/how-stars-work$/)
  await page.goBack()
  await expect(page, "what was open does not come back").not.toHaveURL(/\/rate$/)

  const again = await page.context().newPage()
  await again.goto("/pass")
  await expect(again.getByRole("heading", { name: "Your rating pass for Greater Manchester" })).toBeVisible()
  await go(again, "Check it against the public list")
  await expect(again.getByRole("status").filter({ visible: true }).first()).toContainText("All is well")
  await expectNoBarriers(again)
  await go(again, "Remove my rating pass from this browser")
  expect(await passesIn(again), "it is asked first").toHaveLength(1)
  await go(again, "Remove it for good")
  expect(await passesIn(again)).toEqual([])
})

test("what waits for another day is kept if somebody wants it, and is sent from there", async ({ page, visit }) => {
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  await joinByBrowser(page, somebody("waits@example.org"), { digits: lettersIn(await visit()), seen })
  await page.getByLabel(UNIT.name).check()
  await answerAll(page, 2)
  await go(page, "Continue")
  await seen("Want to say more? You can skip this")
  await page.goBack()
  await expect(page.getByLabel(UNIT.name), "Back leads to what was filled in").toBeChecked()
  await page.goForward()
  await go(page, "Continue")
  await seen("Check and send")
  await go(page, "Send another day")
  await seen("Send it another day")
  await expectNoBarriers(page)
  await go(page, "Keep my answers here")
  await seen("Your answers wait in this browser")
  await page.goBack()
  await expect(page.getByRole("main"), "Back shows no answers").not.toContainText("2 out of 5")
  await page.goto("/rate")
  await expect(page.getByRole("heading", { name: /A rating of .* waits here/ })).toBeVisible()
  await expectNoBarriers(page)
  await go(page, "Check it and send")
  await seen("Check and send")
  await expect(page.getByRole("main")).toContainText("2 out of 5 – poor")
  await go(page, "Send now")
  await seen("We have it. Thank you")
  const receipt = await codeOn(page)

  // The same pass again: the browser knows the receipt of what it sent.
  await page.goto(`/rate/${UNIT.id}`)
  await answerAll(page, 5)
  for (const screen of ["Want to say more? You can skip this", "Check and send"]) {
    await go(page, "Continue")
    await seen(screen)
  }
  await go(page, "Send now")
  await expect(page.locator("#problems")).toContainText("already rated this provider")
  await expect(page.locator("[data-own-receipt] input")).toHaveValue(receipt.replaceAll(" ", ""))
  await go(page, "Look at that rating")
  await seen("Your rating is waiting")
})

test("on a borrowed phone a pass is kept nowhere, or in a file, and Exit leaves nothing behind", async ({
  page,
  visit,
}, testInfo) => {
  const letters = await visit()
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  // The page warns before a pass is lost; here it is meant to be.
  page.on("dialog", (dialog) => dialog.accept())
  const startAs = async (choice: RegExp) => {
    await page.goto("/rate")
    await page.getByText("This is not my phone, or I am on their Wi-Fi").click()
    await page.getByLabel(choice).check()
    await page.locator("form[data-keeping]").getByRole("button", { name: "Start" }).click()
    await findArea(page, seen)
  }
  const join = async (address: string) => {
    await page.getByLabel("E-mail address").fill(address)
    await page.getByLabel("Choose a password").fill(PASSWORD)
    await go(page, "Send me the letter")
    await seen("Look for our letter")
    await page.getByLabel("The six digits").fill(await digitsFor(letters, address))
    await go(page, "Go on")
  }
  await startAs(/Nowhere/)
  await join("nowhere@example.org")
  await seen("Rate the people you meet")
  expect(await passesIn(page)).toEqual([])
  await page.getByLabel(UNIT.name).check()
  await answerAll(page)
  for (const screen of ["Want to say more? You can skip this", "Check and send"]) {
    await go(page, "Continue")
    await seen(screen)
  }
  await go(page, "Send now")
  await seen("We have it. Thank you")
  await expect(page.getByText("Your pass stays in this browser")).toBeHidden()
  expect(await passesIn(page)).toEqual([])

  await startAs(/In a file/)
  await join("filed@example.org")
  await seen("Take your rating pass along")
  await expectNoBarriers(page)
  const download = page.waitForEvent("download")
  await go(page, "Save the file")
  const file = testInfo.outputPath("pass.json")
  await (await download).saveAs(file)
  expect(await passesIn(page)).toEqual([])
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ area: AREA.slug, code: null })
  const left = page.waitForRequest(/\/exit$/)
  await page.getByRole("link", { name: "Exit this page" }).click()
  await left

  // Another day, another device.
  const elsewhere = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(letters.url()).origin })
  const other = await elsewhere?.newPage()
  if (!other) throw new Error("There is no other device")
  await other.goto("/pass")
  await other.getByLabel("The file with your pass").setInputFiles(file)
  await expect(h1(other)).toHaveText("Rate the people you meet")
  await expect(other.getByText("Your rating pass for this area is here")).toBeVisible()
  expect(await passesIn(other), "somebody else's device keeps nothing").toEqual([])
  await elsewhere?.close()
})

test("a code that was written down makes the pass again elsewhere, and is never sent", async ({ page, visit }) => {
  const letters = await visit()
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  await page.goto("/rate")
  await page.getByText("This is not my phone, or I am on their Wi-Fi").click()
  await page.getByLabel(/As a code/).check()
  await page.locator("form[data-keeping]").getByRole("button", { name: "Start" }).click()
  await findArea(page, seen)
  await page.getByLabel("E-mail address").fill("coded@example.org")
  await page.getByLabel("Choose a password").fill(PASSWORD)
  await go(page, "Send me the letter")
  await seen("Look for our letter")
  await page.getByLabel("The six digits").fill(await digitsFor(letters, "coded@example.org"))
  await go(page, "Go on")
  await seen("Take your rating pass along")
  const code = await codeOn(page)
  expect(code.replaceAll(" ", "")).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  neverSend(page, code)
  expect(await passesIn(page)).toEqual([])

  // Another browser: signing in leads to the pass, which is not here; the code makes it again.
  const other = await visit()
  neverSend(other, code)
  await other.goto(`/sign-in?next=${encodeURIComponent(`/pass?area=${AREA.slug}`)}`)
  await other.getByLabel("E-mail address").fill("coded@example.org")
  await other.getByLabel("Password").fill(PASSWORD)
  await go(other, "Sign in")
  await expect(other.getByText("and it is not in this browser")).toBeVisible()
  await other.getByLabel("The code of your rating pass").fill("0123 4567")
  await go(other, "Make my pass again")
  await expect(other.getByText("That is not a whole code")).toBeVisible()
  await expectNoBarriers(other)
  await other.getByLabel("The code of your rating pass").fill(code.toLowerCase())
  await go(other, "Make it and keep it in this browser")
  await expect(h1(other)).toHaveText("Rate the people you meet")
  expect(await passesIn(other)).toHaveLength(1)

  // Typed where it must never be typed, it stays in the browser.
  await other.goto("/receipt")
  await other.getByLabel("Your receipt").fill(code)
  await go(other, "Look it up")
  await expect(other.getByText("It must never be sent")).toBeVisible()
  await expect(other.getByLabel("Your receipt")).toHaveValue("")
})

test("an answer that was lost on the way is asked for again, and the pass is the same", async ({ page, visit }) => {
  let lost = 0
  await page.route("**/pass/sign", async (route) => {
    if (lost++ > 0) return route.continue()
    // The server has signed, and the answer never comes.
    await route.fetch()
    return route.abort()
  })
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  await joinByBrowser(page, somebody("unlucky@example.org"), { digits: lettersIn(await visit()), seen })
  await seen("Rate the people you meet")
  expect(lost).toBe(2)
  expect(await passesIn(page)).toHaveLength(1)
})

test("problems are named before anything is sent, and a link to one leads to its field and loses nothing", async ({
  page,
  visit,
}) => {
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  await joinByBrowser(page, somebody("hasty@example.org"), { digits: lettersIn(await visit()), seen })
  await answer(page, "Your adviser", 4)
  await answer(page, "Your say", 5)
  await go(page, "Continue")
  await expect(page.locator("#problems")).toBeFocused()
  await expect(page.locator("#problems").getByRole("link")).toHaveCount(2)
  await expectNoBarriers(page)
  await page
    .locator("#problems")
    .getByRole("link", { name: /Choose the name/ })
    .click()
  await expect(page.getByLabel("Ingeus", { exact: true })).toBeFocused()
  await expect(page.getByRole("group", { name: "Your adviser" }).getByLabel(/^4 /)).toBeChecked()
  await page.getByLabel("Not on the list").check()
  await answerAll(page)
  await go(page, "Continue")
  await seen("Tell us whom we are missing")
  await go(page, "Skip this and rate them")
  await seen("Whom do they work for?")
  await page.getByRole("main").getByRole("listitem").getByRole("button").first().click()
  await seen("Want to say more? You can skip this")
  // The way past the menu stays on the screen.
  await page.getByText("Skip to the main content").focus()
  await page.keyboard.press("Enter")
  await seen("Want to say more? You can skip this")
  await go(page, "Continue")
  await seen("Check and send")
  await expect(page.getByRole("main")).toContainText("a subcontractor not listed here")
  await go(page, "Send now")
  await seen("We have it. Thank you")
})

test("a pass that somebody else keeps here is used by nobody else, shown to nobody else, and stays", async ({
  page,
  visit,
}) => {
  page.on("dialog", (dialog) => dialog.accept())
  const letters = await visit()
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  const digits = lettersIn(letters)
  await joinByBrowser(page, somebody("owner@example.org"), { digits, seen })
  await seen("Rate the people you meet")
  const owners = await page.evaluate(() => JSON.stringify(localStorage))

  // A friend on the same phone, with an account of their own.
  await page.goto(`/join?area=${AREA.slug}`)
  await page.getByLabel("E-mail address").fill("friend@example.org")
  await page.getByLabel("Choose a password").fill(PASSWORD)
  await go(page, "Send me the letter")
  await seen("Look for our letter")
  await page.getByLabel("The six digits").fill(await digitsFor(letters, "friend@example.org"))
  await go(page, "Go on")
  await expect(page.getByRole("heading", { name: "Whose pass is this?" })).toBeVisible()
  await expectNoBarriers(page)
  await go(page, "It is not mine: make mine")
  await seen("Rate the people you meet")
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(owners)
  const left = page.waitForRequest(/\/exit$/)
  await page.getByRole("link", { name: "Exit this page" }).click()
  await left
  await expect(page).toHaveURL(/\/how-stars-work$/)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(owners)
})

test("keys that do not stand in the public list are not used, and a file of a stranger takes no pass's place", async ({
  page,
  visit,
}, testInfo) => {
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  const letters = await visit()
  let asked = 0
  await page.route("**/pass/sign", (route) => {
    asked += 1
    return route.continue()
  })
  await page.route("**/api/v1/ballot-keys.txt", async (route) => {
    const list = await (await route.fetch()).text()
    // One sign of one key: whoever made it could tell this person's ballots from all others.
    await route.fulfill({ contentType: "text/plain", body: list.replace(/"n":"(.)/, '"n":"0') })
  })
  await joinByBrowser(page, somebody("watched@example.org"), { digits: lettersIn(letters), seen })
  await expect(page.getByText("does not fit the public list of keys")).toBeVisible()
  expect(asked).toBe(0)
  await page.unroute("**/api/v1/ballot-keys.txt")
  await page.goto(`/pass?area=${AREA.slug}`)
  await seen("Rate the people you meet")
  expect(asked).toBe(1)

  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  const pass = JSON.parse(Object.values<string>(JSON.parse(kept))[0] ?? "{}")
  const file = testInfo.outputPath("theirs.json")
  writeFileSync(file, JSON.stringify({ ...pass, code: null, ballots: pass.ballots.slice(0, 1) }))
  await page.goto("/pass")
  await page.getByLabel("The file with your pass").setInputFiles(file)
  await expect(page.getByText("is in this browser already, so we have not opened the file")).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept)
  writeFileSync(file, JSON.stringify({ ...pass, area: "restart-3a", code: null, year: 9999 }))
  await page.getByLabel("The file with your pass").setInputFiles(file)
  await expect(page.getByText("no rating pass of ours that still works")).toBeVisible()
})

test("a town that was typed before the script had come is looked for all the same", async ({ page }) => {
  let arrive = () => {}
  const script = new Promise<void>((done) => {
    arrive = done
  })
  await page.route("**/assets/ballots-*.js", async (route) => {
    await script
    await route.continue()
  })
  await page.goto("/rate/where", { waitUntil: "commit" })
  await page.getByLabel("Town or council").pressSequentially("Oldham")
  arrive()
  await expect(page.getByLabel(AREA.choice).first()).toBeVisible()
})
