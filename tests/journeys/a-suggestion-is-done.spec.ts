import type { Page } from "@playwright/test"
import { joinByForms } from "../support/journeys/http.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { codeOn, type Person, press } from "../support/journeys/rating.ts"
import { enterOffice } from "../support/office/office-journey.ts"

const SUPPORTER: Person = { address: "supporter", password: "otter lantern tuesday" }
const NEXT_YEAR = new Date().getUTCFullYear() + 1

/** Writes a suggestion and sends it; what is shown between is the journey's to look at. */
async function write(page: Page, text: string) {
  await page.goto("/suggest/serco")
  await page.getByLabel("Your suggestion").fill(text)
  await press(page, "Continue")
}

/** A moderator reads the newest text that waits, and publishes it. */
async function publish(office: Page, text: string) {
  await office.goto("/office/moderation?kind=suggestion")
  await office.getByRole("listitem").filter({ hasText: text }).getByRole("link", { name: "Open" }).click()
  await press(office, "Approve")
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled })

    test("a suggestion is supported, joined, planned, said to be done, checked and done", async ({
      site,
      page,
      visit,
    }) => {
      const thing = javaScriptEnabled ? "lamp" : "bench"
      // Both may run on one site, where they must not be like one another.
      const [first, second] = javaScriptEnabled
        ? ["Say which bus goes where in winter.", "Say which bus goes where in summer."]
        : ["Put a bench beside the front door, please.", "A bench beside the front door would help."]
      const supporter = { ...SUPPORTER, address: `supporter.${thing}@example.org` }
      await joinByForms(site, supporter)
      const office = await visit()
      await enterOffice(office, site, { address: `mo.${thing}@office.example`, roles: ["moderator"] })

      await write(page, first)
      const receipt = await codeOn(page)
      expect(receipt).toMatch(/^S/)
      await publish(office, first)

      // With a script, like ones are shown while somebody writes.
      if (javaScriptEnabled) {
        await page.goto("/suggest/serco")
        await page.getByLabel("Your suggestion").pressSequentially(second)
        await expect(page.getByRole("listitem").getByRole("link", { name: first })).toBeVisible()
      }

      // Somebody else says the same, is shown it, and sends theirs all the same.
      await expect(async () => {
        await write(page, second)
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Has somebody said it before you?")
      }).toPass()
      await expect(page.getByRole("link", { name: "Support that one instead" }).first()).toBeVisible()
      await press(page, "Mine is different, send it")
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your suggestion")
      await publish(office, second)

      // A participant supports the second.
      const participant = await visit()
      await expect(async () => {
        await participant.goto("/suggestions?sort=newest")
        await participant.getByRole("link", { name: second }).click({ timeout: 1000 })
      }).toPass()
      const address = participant.url()
      await participant.getByRole("link", { name: "Support it, or take your support back" }).click()
      await participant.getByLabel("E-mail address").fill(supporter.address)
      await participant.getByLabel("Password").fill(supporter.password)
      await participant.getByRole("button", { name: "Sign in" }).click()
      await participant.getByRole("button", { name: "Support it" }).click()
      await expect(participant.getByText("You support this now.")).toBeVisible()

      // The office joins the second with the first: its address leads on, and the support is there.
      await office.goto("/office/suggestions")
      await office.getByRole("link", { name: first }).click()
      const goesOn = office.url().replace("/office", "")
      await office.goto("/office/suggestions")
      await office.getByRole("link", { name: second }).click()
      await office.getByLabel("Address of the suggestion that goes on").fill(goesOn)
      await press(office, "Join them")
      await expect(async () => {
        await participant.goto(address)
        expect(participant.url()).toBe(goesOn)
      }).toPass()
      await expect(participant.getByText("Somebody else said it like this")).toBeVisible()
      await participant.getByRole("link", { name: "Support it, or take your support back" }).click()
      await expect(participant.getByRole("heading", { level: 1 })).toHaveText("You support this suggestion")
      await participant.getByRole("button", { name: "Take my support back" }).click()
      await expect(participant.getByText("You have taken your support back.")).toBeVisible()

      // The provider plans by its link, and says that it is done; the office lets its words through, and checks.
      await office.goto(goesOn.replace("/suggestions/", "/office/suggestions/"))
      await office.getByLabel("E-mail address at the provider").fill("voice@serco.com")
      await press(office, "Send the link")
      const link = (await office.getByRole("link", { name: "The link" }).getAttribute("href")) ?? ""
      const provider = await visit()
      await provider.goto(link)
      await provider.getByLabel("We plan to do it").check()
      await press(provider, "Send it")
      await expect(provider.getByRole("link", { name: "Give the date by which it will be done" })).toBeVisible()
      await provider.getByLabel("If you plan to do it: by which day?").fill(`${NEXT_YEAR}-05-01`)
      await press(provider, "Send it")
      await provider.getByRole("radio", { name: "It is done" }).check()
      await provider.getByLabel("Your words").fill("It stands there since Monday.")
      await press(provider, "Send it")
      await expect(provider.getByText("our office has still to read it")).toBeVisible()

      await office.goto("/office/suggestions?todo=yes")
      await office.getByRole("link", { name: first }).click()
      await press(office, "Publish these words")
      await office.getByLabel("Done: we have looked, and it is").check()
      await office.getByLabel("Words beside it").fill("A visitor sent us a picture of it.")
      await press(office, "Move it")

      await expect(async () => {
        await page.goto("/providers/serco")
        await expect(page.getByRole("heading", { name: "You said, they did" })).toBeVisible({ timeout: 1000 })
      }).toPass()
      await page.getByRole("link", { name: first }).click()
      await expect(page.getByText(`plans to do it by 1 May ${NEXT_YEAR}`)).toBeVisible()
      await expect(page.getByText("It stands there since Monday.")).toBeVisible()
      await expect(page.getByText("A visitor sent us a picture of it.")).toBeVisible()

      // Whoever sent it sees it by the receipt, too.
      await page.goto("/receipt")
      await page.getByLabel("Your receipt").fill(receipt)
      await press(page, "Look it up")
      await expect(page.getByText("Done, and checked by us")).toBeVisible()
    })
  })
}
