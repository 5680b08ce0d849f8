import postgres from "postgres"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { MOST_PREVIEWS_A_DAY } from "#app/domain/standard/proposal.ts"
import { FIRST_STANDARD } from "#app/domain/standard/standard.ts"
import { typedProposal } from "#app/forms/office/standard.ts"
import { startApp } from "../../support/app.ts"
import { runWaitingErrands } from "../../support/office/errands.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const ada = await signedInAs(app.database, ["administrator"], { name: "Ada Long" })
const TODAY = new Date().toISOString().slice(0, 10)
const NEXT_YEAR = String(Number(TODAY.slice(0, 4)) + 1)

// Each test has its own three previews of the day.
beforeEach(async () => {
  await sql`delete from office.errands`
})

const read = async (path: string) =>
  (await (await app.fetch(path, { headers: { cookie: ada.cookie } })).text()).replaceAll("<!-- -->", "")
const post = (path: string, fields: Record<string, string>) =>
  app.post(path, new URLSearchParams(fields), { cookie: ada.cookie })
const proposed = (parts: Record<string, string> = {}) => {
  const { version: _, ...set } = FIRST_STANDARD
  return { ...typedProposal(set), fromYear: NEXT_YEAR, minimumHalfStars: "3.5", ...parts }
}

/** The page of a proposal whose verdicts were looked at. */
async function lookedAt(parts: Record<string, string> = {}): Promise<string> {
  const answer = await post("/office/standards/new", proposed(parts))
  expect(answer.status).toBe(303)
  await runWaitingErrands(TODAY)
  return answer.headers.get("location") ?? ""
}

const release = (number: number) => sql`
  insert into published.releases (number, year, released_on)
  values (${number}, ${Number(TODAY.slice(0, 4)) - 1}, ${`${TODAY.slice(0, 4)}-01-0${number}`})`

test("the page names the set that holds, and every set with its first year and why", async () => {
  const page = await read("/office/standards")
  expect(page).toContain(`What holds in ${TODAY.slice(0, 4)}`)
  expect(page).toContain(`From ${FIRST_STANDARD.fromYear} on`)
  expect(page).toContain("Fewest stars that are good enough")
})

describe("a proposal", () => {
  test("whose numbers may not be so comes back with what was typed, and asks for nothing", async () => {
    const answer = await post("/office/standards/new", proposed({ fewestForVerdict: "31", answerDays: "soon" }))
    const page = (await answer.text()).replaceAll("<!-- -->", "")
    expect(answer.status).toBe(422)
    expect(page).toContain("Write a whole number in digits")
    expect(page).toContain('value="soon"')
    const stepless = await post("/office/standards/new", proposed({ fewestForVerdict: "31" }))
    expect(await stepless.text()).toContain("Give a number from 30 to 200, in steps of 10")
    expect((await post("/office/standards/new", proposed({ minimumHalfStars: "3.25" }))).status).toBe(422)
    const nothing = await post("/office/standards/new", proposed({ minimumHalfStars: "3" }))
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining("what holds anyway")])
    expect(await sql`select from office.errands`).toHaveLength(0)
  })

  test("for a year that is over is refused: old years keep theirs", async () => {
    const answer = await post("/office/standards/new", proposed({ fromYear: "2024" }))
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("That year is over")])
  })

  test("shows that its look is under way, and cannot be decided before", async () => {
    const answer = await post("/office/standards/new", proposed())
    const path = answer.headers.get("location") ?? ""
    const page = await read(path)
    expect(page).toContain("is under way")
    expect(page).toContain("data-look-again")
    expect(page).not.toContain("Decide this standard")
    const early = await post(path, { reason: "Better help", after: "1" })
    expect([early.status, await early.text()]).toEqual([409, expect.stringContaining("Better help")])
    expect(await sql`select from published.standards`).toHaveLength(1)
  })

  test("sent twice at once leads both times to the one look", async () => {
    const paths = await Promise.all(
      [1, 2].map(async () => (await post("/office/standards/new", proposed())).headers.get("location")),
    )
    expect(paths[0]).toMatch(/^\/office\/standards\/proposed\//)
    expect(paths[1]).toBe(paths[0])
  })

  test("can be looked at three times a day by the whole office, and no more", async () => {
    for (const minimumHalfStars of ["2.5", "3.5", "4"].slice(0, MOST_PREVIEWS_A_DAY))
      await lookedAt({ minimumHalfStars })
    const answer = await post("/office/standards/new", proposed({ complaintCap: "15" }))
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("which is the most")])
  })
})

describe("a decision", () => {
  test("that rests on an older monthly update than the newest is refused, with its reason kept", async () => {
    const path = await lookedAt()
    expect(await read(path), "nothing is published that it could change").toContain("Decide this standard")
    await release(1)
    expect(await read(path)).not.toContain("Decide this standard")
    const answer = await post(path, { reason: "Better help", after: "1" })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("propose it again")])
    expect(await sql`select from published.standards`).toHaveLength(1)
  })

  test("needs a reason; then it holds from its year on, once, with a deed, and old years keep theirs", async () => {
    const path = await lookedAt()
    expect(await read(path)).toContain("No verdict would change. 0 verdicts would stay the same.")
    expect((await post(path, { reason: " ", after: "1" })).status).toBe(422)
    const answer = await post(path, { reason: "Better help", after: "1" })
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/office/standards?done"])
    const late = await post(path, { reason: "Mine, too", after: "1" })
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining("Somebody else has decided another"),
    ])
    expect(await sql`select version, from_year, minimum_half_stars from published.standards order by version`).toEqual([
      { version: 1, from_year: 2011, minimum_half_stars: 6 },
      { version: 2, from_year: Number(NEXT_YEAR), minimum_half_stars: 7 },
    ])
    expect(await sql`select staff, subject, reason from office.audit_log where deed = 'standard.decide'`).toEqual([
      { staff: ada.id, subject: "2", reason: "Better help" },
    ])
    const page = await read("/office/standards")
    expect(page).toContain("Better help")
    expect(page).toContain(`What holds in ${TODAY.slice(0, 4)}`)
  })
})

test("what is no proposal is not found", async () => {
  for (const id of ["nothing", "00000000-0000-4000-8000-000000000000"]) {
    const answer = await app.fetch(`/office/standards/proposed/${id}`, { headers: { cookie: ada.cookie } })
    expect(answer.status).toBe(404)
  }
})
