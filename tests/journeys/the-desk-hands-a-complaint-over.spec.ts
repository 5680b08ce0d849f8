import type { Page } from "@playwright/test"
import { complain, type Press, pressSoftly } from "../support/complaints/complaining-journey.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"
import type { Site } from "../support/journeys/site.ts"
import { enterOffice } from "../support/office/office-journey.ts"

const HAPPENED = "Ann Reed would not pay my fare on 3 May."
const ABOUT = { area: "restart-1a", provider: /^Serco/, happened: HAPPENED }

async function openCase(page: Page, reference: string) {
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Complaints" }).click()
  await page.getByLabel("Reference").fill(reference.toLowerCase())
  await page.getByRole("button", { name: "Show" }).click()
  await page.getByRole("link", { name: reference }).click()
}

type People = Readonly<{ site: Site; page: Page; visit: () => Promise<Page>; caseworker: string }>

/** The whole way of a complaint that is answered late: everybody by their own pages. */
async function answeredLate({ site, page, visit, caseworker }: People, press: Press) {
  const complainant = await visit()
  const { reference, receipt } = await complain(complainant, press, ABOUT)
  await enterOffice(page, site, { address: caseworker, roles: ["caseworker"] })
  await openCase(page, reference)
  await page.getByLabel("How soon? The first that fits").selectOption("essentials")
  await page.getByRole("button", { name: "Set it" }).click()
  await expect(page.getByText("18001 116 123")).toBeVisible()
  await page.getByRole("button", { name: "We have read it" }).click()
  await page.getByRole("button", { name: "Take it on" }).click()

  await page.getByText("Take something out before it goes").click()
  await page.getByRole("textbox", { name: "What happened" }).fill("They would not pay my fare.")
  await page.getByRole("button", { name: "Show this to the provider" }).click()
  await expect(page.getByRole("link", { name: "You can only take out. These words are new here: They" })).toBeVisible()
  await page.getByRole("textbox", { name: "What happened" }).fill("would not pay my fare on")
  await page.getByRole("button", { name: "Show this to the provider" }).click()
  await page.getByRole("link", { name: "Send it to the provider" }).click()
  await page.getByLabel("By a link, to somebody who answers for them").check()
  await page.getByLabel("To whom?").fill("complaints@elsewhere.example")
  await page.getByRole("button", { name: /^Send to/ }).click()
  await expect(page.getByRole("link", { name: /A link goes only to an address of the provider’s own/ })).toBeVisible()
  await page.getByLabel("To whom?").fill("complaints@serco.com")
  await page.getByRole("button", { name: /^Send to/ }).click()
  const link = (await page.getByRole("status", { name: "The link" }).textContent()) ?? ""
  await site.runScript("../tests/support/complaints/three-weeks-ago.ts", reference)

  const provider = await visit()
  await provider.goto(link)
  await expect(provider.getByText("would not pay my fare on")).toBeVisible()
  await expect(provider.getByText("Ann Reed")).toHaveCount(0)
  await provider.getByLabel("Your answer").fill("We have paid the fare. Sorry.")
  await provider.getByLabel("This is our final response").check()
  await provider.getByRole("button", { name: "See how it will look" }).click()
  await provider.getByRole("button", { name: "Change it" }).click()
  await provider.getByLabel("Your answer").fill("We have paid the fare today. Sorry.")
  await provider.getByRole("button", { name: "See how it will look" }).click()
  await expect(provider.getByText("We have paid the fare today. Sorry.")).toBeVisible()
  await provider.getByRole("button", { name: "Send this answer" }).click()
  await expect(provider.getByRole("heading", { name: "Your answer is with the person" })).toBeVisible()
  await expect(provider.getByText("would not pay my fare on")).toHaveCount(0)

  await complainant.goto("/receipt")
  await complainant.getByLabel("Your receipt").fill(receipt)
  await complainant.getByRole("button", { name: "Look it up" }).click()
  const main = complainant.getByRole("main")
  await expect(main).toContainText("You have had a final response")
  await expect(main).toContainText("We have paid the fare today. Sorry.")
  await expect(main).toContainText("That was late. It counts in what we publish.")
  await expect(main.locator(".shown-case")).toContainText("would not pay my fare")
  await expect(main.locator(".shown-case"), "the name was taken out").not.toContainText("Ann Reed")
  await complainant.getByLabel("Say why, if you like").fill("Half of it is missing.")
  await complainant.getByRole("button", { name: "No, and I dispute the answer" }).click()
  await expect(main).toContainText("You have disputed the answer.")
  await expect(main).toContainText("Half of it is missing.")
  await complainant.getByRole("button", { name: /^Open.*Independent Case Examiner$/ }).click()
  const letter = complainant.getByRole("article", { name: "The letter" })
  await expect(letter).toContainText("The Independent Case Examiner")
  await expect(letter).toContainText(HAPPENED)
  await expect(letter).toContainText("A copy is with this letter.")

  await openCase(page, reference)
  await expect(page.getByText("Half of it is missing.").first()).toBeVisible()
}

test("a complaint is passed on, answered late and disputed, and its letter to the examiner printed", async ({
  site,
  page,
  visit,
}) => {
  await answeredLate({ site, page, visit, caseworker: "cal@office.example" }, press)
})

test.describe("with a script", () => {
  test.use({ javaScriptEnabled: true })

  test("the same", async ({ site, page, visit }) => {
    await answeredLate({ site, page, visit, caseworker: "cass@office.example" }, pressSoftly)
  })
})

test("two caseworkers at one case: the second is told who was first, and keeps what they wrote", async ({
  site,
  page,
  visit,
}) => {
  const { reference } = await complain(await visit(), press, ABOUT)
  await enterOffice(page, site, { address: "dee@office.example", roles: ["caseworker"] })
  await openCase(page, reference)
  const other = await visit()
  await enterOffice(other, site, { address: "eli@office.example", roles: ["caseworker"] })
  await openCase(other, reference)
  await page.getByRole("button", { name: "We have read it" }).click()
  await other.getByLabel("A message to the person, if you like").fill("I am writing this at the same time.")
  await other.getByRole("button", { name: "We have read it" }).click()
  await expect(other.getByText(/dee has changed this complaint/)).toBeVisible()
  await expect(other.getByText("I am writing this at the same time.").first()).toBeVisible()
})
