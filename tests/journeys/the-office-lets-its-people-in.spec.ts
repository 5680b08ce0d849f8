import type { Page } from "@playwright/test"
import { appCodeAt } from "#app/crypto/app-codes.server.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { enterOffice, linkFor } from "../support/office/office-journey.ts"

test("the first administrator comes in by a link of the terminal, invites a moderator, and finds both deeds recorded", async ({
  site,
  page,
  visit,
}) => {
  await enterOffice(page, site, { address: "ada@office.example", roles: ["administrator"] })
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ada")
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "People", exact: true }).click()
  await page.getByLabel("Name").fill("Mo Field")
  await page.getByLabel("E-mail address").fill("mo@office.example")
  await page.getByLabel("Moderator").check()
  await page.getByRole("button", { name: "Invite" }).click()
  const link = (await page.getByRole("status", { name: /A link for/ }).textContent()) ?? ""

  const other = await visit()
  await other.goto(link)
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Welcome to the office, Mo Field")

  await page.getByRole("link", { name: "Record of deeds" }).click()
  await page.getByRole("button", { name: "Check that nothing is missing" }).click()
  await expect(page.getByRole("heading", { name: "The record is whole" })).toBeVisible()
  // Other journeys of the same site invite people, too.
  await expect(page.getByRole("cell", { name: /Person: invite/ }).nth(1)).toBeVisible()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL(/\/office\/sign-in$/)
  await page.goto("/office/people")
  await expect(page).toHaveURL(/\/office\/sign-in\?next=/)
})

test("recovery codes are shown once, and one of them stands in for the phone", async ({ site, page }) => {
  const { address, password } = await enterOffice(page, site, { address: "rae@office.example", roles: ["caseworker"] })
  await page.goto("/office/codes")
  await page.getByRole("button", { name: "Show me the codes" }).click()
  const codes = await page.locator(".recovery-codes code").allTextContents()
  expect(codes).toHaveLength(10)
  await page.getByRole("link", { name: "I have kept them" }).click()
  await page.getByRole("button", { name: "Sign out" }).click()
  await page.getByLabel("E-mail address").fill(address)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Go on" }).click()
  await page.getByLabel("Code from your app").fill(codes[4] ?? "")
  await page.getByRole("button", { name: "Go on" }).click()
  await page.getByRole("link", { name: "rae" }).click()
  await expect(page.getByText("You have 9 of 10 left.")).toBeVisible()
})

test.describe("with a script", () => {
  test.use({ javaScriptEnabled: true })

  test("a passkey made at the beginning is the whole way in afterwards", async ({ site, page }) => {
    await giveDevice(page)
    await page.goto(await linkFor(site, "kit@office.example", ["evaluator"]))
    await page.getByLabel("Choose a password").fill("lantern otter thursday")
    await page.getByRole("button", { name: "Go on" }).click()
    await page.getByRole("button", { name: "Make a passkey" }).click()
    await page.getByRole("button", { name: "Show me the codes" }).click()
    await page.getByRole("link", { name: "I have kept them" }).click()
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.getByRole("button", { name: "Sign in with a passkey" }).click()
    await expect(page).toHaveURL(/\/office$/)
    await page.getByRole("link", { name: "kit" }).click()
    await expect(page.getByText("Passkey, added on")).toBeVisible()
    await expect(page.getByText("You have no app for codes.")).toBeVisible()
  })

  test("an app can be replaced, and a passkey added and removed later", async ({ site, page }) => {
    const who = await enterOffice(page, site, { address: "lou@office.example", roles: ["moderator"] })
    await page.goto("/office/you/app")
    const secret = ((await page.locator("code[translate=no]").textContent()) ?? "").replaceAll(" ", "")
    expect(secret).not.toBe(who.secret)
    await page.getByLabel("Code from your app").fill(appCodeAt(secret, new Date()))
    await page.getByLabel("Your password").fill(who.password)
    await page.getByRole("button", { name: "Set it up" }).click()
    await expect(page.getByText("Your app is set up.")).toBeVisible()

    await giveDevice(page)
    await page.goto("/office/you")
    await page.getByLabel("What do you call this device?").fill("work laptop")
    await page.locator("#passkey-password").fill(who.password)
    await page.getByRole("button", { name: "Add a passkey" }).click()
    await expect(page.getByText("Your passkey is added.")).toBeVisible()
    await page.getByText("Remove work laptop").click()
    await page.locator("details").getByLabel("Your password").fill(who.password)
    await page.getByRole("button", { name: "Remove it" }).click()
    await expect(page.getByText("The passkey is removed.")).toBeVisible()
  })
})

/** A device that makes passkeys and lets its owner in without asking: Chromium's own stand-in. */
async function giveDevice(page: Page) {
  const device = await page.context().newCDPSession(page)
  await device.send("WebAuthn.enable")
  const kind = { protocol: "ctap2", transport: "internal" } as const
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...kind,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
