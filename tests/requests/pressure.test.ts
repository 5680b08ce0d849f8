import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { startApp } from "../support/app.ts"
import { joinedAs, someAddress } from "../support/joining.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeEach(() => sql`delete from office.pressure_reports`)

const TOLD = "She held my phone and read it out."

function form(fields: Record<string, string>, ...kinds: string[]) {
  return new URLSearchParams([...Object.entries(fields), ...kinds.map((kind) => ["kinds[]", kind])])
}

const reports = () => sql<{ kinds: string[]; area: string | null; provider: string | null; words: Buffer | null }[]>`
  select kinds, area, provider, words from office.pressure_reports`

test("what was told is stored, its words sealed with the key outside the database", async () => {
  const fields = { area: "restart-3b", provider: " Northgate Skills ", words: `${TOLD}\r\n` }
  const answer = await app.post("/pressure", form(fields, "see-phone", "threaten"))
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/pressure?told"])
  const [report, ...more] = await reports()
  expect(more).toEqual([])
  expect(report).toMatchObject({ kinds: ["see-phone", "threaten"], area: "restart-3b", provider: "Northgate Skills" })
  const words = report?.words ?? Buffer.alloc(0)
  expect(words.toString("latin1")).not.toContain("phone")
  expect(openText(words, loadSecrets(app.database.secretsFolder).casework)).toBe(TOLD)
  expect(await (await app.fetch("/pressure?told")).text()).toContain(
    "We cannot answer you, because we do not know who you are",
  )
})

test("one tick is enough, and what is left out or invented is stored as nothing", async () => {
  const answer = await app.post(
    "/pressure",
    form({ area: "no-such-area", provider: "", words: " " }, "offer", "invented"),
  )
  expect(answer.status).toBe(303)
  expect([...(await reports())]).toEqual([{ kinds: ["offer"], area: null, provider: null, words: null }])
})

test("with nothing ticked the page asks for it, keeps what was typed and stores nothing", async () => {
  const answer = await app.post("/pressure", form({ area: "restart-3b", provider: "Northgate", words: TOLD }))
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('<a href="#kinds">Tick what happened. One tick is enough</a>')
  expect(page).toContain('value="Northgate"')
  expect(page).toContain(TOLD)
  expect(page).toContain('value="restart-3b" selected=""')
  expect(await reports()).toHaveLength(0)
})

test("1,200 signs are sent, one more comes back with what was ticked", async () => {
  expect((await app.post("/pressure", form({ words: "é".repeat(1200) }, "offer"))).status).toBe(303)
  const answer = await app.post("/pressure", form({ words: "é".repeat(1201) }, "offer"))
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain("longer than 1,200 letters and signs")
  expect(page).toMatch(/checked="" value="offer"|value="offer"[^>]*checked=""/)
  expect(await reports()).toHaveLength(1)
})

test("what to know comes before the form, and no phone number without its text relay", async () => {
  const page = await (await app.fetch("/pressure")).text()
  expect(page.indexOf("You need not show anybody your phone")).toBeGreaterThan(0)
  expect(page.indexOf("You need not show anybody your phone")).toBeLessThan(page.indexOf("<form"))
  // Words only: the nonces and names of files in the markup are chance, and can look like a number.
  const words = page.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ")
  expect(words).toContain("You need not show anybody your phone")
  expect(words).not.toMatch(/\b0\d{3,4} ?\d{3}/)
})

test("whoever is signed in is asked to sign out first, before anything is read", async () => {
  const cookie = await joinedAs(app, someAddress())
  for (const answer of [
    await app.fetch("/pressure", { headers: { cookie } }),
    await app.post("/pressure", form({ words: TOLD }, "offer"), { cookie }),
  ])
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-out?next=%2Fpressure"])
  expect(await reports()).toHaveLength(0)
})

test("thirty people behind one address can tell, a flood cannot", async () => {
  for (let people = 0; people < 30; people++) expect((await app.post("/pressure", form({}, "offer"))).status).toBe(303)
  const statuses = new Set<number>()
  for (let turn = 0; turn < 130; turn++) statuses.add((await app.post("/pressure", form({}))).status)
  expect([...statuses]).toEqual([422, 429])
})
