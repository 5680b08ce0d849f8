import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { startApp } from "../../support/app.ts"
import { aCast, aRating } from "../../support/builders.ts"
import { runWaitingErrands } from "../../support/office/errands.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const ada = await signedInAs(app.database, ["administrator"], { name: "Ada Long" })
const today = new Date().toISOString().slice(0, 10)
const YEAR = Number(today.slice(0, 4))

const UNIT = "restart-3b.ingeus.oldham-council"
const POOL = `paper-${YEAR}-oldham-library-1`
const POOL_PAGE = `/office/releases/classes?road=paper&key=${POOL}`
const POOL_CLASS = { year: "", unit: "", road: "paper", key: POOL, batch: "" }

const read = async (path: string) => {
  const answer = await app.fetch(path, { headers: { cookie: ada.cookie } })
  expect(answer.status).toBe(200)
  return (await answer.text()).replaceAll("<!-- -->", "")
}
const post = (path: string, fields: Record<string, string> = {}) =>
  app.post(path, new URLSearchParams(fields), { cookie: ada.cookie })

async function rated(count: number, over: Partial<Parameters<typeof aCast>[0]> = {}) {
  const answers = { adviser: 4, say: 4, fit: 4, help: 4, fairness: null } as const
  for (let i = 0; i < count; i++) {
    const terms = { year: YEAR, unit: UNIT, purpose: "rating" } as const
    const place = { area: "restart-3b", programme: "restart-scheme", now: new Date(`${today}T09:00:00Z`) }
    await castRating(aCast({ ...place, terms, rating: aRating({ answers }), ...over }))
  }
}

beforeAll(async () => {
  await rated(20)
  await rated(13, { road: "paper", key: POOL })
  await runTally(app.database.secretsFolder, today)
})

test("before anything is published the pages say so, and a preview is under way until it is answered", async () => {
  expect(await read("/office/releases")).toContain("Nothing has been published yet.")
  expect((await post("/office/releases/preview")).headers.get("location")).toBe("/office/releases/preview")
  expect((await post("/office/releases/preview")).status, "whoever asks again waits for the same").toBe(303)
  expect(await read("/office/releases/preview")).toContain("The preview is under way")
  expect(await sql`select from office.errands`).toHaveLength(1)
  await runWaitingErrands(today)
  const page = await read("/office/releases/preview")
  expect(page).toContain("Would appear")
  expect(page).toContain("Oldham Council")
  // Words only: nonces and names of files in the markup are chance.
  const words = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ")
  expect(words, "in tens").toContain("30+")
  // The page says, too, at what time it was worked out.
  expect(words.replaceAll(/\d\d:\d\d/g, ""), "and no finer").not.toMatch(/\b33\b/)
})

test("a class is counted in tens before it can be left out, with a reason, and can be counted again", async () => {
  const early = await post(POOL_PAGE, { ...POOL_CLASS, step: "leave-out", reason: "The sheets were stolen" })
  expect([early.status, await early.text()]).toEqual([409, expect.stringContaining("Count first how many ratings")])
  const counted = await post("/office/releases/classes", { ...POOL_CLASS, step: "count" })
  expect(counted.headers.get("location")).toBe(POOL_PAGE)
  expect(await read(POOL_PAGE)).toContain("The count is under way")
  await runWaitingErrands(today)
  expect(await read(POOL_PAGE)).toContain("10 or a few more")
  const noReason = await post(POOL_PAGE, { ...POOL_CLASS, step: "leave-out", reason: "" })
  expect([noReason.status, await noReason.text()]).toEqual([422, expect.stringContaining("Say why")])
  await post(POOL_PAGE, { ...POOL_CLASS, step: "leave-out", reason: "The sheets were stolen" })
  const twice = await post(POOL_PAGE, { ...POOL_CLASS, step: "leave-out", reason: "The sheets were stolen" })
  expect(twice.status).toBe(409)
  await runWaitingErrands(today)
  const page = await read(POOL_PAGE)
  expect(page).toContain("It is left out.")
  expect(page).toContain("The sheets were stolen")
  await post(POOL_PAGE, { ...POOL_CLASS, step: "count-again", reason: "They were found, unopened" })
  await runWaitingErrands(today)
  expect(await read(POOL_PAGE)).toContain("It counts as it is.")
})

test("a class of everything, and a batch that is no number, are refused with what was typed", async () => {
  const nothing = await post("/office/releases/classes", { step: "count" })
  expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining("Give at least one part")])
  const strange = await post("/office/releases/classes", { step: "count", batch: "twelve", unit: UNIT })
  const page = await strange.text()
  expect(strange.status).toBe(422)
  expect(page).toContain("Write the number of the batch in digits")
  expect(page).toContain(`value="${UNIT}"`)
})

test("an update is made once, by whoever saw the newest before it, and carries notes afterwards", async () => {
  expect(await read("/office/releases/run")).toContain("This makes update 1")
  const stale = await post("/office/releases/run", { after: "7" })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining("since you opened this page")])
  expect((await post("/office/releases/run", { after: "0" })).status).toBe(303)
  expect(await read("/office/releases/run")).toContain("Ada Long has asked for an update")
  await runWaitingErrands(today)
  expect(await read("/office/releases")).toContain("Update 1 is out")
  const again = await post("/office/releases/run", { after: "1" })
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining("make the next one tomorrow")])
  await post("/office/releases/1", { step: "note", note: "Made by hand <b>today</b>" })
  expect(await read("/office/releases/1")).toContain("Made by hand &lt;b&gt;today&lt;/b&gt;")
  const everybody = async () => (await app.fetch("/how-stars-work")).text()
  expect(await everybody()).not.toContain("Made by hand")
  await post("/office/releases/1", { step: "tell", before: "", told: "This update came a day late." })
  await expect.poll(everybody).toContain("This update came a day late.")
})

test("what was noticed is told as counts, and the stars without a flagged batch are worked out by an errand", async () => {
  expect(await read("/office/flags")).toContain("No account is held.")
  await post("/office/flags/batches")
  expect(await read("/office/flags/batches")).toContain("The look at flagged batches is under way")
  await runWaitingErrands(today)
  const page = await read("/office/flags/batches")
  expect(page).toContain("by update 1")
})
