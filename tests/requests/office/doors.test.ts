import { expect, test } from "vitest"
import { permissionOf } from "#app/domain/office/place.ts"
import { mayDo, STAFF_ROLES } from "#app/domain/office/role.ts"
import { dataOf, everyAddress } from "../../support/addresses.ts"
import { startApp } from "../../support/app.ts"
import { joinedAs, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()

/** Every locked address of the office, with the permission that opens it. */
const LOCKED = (await everyAddress()).flatMap(({ pattern, path }) => {
  const permission = permissionOf(pattern)
  return permission === null || permission === "sign-in" ? [] : [{ path, permission }]
})

/** GET and POST, as a page and as a page's data. */
async function answersAt(path: string, cookie: string): Promise<Response[]> {
  const headers = { cookie }
  const nothing = { nothing: "at all" }
  return [
    await app.fetch(path, { headers }),
    await app.post(path, nothing, headers),
    await app.fetch(dataOf(path), { headers }),
    await app.post(dataOf(path), nothing, headers),
  ]
}

/** What Remix answers to a page's data: a redirect is told within it. */
async function refusalOf(answer: Response): Promise<string> {
  if (answer.status === 303) return answer.headers.get("location")?.split("?", 1)[0] ?? ""
  const body = await answer.text()
  return /\/office\/sign-in/.exec(body)?.[0] ?? String(answer.status)
}

test("there are doors to knock at", () => {
  expect(LOCKED.length).toBeGreaterThanOrEqual(8)
})

test("a stranger, a participant, and whoever made up a cookie are sent to the office's sign-in at every address", async () => {
  const participant = await joinedAs(app, someAddress())
  for (const { path } of LOCKED) {
    for (const cookie of ["", participant, "__Host-threestar-office=of-somebody"]) {
      for (const answer of await answersAt(path, cookie)) {
        // A page without an action, or a file without a page, has nothing to answer with.
        if (answer.status === 405 || answer.status === 404) continue
        expect([path, await refusalOf(answer)]).toEqual([path, "/office/sign-in"])
      }
    }
  }
})

test.each(STAFF_ROLES)("a %s is refused wherever the table says so, and nowhere else", async (role) => {
  const { cookie } = await signedInAs(app.database, [role])
  for (const { path, permission } of LOCKED) {
    const opens = mayDo([role], permission)
    const statuses = (await answersAt(path, cookie)).map(({ status }) => status)
    if (opens) expect([path, statuses.includes(403)]).toEqual([path, false])
    else expect([path, statuses.filter((one) => ![403, 404, 405].includes(one))]).toEqual([path, []])
    if (!opens) expect([path, statuses[0]]).toEqual([path, 403])
  }
})

test("whoever has left, or waits for the second factor, is a stranger", async () => {
  const { default: postgres } = await import("postgres")
  const sql = postgres(app.database.superuserUrl, { max: 1 })
  const [gone, half] = [await signedInAs(app.database, STAFF_ROLES), await signedInAs(app.database, STAFF_ROLES)]
  await sql`update office.staff set removed_on = now() where id = ${gone.id}`
  await sql`update office.staff_sessions set stage = 'second-factor' where staff = ${half.id}`
  await sql.end()
  for (const { cookie } of [gone, half]) {
    const answer = await app.fetch("/office", { headers: { cookie } })
    expect(await refusalOf(answer)).toBe("/office/sign-in")
  }
})
