import type { Page } from "@playwright/test"
import { appCodeAt } from "#app/crypto/app-codes.server.ts"
import { press } from "../journeys/rating.ts"

const PASSWORD = "lantern otter thursday"

type Claimant = Readonly<{ provider: string; name: string; address: string }>

/** The newest link of its kind in a letter to an address, as the outbox of one's own machine shows it. */
export async function linkIn(page: Page, address: string, kind: RegExp): Promise<string> {
  await page.goto("/outbox")
  const letter = page.getByRole("article").filter({ hasText: `To ${address}` })
  const texts = await letter.evaluateAll((letters) => letters.map((one) => one.innerHTML))
  const [link] = texts.flatMap((text) => kind.exec(text)?.[0] ?? [])
  if (!link) throw new Error(`There is no link like ${kind} in a letter to ${address}.`)
  return link
}

/** Somebody asks to speak for a provider, and presses the button behind the letter's link. */
export async function claimProvider(page: Page, { provider, name, address }: Claimant): Promise<void> {
  await page.goto(`/portal/claim?provider=${provider}`)
  await page.getByLabel("Your name").fill(name)
  await page.getByLabel("What do you do there?").fill("Head of quality")
  await page.getByLabel("Your e-mail address at work").fill(address)
  await press(page, "Go on")
  await page.goto(await linkIn(page, address, /\/portal\/claim\/[\w-]{43}/))
  await press(page, "Yes, that was me")
}

/** Somebody of the office lets the only claimant in, as an owner. */
export async function approveClaim(office: Page, name: string): Promise<void> {
  await office.goto("/office/representatives")
  await office.getByRole("link", { name }).click()
  await office.getByLabel("Owner").check()
  await press(office, "Approve")
}

/** Follows the link of an invitation to the provider's first page, with an app for codes. */
export async function enterPortal(page: Page, { address, provider }: Omit<Claimant, "name">): Promise<void> {
  await page.goto(await linkIn(page, address, /\/portal\/join\/[\w-]{43}/))
  await page.getByLabel("Choose a password").fill(PASSWORD)
  await press(page, "Go on")
  const secret = ((await page.locator("code[translate=no]").textContent()) ?? "").replaceAll(" ", "")
  await page.getByLabel("Code from your app").fill(appCodeAt(secret, new Date()))
  await press(page, "Go on")
  await page.getByRole("link", { name: "Later" }).click()
  await page.waitForURL(`**/portal/${provider}`)
}
