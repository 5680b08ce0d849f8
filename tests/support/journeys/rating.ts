import { expect, type Page } from "@playwright/test"

/** Somebody of Oldham on the Restart Scheme. */
export type Person = Readonly<{ address: string; password: string }>

export const AREA = { slug: "restart-3b", choice: "Restart Scheme: Greater Manchester" } as const
export const UNIT = {
  id: "restart-3b.ingeus.oldham-council",
  name: "Oldham Council",
  provider: "oldham-council",
} as const

/** The six digits of the newest letter to somebody, as the outbox of one's own machine shows it. */
export async function digitsFor(page: Page, address: string): Promise<string> {
  await page.goto("/outbox")
  const letter = page
    .getByRole("article")
    .filter({ hasText: `To ${address}` })
    .first()
  const lines = await letter.getByRole("paragraph").allTextContents()
  const digits = lines.map((line) => /^\s*(\d{3}) ?(\d{3})\s*$/.exec(line)).find((match) => match !== null)
  if (!digits) throw new Error(`There are no six digits in the letter to ${address}.`)
  return `${digits[1]}${digits[2]}`
}

/** From the start to the form that asks for an address: which town, which programme. */
export async function findTheArea(page: Page) {
  await page.goto("/rate")
  await page.getByRole("link", { name: "Start" }).click()
  await page.getByLabel("Town or council").fill("Oldham")
  await press(page, "Find")
  await page.getByLabel(AREA.choice).first().check()
  await press(page, "Get my rating pass")
}

/**
 * Joins on the way to a pass; `letters` is a second window, where the letter is read.
 * @returns the code of the pass, which the page shows
 */
export async function joinForAPass(page: Page, letters: Page, { address, password }: Person): Promise<string> {
  await findTheArea(page)
  await page.getByLabel("E-mail address").fill(address)
  await page.getByLabel("Choose a password").fill(password)
  await press(page, "Send me the letter")
  await page.getByLabel("The six digits").fill(await digitsFor(letters, address))
  await press(page, "Go on")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Get your rating pass")
  await press(page, "Show my pass")
  return codeOn(page)
}

/** A pass or a receipt on the page, as it is shown. */
export async function codeOn(page: Page): Promise<string> {
  return (await page.locator("output").textContent()) ?? ""
}

/** Chooses one of the five answers of a question by its heading. */
export async function answer(page: Page, question: string, stars: 1 | 2 | 3 | 4 | 5 | null) {
  const group = page.getByRole("group", { name: question, exact: true })
  await (stars === null ? group.getByLabel("Doesn’t apply to me") : group.getByLabel(new RegExp(`^${stars} `))).check()
}

export const QUESTIONS = ["Your adviser", "Your say", "The fit", "The help", "Fairness"] as const

/** Presses the first button of that name and waits for the page it leads to, which the journey then cannot leave unseen. */
export async function press(page: Page, button: string) {
  const next = page.waitForEvent("load")
  await page.getByRole("button", { name: button }).first().click()
  await next
}
