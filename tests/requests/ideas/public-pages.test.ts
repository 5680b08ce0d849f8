import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { recordIdeaMove } from "#db/queries/desk/ideas/moves.ts"
import { startApp } from "../../support/app.ts"
import { ideaStanding, publishedIdea } from "../../support/ideas/sent.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(app.database, ["moderator", "campaigner"])

const THINGS = "desk lamp shelf door sign mug chair plug stamp pen cup box map fan rug key jar bin hat net bag".split(
  " ",
)
for (const thing of THINGS) await publishedIdea(sql, staff, `Paint our stars on a ${thing}.`)
const plain = await publishedIdea(sql, staff, 'A ramp, and <b>not</b> "steps" & stairs.')
const off = await publishedIdea(sql, staff, "A balloon.")
const gone = await publishedIdea(sql, staff, "A name of somebody.")
await decide(sql, gone, { staff, to: "declined" })
const { version } = await ideaStanding(sql, off.id)
await recordIdeaMove(staff, { id: off.id, version, to: "not-now", month: "2026-11-01", words: "It costs too much." })
const read = async (path: string) => (await app.fetch(path)).text()
const shownOn = (page: string) => (page.match(/class="suggestion"/g) ?? []).length

test("the list pages, sorts, filters and searches by its address", async () => {
  const first = await read("/campaign/ideas")
  expect(first).toContain("23 ideas")
  expect(shownOn(first)).toBe(20)
  expect(shownOn(await read("/campaign/ideas?page=2"))).toBe(3)
  expect(shownOn(await read("/campaign/ideas?page=99"))).toBe(3)
  const late = await read("/campaign/ideas?state=not-now&sort=newest")
  expect(late).toContain("1 idea")
  expect(late).toContain("the newest first")
  expect(await read("/campaign/ideas?q=lamp")).toContain("Paint our stars on a lamp.")
  expect(await read("/campaign/ideas?q=nothing%20of%20this")).toContain("Nothing fits.")
  expect((await app.fetch("/campaign/ideas?state=waiting&sort=sideways&page=x")).status).toBe(200)
})

test("a page shows the text as text, where it stands, and what came of it", async () => {
  expect(await read(`/campaign/ideas/${plain.id}`)).toContain("A ramp, and &lt;b&gt;not&lt;/b&gt;")
  const told = await read(`/campaign/ideas/${off.id}`)
  expect(told).toContain("Not now")
  expect(told).toContain("It costs too much.")
})

test("what never was is not found; what was taken down is gone, and its words with it", async () => {
  expect((await app.fetch("/campaign/ideas/00000000-0000-4000-8000-000000000000")).status).toBe(404)
  expect((await app.fetch("/campaign/ideas/nonsense")).status).toBe(404)
  const answer = await app.fetch(`/campaign/ideas/${gone.id}`)
  expect(answer.status).toBe(410)
  expect(await answer.text()).not.toContain("A name of somebody.")
})

test("public pages set no cookie", async () => {
  for (const path of ["/campaign/ideas", `/campaign/ideas/${plain.id}`, `/campaign/ideas/${gone.id}`])
    expect((await app.fetch(path)).headers.getSetCookie(), path).toEqual([])
})
