import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"
import { enterOffice } from "../support/office/office-journey.ts"
import { approveClaim, claimProvider, enterPortal, linkIn } from "../support/portal/portal-journey.ts"

const RAE = { provider: "ingeus", name: "Rae Quay", address: "rae@ingeus.co.uk" } as const

test("somebody claims a provider, is let in, and invites a colleague", async ({ own: { site, page }, browser }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const office = await context.newPage()
  await enterOffice(office, site, { address: "cal@office.example", roles: ["caseworker", "moderator"] })

  await claimProvider(page, RAE)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Our office looks at it")
  await approveClaim(office, RAE.name)
  await enterPortal(page, RAE)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ingeus")

  await page.getByRole("link", { name: "Team" }).click()
  await page.getByLabel("Name", { exact: true }).fill("Bo Reader")
  await page.getByLabel("E-mail address at work").fill("bo@ingeus.co.uk")
  await page.getByLabel("Reader").last().check()
  await press(page, "Invite")
  await expect(page.getByText("Invited. We have sent them a letter.")).toBeVisible()
  expect(await linkIn(page, "bo@ingeus.co.uk", /\/portal\/join\/[\w-]{43}/)).toContain("/portal/join/")
  await context.close()
})
