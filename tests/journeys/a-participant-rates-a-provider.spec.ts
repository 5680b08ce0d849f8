import type { Page } from "@playwright/test"
import { ROAD } from "#app/components/participant/road-step.tsx"
import { expect, test } from "../support/journeys/journey.ts"
import { answer, codeOn, digitsFor, joinForAPass, press, QUESTIONS, UNIT } from "../support/journeys/rating.ts"

const heading = { level: 1 } as const

test("a participant rates a provider, looks after the rating and takes it back", async ({ page, visit }) => {
  const person = { address: "somebody@example.org", password: "three words in a row" }
  const pass = await joinForAPass(page, await visit(), person)
  expect(pass).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await page.context().cookies(), "whoever holds a pass is signed out").toEqual([])

  await press(page, "Rate now")
  await expect(page.getByRole("heading", heading)).toHaveText("Rate the people you meet")

  // No name and two answers are too few: the page says so, leads to each and keeps what was chosen.
  await answer(page, "Your adviser", 4)
  await answer(page, "Your say", 5)
  await press(page, "Continue")
  await expect(page.locator("#problems").getByRole("link")).toHaveCount(2)
  await page.getByLabel(UNIT.name).check()
  await expect(page.getByRole("group", { name: "Your adviser" }).getByLabel(/^4 /)).toBeChecked()
  await answer(page, "The fit", 2)
  await answer(page, "The help", null)
  await answer(page, "Fairness", 3)
  await press(page, "Continue")
  await expect(page).toHaveURL(new RegExp(`/rate/${UNIT.id}$`))

  await page.getByLabel("What went well?").fill("They listened.")
  await page.getByText("More questions, if you like").click()
  await page.getByLabel("Making my plan").check()
  await press(page, "Continue")
  await expect(page.getByRole("heading", heading)).toHaveText("Check and send")
  await expect(page.getByRole("main")).toContainText("They listened.")
  await expect(page.getByRole("main")).toContainText("Making my plan")
  await press(page, "Change your answers")
  await answer(page, "Fairness", 4)
  await press(page, "Continue")
  await expect(page.getByLabel("What went well?")).toHaveValue("They listened.")
  await press(page, "Continue")
  await expect(page.getByRole("main")).toContainText("4 out of 5 – good")
  await press(page, "Send now")
  await expect(page.getByRole("heading", heading)).toHaveText("We have it. Thank you")
  const receipt = await codeOn(page)

  // The same pass cannot rate the same provider again.
  await page.goto(`/rate/${UNIT.id}`)
  await page.getByLabel("The code of your rating pass").fill(pass.replaceAll(" ", "").toLowerCase())
  for (const question of QUESTIONS) await answer(page, question, 1)
  for (const button of ["Continue", "Continue", "Send now"]) await press(page, button)
  await expect(page.locator("#problems")).toContainText("already rated this provider")

  const lookUp = async () => {
    await page.goto("/receipt")
    await page.getByLabel("Your receipt").fill(receipt)
    await press(page, "Look it up")
  }
  await lookUp()
  await expect(page.getByRole("heading", heading)).toHaveText("Your rating is waiting")
  await expect(page.getByRole("main"), "a receipt never shows what was said").not.toContainText("They listened.")

  await press(page, "Change my rating")
  for (const question of QUESTIONS) await answer(page, question, 3)
  for (const button of ["Continue", "Continue", "Send the change"]) {
    await press(page, button)
  }
  await expect(page.getByRole("heading", heading)).toHaveText("Your change is on its way")

  await lookUp()
  await press(page, "Take it back")
  await press(page, "Take it back for good")
  await expect(page.getByRole("heading", heading)).toHaveText("Your rating will be taken back")
  await press(page, "Back to this receipt")
  await expect(page.getByRole("main")).toContainText("You have asked us to take it back")
})

/**
 * Without a script two steps take a second page each: the towns are found on the server, and a pass is asked for before
 * it is shown.
 */
const MORE_PAGES = 2

/** The step that each page says it is, in the order in which they come; 1 for the promise, which says none. */
function stepsOf(page: Page): Promise<number>[] {
  const steps: Promise<number>[] = []
  page.on("response", (response) => {
    if (!response.request().isNavigationRequest() || response.status() >= 300) return
    steps.push(
      response
        .text()
        // In templates lie the screens of those who have a script.
        .then((html) => /Step <span[^>]*>(\d+)<\/span> of/.exec(html.replace(/<template.*?<\/template>/gs, "")))
        .then((found) => Number(found?.[1] ?? ROAD.indexOf("start") + 1)),
    )
  })
  return steps
}

test("from the first promise to the receipt there is a screen for each step of the road", async ({ page, visit }) => {
  const walked = stepsOf(page)
  await joinForAPass(page, await visit(), { address: "walker@example.org", password: "three words in a row" })
  await press(page, "Rate now")
  await page.getByLabel(UNIT.name).check()
  for (const question of QUESTIONS) await answer(page, question, 4)
  for (const button of ["Continue", "Continue", "Send now"]) await press(page, button)
  await expect(page.getByRole("heading", heading)).toHaveText("We have it. Thank you")
  const steps = await Promise.all(walked)
  expect(steps, "nothing leads back").toEqual(steps.toSorted((a, b) => a - b))
  expect([...new Set(steps)]).toEqual(ROAD.map((_, place) => place + 1))
  expect(steps.length).toBeLessThanOrEqual(ROAD.length + MORE_PAGES)
  console.log(`Without a script: ${ROAD.length} steps on ${steps.length} pages`)
})

test("somebody joins, signs out, forgets the password, and deletes the account", async ({ page, visit }) => {
  const [address, password] = ["forgetful@example.org", "four words in a row"]
  const letters = await visit()
  await page.goto("/join")
  await page.getByLabel("E-mail address").fill("no address")
  await page.getByLabel("Choose a password").fill("short")
  await press(page, "Send me the letter")
  await expect(page.locator("#problems")).toBeVisible()
  await page.getByLabel("E-mail address").fill(address)
  await page.getByLabel("Choose a password").fill(password)
  await press(page, "Send me the letter")
  const digits = await digitsFor(letters, address)
  await page.getByLabel("The six digits").fill(digits === "000000" ? "111111" : "000000")
  await press(page, "Go on")
  await expect(page.locator("#problems")).toContainText("4 tries left")
  await page.getByLabel("The six digits").fill(`${digits.slice(0, 3)} ${digits.slice(3)}`)
  await press(page, "Go on")
  await expect(page.getByRole("heading", heading)).toHaveText("Your account")

  // Where people say something, nobody may be signed in.
  await page.goto("/receipt")
  await expect(page).toHaveURL(/\/sign-out\?next=/)
  await press(page, "Sign out")
  await expect(page).toHaveURL(/\/receipt$/)
  expect(await page.context().cookies()).toEqual([])

  await page.goto("/account")
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel("E-mail address").fill(address)
  await page.getByLabel("Password").fill("some other words")
  await press(page, "Sign in")
  await expect(page.locator("#problems")).toBeVisible()

  await page.goto("/reset")
  await page.getByLabel("E-mail address").fill(address)
  await press(page, "Send me the letter")
  await page.getByLabel("The six digits").fill(await digitsFor(letters, address))
  await page.getByLabel("Your new password").fill("five new words in a row")
  await press(page, "Change my password")
  await expect(page.getByRole("heading", heading)).toHaveText("Your account")
  await page.getByLabel("Your password").fill("five new words in a row")
  await press(page, "Delete my account")
  await expect(page.getByRole("heading", heading)).toHaveText("Your account is deleted")
  await page.goto("/account")
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})

test("whoever is not on the list is told to the office, and rated all the same", async ({ page, visit }) => {
  await joinForAPass(page, await visit(), { address: "unlisted@example.org", password: "three words in a row" })
  await press(page, "Rate now")
  await page.getByLabel("Not on the list").check()
  for (const question of QUESTIONS) await answer(page, question, 4)
  await press(page, "Continue")
  await press(page, "Tell the office")
  await expect(page.locator("#problems")).toBeVisible()
  await page.getByLabel("The name on your letters").fill("New Start Together")
  await page.getByLabel("The town where you go to see them").fill("Oldham")
  await press(page, "Tell the office")
  await expect(page.getByRole("heading", heading)).toHaveText("Whom do they work for?")
  await page.getByRole("main").getByRole("listitem").getByRole("button").first().click()
  for (const button of ["Continue", "Send now"]) await press(page, button)
  await expect(page.getByRole("heading", heading)).toHaveText("We have it. Thank you")
})
