import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { countSupports } from "#app/tasks/proposals/support.server.ts"
import { startApp } from "../../support/app.ts"
import { ideaStanding } from "../../support/ideas/sent.ts"
import { hidden, joinedAs, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const moderator = await signedInAs(app.database, ["moderator"], { name: "Mina" })
const campaigner = await signedInAs(app.database, ["campaigner"], { name: "Cam" })
const cookie = await joinedAs(app, someAddress())

const TEXT = "Stand on the market with the three questions."
const receiptIn = (page: string) => /<output[^>]*>([^<]+)<\/output>/.exec(page)?.[1]?.replaceAll(" ", "") ?? ""
/** Pages of everybody are new within a second of what they show. */
const read = async (path: string) => {
  await new Promise((done) => setTimeout(done, 1200))
  return (await app.fetch(path)).text()
}

test("an idea is proposed, read, supported, taken up and done, and its author sees each step by the receipt", async () => {
  const form = await (await app.fetch("/campaign/ideas/new")).text()
  expect(form).toContain("What should the campaign do next?")
  const sent = await app.post("/campaign/ideas/new", { text: TEXT, once: hidden(form, "once"), step: "look" })
  const receipt = receiptIn(await sent.text())
  expect(receipt).toMatch(/^D[0-9A-Z]{16}$/)
  const door = await app.post("/receipt", { receipt })
  expect([door.status, door.headers.get("location")]).toEqual([307, "/receipt/idea"])
  const status = async () => (await app.post("/receipt/idea", { receipt })).text()
  expect(await status()).toContain("Waits to be read")
  expect(await read("/campaign/ideas")).toContain("Nobody has proposed anything yet.")

  const [row] = await sql<{ id: string; item: string }[]>`select id, item from casework.ideas`
  const { id = "", item = "" } = row ?? {}
  const page = `/campaign/ideas/${id}`
  expect((await app.fetch(page)).status).toBe(404)
  const queue = await app.fetch("/office/moderation?kind=idea", { headers: { cookie: moderator.cookie } })
  expect(await queue.text()).toContain("Idea for the campaign")
  const read1 = await app.fetch(`/office/moderation/${item}`, { headers: { cookie: moderator.cookie } })
  expect(await read1.text()).toContain("About the campaign")
  await app.post(`/office/moderation/${item}`, { step: "approve", version: "0" }, { cookie: moderator.cookie })
  expect(await read("/campaign/ideas")).toContain(TEXT)
  expect(await read("/campaign")).toContain(TEXT)
  expect(await status()).toContain("Our office read it, and it was published")

  const given = await app.post(`${page}/support`, { step: "give" }, { cookie })
  expect([given.status, given.headers.get("location")]).toEqual([303, `${page}/support?done=given`])
  await sql`insert into identity.supports select ${id}, sha256(convert_to(n::text, 'UTF8')) from generate_series(1, 9) n`
  expect(await countSupports()).toBe(1)
  expect(await read(page)).toContain("10 or more people support this")

  const act = async (fields: Record<string, string>) => {
    const { version } = await ideaStanding(sql, id)
    const there = `/office${page}`
    return app.post(there, { version: String(version), ...fields }, { cookie: campaigner.cookie })
  }
  expect((await act({ to: "taken-up", words: "We look for a table." })).status).toBe(303)
  const takenUp = await read(page)
  expect(takenUp).toContain("The campaign has taken it up")
  expect(takenUp).toContain("We look for a table.")
  expect((await act({ to: "done", words: "We stood there on three Saturdays." })).status).toBe(303)
  const done = await read(page)
  expect(done).toContain("It is done")
  expect(done).toContain("Did you support it? You can still take that back")
  expect(await read("/campaign/ideas?state=done")).toContain("1 idea")
  expect(await status()).toContain("We stood there on three Saturdays.")
  const deeds = await sql`select deed, staff from office.audit_log where subject in (${id}, ${item}) order by number`
  expect(deeds).toEqual([
    { deed: "item.approve", staff: moderator.id },
    { deed: "idea.move", staff: campaigner.id },
    { deed: "idea.move", staff: campaigner.id },
  ])

  // After all that its author can still have it erased, and its address says no more than that it is gone.
  expect(await (await app.post("/receipt/idea", { receipt, step: "erase" })).text()).toContain("Your idea is erased")
  await new Promise((after) => setTimeout(after, 1200))
  const gone = await app.fetch(page)
  expect(gone.status).toBe(410)
  const words = await gone.text()
  expect(words).toContain("This idea is not here any more")
  expect(words).not.toContain(TEXT)
  expect(await sql`select 1 from identity.supports where subject = ${id}`).toHaveLength(0)
})
