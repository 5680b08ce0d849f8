import type { Page } from "@playwright/test"
import { expect, test } from "../support/journeys/journey.ts"
import { press } from "../support/journeys/rating.ts"
import { asSuperuser } from "../support/journeys/remains.ts"
import type { Site } from "../support/journeys/site.ts"
import { enterOffice } from "../support/office/office-journey.ts"
import { approveClaim, claimProvider, enterPortal, linkIn } from "../support/portal/portal-journey.ts"

const RAE = { provider: "oldham-council", name: "Rae Quay", address: "rae@elsewhere.example" } as const
const UNIT = "restart-3b.ingeus.oldham-council"

/** A release of a month, with a text about the unit and what it says against the standard. */
async function released(site: Site, number: number, on: string, verdict: string, moved = true) {
  await asSuperuser(site, async (sql) => {
    const year = Number(on.slice(0, 4))
    await sql`insert into published.releases (number, released_on, year) values (${number}, ${on}, ${year})`
    await sql`insert into published.figures (release, kind, key, state, half_stars, tens, verdict, verdict_year, moved_in, questions)
      values (${number}, 'unit', ${UNIT}, 'shown', 5, 40, ${verdict}, 2026, ${moved ? number : number - 1}, '{8,4,6,5,7}')`
  })
  await site.runScript("tidy.ts")
}

async function somebodyWrote(site: Site, text: string) {
  await asSuperuser(
    site,
    (sql) => sql`insert into published.words (unit, provider, area, programme, part, text, language, quarter, release)
      values (${UNIT}, 'oldham-council', 'restart-3b', 'restart-scheme', 'should-change', ${text}, 'en', '2026-Q1', 1)`,
  )
}

/** A moderator approves the only answer that waits. */
async function approveAnswer(office: Page) {
  await office.goto("/office/moderation?kind=answer")
  await office.getByRole("link", { name: "Open" }).first().click()
  await press(office, "Approve")
}

/** The server looks twice a second whether the pages it keeps have changed. */
async function readPublicly(page: Page, path: string, words: string) {
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 })
  }).toPass()
}

test("somebody claims a provider, answers, changes the answer in public, and follows a plan from below to better", async ({
  own: { site, page },
  browser,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const office = await context.newPage()
  await enterOffice(office, site, { address: "cal@office.example", roles: ["caseworker", "moderator"] })

  // The register knows no mail domain of this provider: its letter is printed, and its code typed.
  await claimProvider(page, RAE)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We print a letter")
  await asSuperuser(site, (sql) => sql`update office.provider_claims set state = 'proved'`)
  await approveClaim(office, RAE.name)
  await enterPortal(page, RAE)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Oldham Council")

  await released(site, 1, "2026-02-01", "below")
  await somebodyWrote(site, "Nobody rang me back.")
  await page.goto("/portal/oldham-council")
  await page.getByRole("link", { name: "published text without your answer" }).click()
  await page.getByRole("link", { name: "Answer this text" }).click()
  await page.getByLabel("Your answer").fill("We ring within two days now.")
  await press(page, "Look at it first")
  await press(page, "Send it")
  await expect(page.getByText("Our office reads it").first()).toBeVisible()
  await approveAnswer(office)
  await readPublicly(page, "/providers/oldham-council", "We ring within two days now.")
  await page.goto("/portal/oldham-council/feedback?show=answered")
  await page.getByRole("link", { name: "Open this text" }).click()
  await page.getByLabel("Change your answer").fill("We ring within one day now.")
  await press(page, "Look at it first")
  await press(page, "Send it")
  await approveAnswer(office)
  await readPublicly(page, "/providers/oldham-council/answers", "We ring within one day now.")
  await page.getByText("What it said before").click()
  await expect(page.getByText("We ring within two days now.")).toBeVisible()

  // The plan that the first release opened.
  await page.goto("/portal/oldham-council")
  await page.getByRole("link", { name: "recovery plan to write" }).click()
  await page.getByRole("link", { name: "Work on it" }).click()
  await page.getByLabel("What is it drawn from?").selectOption({ label: "Rated lowest: Say" })
  await page.getByLabel("What will you do?").fill("One sheet, in people’s own words.")
  await page.getByLabel("Whose job is it?").fill("Head of the office")
  await page.getByLabel("By which day?").fill(`${new Date().getUTCFullYear() + 1}-03-01`)
  await page.getByLabel("How will one see that it worked?").fill("The stars for it rise")
  await press(page, "Send it to the office")
  await office.goto("/office/recovery")
  await press(office, "Let it through")
  await readPublicly(page, "/providers/oldham-council", "One sheet, in people’s own words.")

  // January carries last year's verdict over, and closes nothing; two better updates do.
  await released(site, 2, "2026-03-01", "near-the-line")
  await released(site, 3, "2027-01-01", "near-the-line")
  await page.goto("/portal/oldham-council/recovery")
  await expect(page.getByText("The plan closes after two better updates.")).toBeVisible()
  await asSuperuser(site, (sql) => sql`delete from published.figures where release = 3`)
  await asSuperuser(site, (sql) => sql`delete from published.releases where number = 3`)
  await released(site, 4, "2026-04-01", "meets")
  await readPublicly(page, "/providers/oldham-council", "is in no recovery plan now")
  await context.close()
})

test("a prime says what it does about its subcontractor, and an owner invites a colleague", async ({
  own: { site, page },
  browser,
}) => {
  const prime = { provider: "ingeus", name: "Ida Prime", address: "ida@ingeus.co.uk" } as const
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const office = await context.newPage()
  await enterOffice(office, site, { address: "cal@office.example", roles: ["caseworker", "moderator"] })
  await claimProvider(page, prime)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Our office looks at it")
  await approveClaim(office, prime.name)
  await enterPortal(page, prime)
  await released(site, 1, "2026-02-01", "below")

  await page.goto("/portal/ingeus")
  await page.getByRole("link", { name: "say what you do about it" }).click()
  await page.getByRole("link", { name: "Say what you do about it" }).click()
  await page.getByLabel("What do you do about it, or have you done?").fill("We meet each week.")
  await press(page, "Send it to the office")
  await office.goto("/office/recovery")
  await press(office, "Let it through")
  await readPublicly(page, "/providers/oldham-council", "We meet each week.")

  await page.goto("/portal/ingeus/team")
  await page.getByLabel("Name", { exact: true }).fill("Bo Reader")
  await page.getByLabel("E-mail address at work").fill("bo@ingeus.co.uk")
  await page.getByLabel("Reader").last().check()
  await press(page, "Invite")
  await expect(page.getByText("Invited. We have sent them a letter.")).toBeVisible()
  expect(await linkIn(page, "bo@ingeus.co.uk", /\/portal\/join\/[\w-]{43}/)).toContain("/portal/join/")
  await context.close()
})
