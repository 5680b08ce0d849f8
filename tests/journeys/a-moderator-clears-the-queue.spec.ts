import { expect, test } from "../support/journeys/journey.ts"
import { asSuperuser } from "../support/journeys/remains.ts"
import { waitingItems } from "../support/office/items.ts"
import { enterOffice } from "../support/office/office-journey.ts"

const TEXTS = [
  "They rang me every week and kept their word",
  "Nobody told me what the course was for",
  "The bus fare was paid late, twice",
  "I was sent to the same workshop three times",
  "My adviser listened for once",
  "They lost my letter and said so",
  "The room was too loud to think in",
  "Denise at the desk was kind to me",
  "Somebody there steals from the till",
  "I got the boots that I needed",
] as const

test.use({ javaScriptEnabled: true })

test("a moderator clears ten texts with the keyboard alone: approves, takes a name out, declines, and undoes one", async ({
  own: { site, page },
}) => {
  await asSuperuser(site, async (sql) => {
    for (const [place, text] of TEXTS.entries()) await waitingItems(sql, [text], { since: `2026-11-${10 + place}` })
  })
  await enterOffice(page, site, { address: "mina@office.example", roles: ["moderator"] })
  await page.goto("/office/moderation")
  const items = page.locator("[data-list-item]")
  // Keys work from the moment at which the page says which there are.
  const press = async (...keys: string[]) => {
    await expect(page.locator("[data-shortcuts]")).toBeVisible()
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(items).toHaveCount(TEXTS.length)

  // The first is opened, and from there each decision leads to the next.
  await press("j", "o")
  await page.waitForURL(/\/office\/moderation\/./)
  for (let left = TEXTS.length; left > 0; left--) {
    // Without what the address says of the decision before: an edit takes that away.
    const here = new URL(page.url()).pathname
    const text = (await page.locator("blockquote").first().textContent()) ?? ""
    if (text.includes("Denise")) {
      await press("m")
      await expect(page.locator(".diff")).toContainText("[removed]")
    }
    if (text.includes("steals")) {
      await press("d")
      await expect(page.locator("#reason")).toBeFocused()
      await page.keyboard.type("Accuses")
      await press("Tab", "Enter")
    } else await press("a")
    await page.waitForURL(({ pathname }) => pathname !== here)
  }
  await expect(page.getByText("0 texts in this view")).toBeVisible()

  // The last press is taken back, and done again from the list.
  await press("u")
  await expect(items).toHaveCount(1)
  await press("j", "a")
  await expect(page.getByText("0 texts in this view")).toBeVisible()

  const left = await asSuperuser(
    site,
    (sql) => sql`select text, edited, state, reason from office.moderation_items order by text`,
  )
  const of = (part: string) => left.find(({ text }) => String(text).includes(part))
  expect(left.map(({ state }) => state).filter((state) => state === "approved")).toHaveLength(9)
  expect(of("steals")).toMatchObject({ state: "declined", reason: "accusation" })
  expect(of("Denise")).toMatchObject({ state: "approved", edited: "[removed] at the desk was kind to me" })
})
