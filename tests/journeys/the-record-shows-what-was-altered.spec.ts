import { permissionOf } from "#app/domain/office/place.ts"
import { mayDo } from "#app/domain/office/role.ts"
import { everyAddress } from "../support/addresses.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { asSuperuser } from "../support/journeys/remains.ts"
import { enterOffice } from "../support/office/office-journey.ts"

test("a row of the record that was altered by hand in the database shows, on the page and at the terminal", async ({
  own: { site, page },
}) => {
  await enterOffice(page, site, { address: "ada@office.example", roles: ["administrator"] })
  await page.goto("/office/audit")
  await page.getByRole("button", { name: "Check that nothing is missing" }).click()
  await expect(page.getByRole("heading", { name: "The record is whole" })).toBeVisible()
  expect(await site.runScript("audit.ts", "verify")).toContain("The record of deeds is whole: 3 deeds")

  await asSuperuser(site, async (sql) => {
    await sql`alter table office.audit_log disable trigger only_grows`
    await sql`update office.audit_log set after = '{"name": "ada", "roles": ["moderator"]}' where number = 1`
    await sql`alter table office.audit_log enable trigger only_grows`
  })
  await page.goto("/office/audit")
  await page.getByRole("button", { name: "Check that nothing is missing" }).click()
  await expect(page.getByRole("heading", { name: "The record is not whole" })).toBeVisible()
  await expect(page.getByText("Deed 1 does not say what was recorded.")).toBeVisible()
  await expect(site.runScript("audit.ts", "verify")).rejects.toThrow("Deed 1 does not say what was recorded.")
})

test("a wrong role finds every other door shut, and says so in words", async ({ site, page }) => {
  await enterOffice(page, site, { address: "eve@office.example", roles: ["evaluator"] })
  const pages = (await everyAddress()).filter(({ file }) => /^routes\/office\/.*\.tsx$/.test(file))
  const shut = pages.filter(({ pattern }) => {
    const permission = permissionOf(pattern)
    return permission !== null && permission !== "sign-in" && !mayDo(["evaluator"], permission)
  })
  expect(shut.length).toBeGreaterThanOrEqual(3)
  for (const { path } of shut) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 403])
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not open to you")
  }
})
