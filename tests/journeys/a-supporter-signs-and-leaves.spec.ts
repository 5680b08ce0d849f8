import type { Page } from "@playwright/test"
import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"
import type { Site } from "../support/journeys/site.ts"

/** The link of the newest letter to somebody, read as whoever sits at the site's own machine. */
async function linkFor(site: Site, address: string, kind: "confirm" | "leave"): Promise<string> {
  const outbox = await fetch(`${site.url}/outbox`).then((response) => response.text())
  const letter = outbox.split("<article").find((article) => article.includes(`To ${address}<`)) ?? ""
  return new RegExp(`/campaign/${kind}/[A-Za-z0-9_-]{43}`).exec(letter)?.[0] ?? ""
}

const totalOn = async (page: Page) =>
  Number((await page.locator(".thermometer__total b").textContent())?.replaceAll(",", ""))

for (const javaScriptEnabled of [false, true]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled })

    test("somebody signs, a scanner confirms nothing, the button does, it counts, and one press erases it", async ({
      site,
      page,
    }) => {
      const address = `signer.${javaScriptEnabled ? "on" : "off"}@example.org`
      await page.goto("/campaign")
      const before = await totalOn(page)
      await page.getByRole("link", { name: "Sign" }).first().click()
      await page.getByLabel("Your e-mail address").fill(address)
      await page.getByLabel("Your name (you may leave it out)").fill("Sam Signer")
      if (javaScriptEnabled) {
        await page.getByLabel("Type a part of your constituency’s name").fill("alders")
        await expect(page.getByLabel("Your constituency", { exact: true })).toHaveValue("E14001063")
      } else {
        await page.getByLabel("Your constituency", { exact: true }).selectOption({ label: "Aldershot" })
      }
      await press(page, "Sign")
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step: look at your letters")

      // Whatever opens every link of the letter confirms nothing.
      let link = ""
      await expect(async () => {
        link = await linkFor(site, address, "confirm")
        expect(link).not.toBe("")
      }).toPass()
      for (const one of [link, await linkFor(site, address, "leave")]) await fetch(`${site.url}${one}`)
      await page.goto(link)
      await press(page, "Yes, that was me")
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. You have signed.")

      // The count comes by itself, within half a minute or so.
      if (!javaScriptEnabled) {
        await expect(async () => {
          await page.goto("/campaign")
          expect(await totalOn(page)).toBeGreaterThan(before)
        }).toPass({ timeout: 60_000, intervals: [3000] })
      }

      await page.goto(await linkFor(site, address, "leave"))
      await press(page, "Stop counting me")
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have left. Everything is erased.")
      const gone = await fetch(`${site.url}${link}`)
      expect(gone.status).toBe(410)
    })
  })
}
