import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"

const heading = { level: 1 } as const

test("a visitor reads who is rated, and how", async ({ page }) => {
  await page.goto("/")
  await expect(page.getByRole("main")).toContainText("The first stars are yours to give")
  await expect(page.getByText("Independent of government and of every provider")).toBeVisible()
  await page.getByLabel("town, council or provider").fill("ingeus")
  await press(page, "Search")
  await expect(page).toHaveURL(/\/providers\?q=ingeus/)
  await page.getByRole("table").getByRole("link", { name: "Ingeus", exact: true }).click()
  await expect(page.getByRole("heading", heading)).toHaveText("Ingeus")
  await expect(page.getByRole("region", { name: "Stars for Ingeus" })).toContainText("Stars appear after 10 ratings")
  await page.getByRole("link", { name: "Greater Manchester" }).first().click()
  await expect(page.getByRole("heading", heading)).toContainText("Greater Manchester")
  await page.getByRole("main").getByRole("link", { name: "Restart Scheme" }).first().click()
  await expect(page.getByRole("heading", heading)).toHaveText("Restart Scheme")

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "How stars work" }).click()
  await expect(page.getByRole("table").first()).toContainText("3.36")
  await page.getByText("The full formula").click()
  await expect(page.getByText("nine times in ten").first()).toBeVisible()
  await page.getByRole("navigation", { name: "More" }).getByRole("link", { name: "Contact" }).click()
  await expect(page.getByRole("heading", heading)).toHaveText("Contact")
  expect(await page.context().cookies(), "reading leaves no cookie").toEqual([])
})

test("the list can be searched, narrowed down, put in order and leafed through", async ({ page }) => {
  await page.goto("/providers")
  const rows = page.getByRole("table").locator("tbody").getByRole("row")
  await expect(rows).toHaveCount(25)
  const first = (await rows.first().getByRole("link").textContent()) ?? ""
  await page.getByRole("link", { name: "Next page" }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(rows.first()).not.toContainText(first)
  await page.getByRole("link", { name: "Previous page" }).click()
  await expect(rows.first()).toContainText(first)

  await page.getByLabel("Programme", { exact: true }).selectOption({ label: "Restart Scheme" })
  await page.getByLabel("In order of").selectOption("Name")
  await press(page, "Show")
  const names = await rows.getByRole("rowheader").getByRole("link").allTextContents()
  expect(names.length).toBeGreaterThan(5)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en-GB")))
  await page.getByText("More ways to narrow it down").click()
  await page.getByLabel("Part in the programme").selectOption("Prime contractors")
  await press(page, "Show")
  expect(await rows.count()).toBeLessThan(names.length)

  // A town is no provider; the page says what it is.
  await page.goto("/providers?q=Oldham")
  await expect(page.getByRole("heading", { name: /place.? of that name/i })).toBeVisible()
  await page.goto("/providers?q=zzzzzz")
  await expect(page.getByRole("heading", { level: 2, name: "No provider is called “zzzzzz”" })).toBeVisible()
  await page.getByRole("link", { name: "Show all providers" }).click()
  await expect(rows).toHaveCount(25)
})

test("whoever is lost is told so, and led on", async ({ page }) => {
  for (const path of ["/no-such-page", "/providers/no-such-provider", "/areas/no-such-area", "/rate/no-such-unit"]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole("heading", heading)).toHaveText("We could not find that page")
  }
  await page.getByRole("main").getByRole("searchbox").fill("Serco")
  await press(page, "Search")
  await expect(page.getByRole("link", { name: "Serco", exact: true })).toBeVisible()
})

test("exit leaves at once, signs out, and says nothing to where it leads", async ({ page, site }) => {
  await page.goto("/rate")
  await expect(page.getByRole("link", { name: "Exit this page" })).toHaveAttribute("href", "/exit")
  const answer = await fetch(`${site.url}/exit`, { redirect: "manual" })
  expect(answer.status).toBe(303)
  expect(answer.headers.get("location")).toBe(`${site.url}/how-stars-work`)
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "cookies"')
  expect(answer.headers.get("referrer-policy")).toBe("same-origin")
})
