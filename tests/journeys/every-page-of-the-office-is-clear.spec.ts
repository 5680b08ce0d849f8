import { OFFICE_PAGES } from "#app/domain/office/place.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { asSuperuser } from "../support/journeys/remains.ts"
import { publishedItem, waitingItems } from "../support/office/items.ts"
import { enterOffice } from "../support/office/office-journey.ts"

/** What varies in an address has pages of its own in other journeys; these are the ones that a menu or a link opens. */
const PAGES = Object.entries(OFFICE_PAGES).flatMap(([path, permission]) =>
  /[:.]/.test(path) || permission === "sign-in" ? [] : path,
)

/** Addresses that send files, or answer forms of other pages only. */
const NO_PAGES = ["/office/passes/sheets", "/office/kept", "/office/campaign/export/file"]

test("every page of the office can be read and used, with something on it", async ({ own: { site, page } }) => {
  const words = await asSuperuser(site, async (sql) => {
    const [first = ""] = await waitingItems(sql, [
      "They rang me every week",
      "Denise at the desk, 07700 900461, was kind",
    ])
    await sql`insert into office.pressure_reports (kinds, provider) values ('{see-phone}', 'Northgate')`
    return publishedItem(sql, first)
  })
  const roles = ["administrator", "moderator", "caseworker", "campaigner", "evaluator"] as const
  await enterOffice(page, site, { address: "ada@office.example", roles: [...roles] })
  for (const path of PAGES.filter((one) => !NO_PAGES.includes(one))) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 200])
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  }

  // A visitor reports what is published, and the moderator finds it.
  await page.context().clearCookies()
  await page.goto(`/report/${words}`)
  await page.getByLabel("It says something that is not true").check()
  await page.getByRole("button", { name: /Send|Report|Tell/ }).click()
  await page.waitForURL(/told/)
  await page.goto("/moderation")
  await expect(page.getByRole("heading", { name: "Report words" })).toBeVisible()
})

test("a class of ratings is counted by an errand to the sealed room, and a legal notice is written down", async ({
  own: { site, page },
}) => {
  const words = await asSuperuser(site, async (sql) => {
    const [id = ""] = await waitingItems(sql, ["The adviser told everybody where I live"])
    return publishedItem(sql, id)
  })
  await enterOffice(page, site, { address: "lee@office.example", roles: ["administrator", "moderator"] })
  await page.goto("/office/releases/classes")
  await page.getByLabel("How its passes came").selectOption("paper")
  await page.getByRole("button", { name: "Look at this class" }).click()
  await expect(page.getByText("It counts as it is.")).toBeVisible()
  await expect(async () => {
    const again = page.getByRole("link", { name: "Look again" })
    if (await again.isVisible()) await again.click()
    await expect(page.getByText("fewer than ten")).toBeVisible({ timeout: 1000 })
  }).toPass()

  await page.goto("/office/notices/new?ground=privacy")
  await page.getByLabel("Where it stands").fill(`/report/${words}`)
  await page.getByLabel("What the letter says").fill("It says where our client lives.")
  await page.getByRole("button", { name: "Keep this notice" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/N-\d{4}-001/)
})
