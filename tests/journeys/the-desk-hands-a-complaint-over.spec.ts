import type { Page } from "@playwright/test"
import { expect, test } from "../support/journeys/journey.ts"
import type { Site } from "../support/journeys/site.ts"
import { enterOffice } from "../support/office/office-journey.ts"

const COMPLAINANT = "../tests/support/complaints/file-in-site.ts"
const HAPPENED = "Ann Reed would not pay my fare on 3 May."

async function filed(site: Site) {
  const said = await site.runScript(COMPLAINANT, "file", "serco", HAPPENED)
  const [reference = "", receipt = ""] = said.trim().split(" ")
  return { reference, receipt }
}

async function openCase(page: Page, reference: string) {
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Complaints" }).click()
  await page.getByLabel("Reference").fill(reference.toLowerCase())
  await page.getByRole("button", { name: "Show" }).click()
  await page.getByRole("link", { name: reference }).click()
}

test("a caseworker reads, takes a name out and sends; the provider answers by its link; the complainant has the answer", async ({
  site,
  page,
  visit,
}) => {
  const { reference, receipt } = await filed(site)
  await enterOffice(page, site, { address: "cal@office.example", roles: ["caseworker"] })
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

  const read = await site.runScript(COMPLAINANT, "read", receipt)
  expect(read.split("\n").slice(0, 3)).toEqual([
    "answered",
    "office: Thank you. We have read your complaint.",
    "provider: We have paid the fare today. Sorry.",
  ])
  await openCase(page, reference)
  await expect(page.getByText("final response", { exact: false }).first()).toBeVisible()
})

test("two caseworkers at one case: the second is told who was first, and keeps what they wrote", async ({
  site,
  page,
  visit,
}) => {
  const { reference } = await filed(site)
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
