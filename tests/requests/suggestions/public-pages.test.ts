import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { recordOfficeMove } from "#db/queries/desk/suggestions/deeds.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { publishedSuggestion, standingOf } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(app.database, ["moderator"])
const suggest = (text: string, provider: string | null = "ingeus") =>
  publishedSuggestion(sql, staff, { provider, text })

const done = await suggest("Print the bus times on the letter.")
const THINGS = "desk lamp shelf door sign mug chair plug stamp pen cup box map fan rug key jar bin hat net bag".split(
  " ",
)
for (const thing of THINGS) await suggest(`Bring a ${thing} to the office.`, null)
const plain = await suggest('A ramp, and <b>not</b> "steps" & stairs.', "serco")
for (const to of ["claimed-done", "done"] as const) {
  const { version } = await standingOf(sql, done.id)
  const words = to === "done" ? "We have seen such a letter." : null
  await recordOfficeMove(staff, { id: done.id, version, to, words, plannedFor: null, month: "2026-11-01" })
}
const read = async (path: string) => (await app.fetch(path)).text()

test("the list pages, sorts, filters and searches by its address", async () => {
  const first = await read("/suggestions")
  expect(first).toContain("23 suggestions")
  expect(first).toContain("You said, they did")
  expect((first.match(/class="suggestion"/g) ?? []).length).toBe(20)
  expect((await read("/suggestions?page=2")).match(/class="suggestion"/g)).toHaveLength(3)
  expect((await read("/suggestions?page=99")).match(/class="suggestion"/g)).toHaveLength(3)
  expect(await read("/suggestions?state=done")).toContain("1 suggestion")
  expect(await read("/suggestions?provider=all&q=lamp")).toContain("Bring a lamp to the office.")
  expect(await read("/suggestions?q=nothing%20of%20this")).toContain("Nothing fits.")
  expect((await app.fetch("/suggestions?state=eaten&sort=sideways&page=x")).status).toBe(200)
})

test("a page shows the text as text, where it stands, and what came of it", async () => {
  const page = await read(`/suggestions/${plain.id}`)
  expect(page).toContain("A ramp, and &lt;b&gt;not&lt;/b&gt;")
  const told = await read(`/suggestions/${done.id}`)
  expect(told).toContain("Done, and checked by us")
  expect(told).toContain("We have seen such a letter.")
  expect(told).toContain("Our office checked: it is done")
  expect((await app.fetch("/suggestions/00000000-0000-4000-8000-000000000000")).status).toBe(404)
  expect((await app.fetch("/suggestions/nonsense")).status).toBe(404)
})

test("a provider's page says what they did", async () => {
  const page = await read("/providers/ingeus")
  expect(page).toContain("You said, they did")
  expect(page).toContain("Print the bus times on the letter.")
  expect(page).toContain("/suggest/ingeus")
})

test("public pages set no cookie", async () => {
  for (const path of ["/suggestions", `/suggestions/${done.id}`])
    expect((await app.fetch(path)).headers.getSetCookie(), path).toEqual([])
})
