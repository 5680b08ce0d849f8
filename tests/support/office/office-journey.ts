import type { Page } from "@playwright/test"
import { appCodeAt } from "#app/crypto/app-codes.server.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import type { Site } from "../journeys/site.ts"

const PASSWORD = "lantern otter thursday"

/** The link that `npm run staff -- invite` prints. */
export async function linkFor(site: Site, address: string, roles: readonly StaffRole[]): Promise<string> {
  const said = await site.runScript("staff.ts", "invite", address, ...roles.flatMap((role) => ["--role", role]))
  return /http\S+\/office\/join\/\S+/.exec(said)?.[0] ?? ""
}

/** Somebody new of the office, from the terminal's link to the office's first page, with an app for codes. */
export async function enterOffice(page: Page, site: Site, who: { address: string; roles: readonly StaffRole[] }) {
  await page.goto(await linkFor(site, who.address, who.roles))
  await page.getByLabel("Choose a password").fill(PASSWORD)
  await page.getByRole("button", { name: "Go on" }).click()
  const secret = ((await page.locator("code[translate=no]").textContent()) ?? "").replaceAll(" ", "")
  await page.getByLabel("Code from your app").fill(appCodeAt(secret, new Date()))
  await page.getByRole("button", { name: "Go on" }).click()
  await page.getByRole("link", { name: "Later" }).click()
  await page.waitForURL("**/office")
  return { ...who, password: PASSWORD, secret }
}
