import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { listRecoveryDuties } from "#db/queries/desk/portal/recovery/duties.ts"
import { keepPlans } from "#db/queries/desk/portal/recovery/keep.ts"
import { recordSuggestionErasure } from "#db/queries/door/suggestions.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { OLDHAM } from "../../support/office/words-world.ts"
import { representing } from "../../support/portal/representing.ts"
import { publishedSuggestion } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const TODAY = new Date().toISOString().slice(0, 10)
const NEXT_YEAR = Number(TODAY.slice(0, 4)) + 1
const INGEUS_UNIT = "restart-3b.ingeus.ingeus"
let number = 0

/** A release that says this of Oldham Council's unit under Ingeus, and of Ingeus's own. */
async function released(on: string, verdict: string, more: { moved?: boolean; verdictYear?: number } = {}) {
  number += 1
  const year = Number(on.slice(0, 4))
  await sql`insert into published.releases (number, released_on, year) values (${number}, ${on}, ${year})`
  for (const unit of [OLDHAM, INGEUS_UNIT]) {
    await sql`insert into published.figures (release, kind, key, state, half_stars, tens, verdict, verdict_year, moved_in, questions)
      values (${number}, 'unit', ${unit}, 'shown', 5, 40, ${unit === OLDHAM ? verdict : "meets"}, ${more.verdictYear ?? year},
              ${more.moved === false ? number - 1 : number}, '{8,4,6,5,7}')`
  }
  await keepPlans(TODAY)
}

const plans = () =>
  sql`select opened_on::text as opened, closed_on::text as closed from published.recovery_plans order by 1`
const planId = async () => String((await sql`select id from published.recovery_plans where closed_on is null`)[0]?.id)
const sub = await representing(app.database, "oldham-council")
const prime = await representing(app.database, "ingeus")
const mina = await signedInAs(app.database, ["moderator"])
const get = async (path: string, cookie = "") =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
const post = (path: string, fields: Record<string, string>, cookie = sub.cookie) => app.post(path, fields, { cookie })

/** The office lets the only say through that waits. */
async function letThrough() {
  const [say] = await sql`select id from casework.recovery_says where state = 'waiting'`
  return post("/office/recovery", { step: "through", say: String(say?.id) }, mina.cookie)
}

const ACTION = {
  ...{
    step: "action",
    drawnFrom: "question:say",
    words: "Ask <b>everybody</b> for their own plan.",
    ownerRole: "Head of Oldham",
  },
  ...{ due: `${NEXT_YEAR}-03-01`, measure: "The stars for it rise" },
}

test("a below verdict opens a plan that everybody sees before a word of it is written", async () => {
  await released("2026-08-01", "near-the-line")
  expect(await plans()).toEqual([])
  await released("2026-09-01", "below")
  await keepPlans(TODAY)
  expect(await plans()).toEqual([{ opened: "2026-09-01", closed: null }])
  await expect.poll(() => get("/providers/oldham-council")).toContain("There is no plan yet. It was due on")
  expect(await get("/portal/oldham-council", sub.cookie)).toContain("recovery plan to write")
  expect(await get("/portal/ingeus", prime.cookie)).toContain("say what you do about it")
  expect(await get("/providers/ingeus"), "of its subcontractor's place, not its own").not.toContain(
    "Recovery plan</h2>",
  )
})

test("an action is drawn from what was rated lowest, read by the office, and then public", async () => {
  const path = `/portal/oldham-council/recovery/${await planId()}`
  expect(await get(path, sub.cookie)).toContain("Rated lowest: Say")
  const bad = await post(path, { ...ACTION, due: "2020-01-01", drawnFrom: "question:adviser" })
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain("Give a day that has not come yet")
  expect(html).toContain("Choose what it is drawn from")
  expect(html).toContain("Ask &lt;b&gt;everybody&lt;/b&gt; for their own plan.")
  expect((await post(path, ACTION)).status).toBe(303)
  expect(await get("/providers/oldham-council")).not.toContain("everybody&lt;/b&gt;")
  expect(await get(path, sub.cookie)).toContain("Our office reads it")
  expect((await letThrough()).status).toBe(303)
  await expect
    .poll(() => get("/providers/oldham-council"))
    .toContain("Ask &lt;b&gt;everybody&lt;/b&gt; for their own plan.")
  expect(await get("/providers/oldham-council")).toContain("Drawn from: Rated lowest: Say")
})

test("progress and another day are public with their reasons; a day that is past is overdue", async () => {
  const path = `/portal/oldham-council/recovery/${await planId()}`
  const [row] = await sql`select id from published.recovery_actions`
  const own = String(row?.id)
  const report = {
    step: "progress",
    action: own,
    actionState: "under-way",
    words: "Six were asked.",
    evidence: "http://no",
  }
  expect((await post(path, report)).status).toBe(422)
  expect((await post(path, { ...report, evidence: "https://oldham.example/plan" })).status).toBe(303)
  await letThrough()
  expect((await post(path, { ...report, evidence: "", actionState: "not-begun" })).status, "not a step back").toBe(409)
  await post(path, { step: "new-day", action: own, due: `${NEXT_YEAR}-05-01`, words: "The adviser left." })
  await letThrough()
  await expect
    .poll(() => get("/providers/oldham-council"))
    .toContain(`moved from 1 March ${NEXT_YEAR} to 1 May ${NEXT_YEAR}`)
  expect(await get("/providers/oldham-council")).toContain('href="https://oldham.example/plan"')
  await sql`update published.recovery_actions set due = '2026-10-01'`
  await expect.poll(() => get("/providers/oldham-council")).toContain("Overdue since 1 October 2026")
  expect(await get("/portal/oldham-council", sub.cookie)).toContain("action of your recovery plan is past its day")
})

test("the prime says what it does about its subcontractor; nobody else says anything there", async () => {
  const id = await planId()
  const path = `/portal/ingeus/recovery/${id}`
  expect((await post(path, { step: "prime-step", words: "" }, prime.cookie)).status).toBe(422)
  expect((await post(path, { step: "prime-step", words: "We meet <weekly>." }, prime.cookie)).status).toBe(303)
  await letThrough()
  await expect.poll(() => get("/providers/oldham-council")).toContain("We meet &lt;weekly&gt;.")
  expect(await get("/portal/ingeus", prime.cookie)).not.toContain("say what you do about it")
  const other = await representing(app.database, "serco")
  expect((await app.fetch(`/portal/serco/recovery/${id}`, { headers: { cookie: other.cookie } })).status).toBe(404)
  const reader = await representing(app.database, "oldham-council", { role: "reader" })
  expect((await post(`/portal/oldham-council/recovery/${id}`, ACTION, reader.cookie)).status).toBe(403)
})

test("what the office sends back comes with its reason, once", async () => {
  const path = `/portal/oldham-council/recovery/${await planId()}`
  await post(path, { ...ACTION, words: "Dismiss Denise." })
  const [say] = await sql`select id from casework.recovery_says where state = 'waiting'`
  const refuse = { step: "refuse", say: String(say?.id) }
  expect((await post("/office/recovery", refuse, mina.cookie)).status).toBe(422)
  expect((await post("/office/recovery", { ...refuse, refusal: "Name nobody" }, mina.cookie)).status).toBe(303)
  expect((await post("/office/recovery", { ...refuse, refusal: "Again" }, mina.cookie)).status).toBe(409)
  expect(await get(path, sub.cookie)).toContain("Name nobody")
  expect(await get("/providers/oldham-council")).not.toContain("Denise")
})

/** The id of the only say that waits. */
const waitingSay = async () => String((await sql`select id from casework.recovery_says where state = 'waiting'`)[0]?.id)

test("what nobody has read yet can be changed, and the office never lets the earlier words through", async () => {
  const path = `/portal/oldham-council/recovery/${await planId()}`
  await post(path, { ...ACTION, words: "Open on Saturdays." })
  const earlier = await waitingSay()
  const form = await get(`${path}?change=${earlier}`, sub.cookie)
  expect(form).toContain("Change the action")
  expect(form).toContain("Open on Saturdays.</textarea>")
  expect(form).toContain('value="question:say" selected=""')
  expect((await post(path, { ...ACTION, say: earlier, words: "Open on Sundays." })).status).toBe(303)
  expect((await post("/office/recovery", { step: "through", say: earlier }, mina.cookie)).status).toBe(409)
  await letThrough()
  await expect.poll(() => get("/providers/oldham-council")).toContain("Open on Sundays.")
  expect(await get("/providers/oldham-council")).not.toContain("Saturdays")
  const late = await post(path, { ...ACTION, say: earlier, words: "Open at night." })
  expect(late.status, "it is decided").toBe(409)
  expect(await late.text()).toContain("Open at night.</textarea>")
})

test("what waits is taken back by its own provider alone", async () => {
  const path = `/portal/oldham-council/recovery/${await planId()}`
  await post(path, { ...ACTION, words: "Close on Mondays." })
  const fields = { step: "take-back", say: await waitingSay() }
  const reader = await representing(app.database, "oldham-council", { role: "reader" })
  expect((await post(path, fields, reader.cookie)).status).toBe(403)
  const asPrime = await post(`/portal/ingeus/recovery/${await planId()}`, fields, prime.cookie)
  expect(asPrime.status, "not the prime").toBe(409)
  expect((await post(path, fields)).status).toBe(303)
  expect(await get(path, sub.cookie)).not.toContain("Close on Mondays.")
  expect(await sql`select words from casework.recovery_says where id = ${fields.say}`).toEqual([{ words: "" }])
  expect((await post(path, fields)).status, "once").toBe(409)
})

test("a report that came back leads to its own fields, and its form is open", async () => {
  const [row] = await sql`select id from published.recovery_actions order by added_on, id limit 1`
  const own = String(row?.id)
  const path = `/portal/oldham-council/recovery/${await planId()}`
  const sent = { step: "progress", action: own, actionState: "under-way", words: "", evidence: "" }
  const html = await (await post(path, sent)).text()
  expect(html).toContain(`<a href="#words-${own}">`)
  expect(html).toContain(`id="words-${own}"`)
  expect(html).toContain('<details class="govuk-details" open="">')
  const day = await (await post(path, { step: "new-day", action: own, due: "2020-01-01", words: "" })).text()
  expect(day).toContain(`<a href="#due-${own}">`)
  expect(day).toContain(`<a href="#why-${own}">`)
})

test("what is not so any more is not let through: the office can only send it back", async () => {
  const path = `/portal/oldham-council/recovery/${await planId()}`
  const [row] = await sql`select id from published.recovery_actions where state = 'not-begun'`
  const report = { step: "progress", action: String(row?.id), words: "It is done.", evidence: "" }
  await post(path, { ...report, actionState: "done" })
  await post(path, { ...report, actionState: "stopped", words: "It was stopped." })
  const [done] = await sql`select id from casework.recovery_says where state = 'waiting' and action_state = 'done'`
  expect((await post("/office/recovery", { step: "through", say: String(done?.id) }, mina.cookie)).status).toBe(303)
  await expect.poll(() => get("/providers/oldham-council")).toContain("Done, the provider says</span> Said on")
  const late = await post("/office/recovery", { step: "through", say: await waitingSay() }, mina.cookie)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain("Send it back")
  expect((await post(path, { ...report, step: "new-day", due: ACTION.due })).status, "of what is done").toBe(409)
  await post(path, { step: "take-back", say: await waitingSay() })
})

test("an action that is drawn from a suggestion keeps nothing of its words", async () => {
  const text = "My son is called Oluwaseun, and nobody rang."
  const suggestion = await publishedSuggestion(sql, mina.id, { provider: "oldham-council", text })
  const path = `/portal/oldham-council/recovery/${await planId()}`
  expect(await get(path, sub.cookie)).toContain(`A suggestion: ${text}`)
  await post(path, { ...ACTION, words: "Ring everybody back.", drawnFrom: `suggestion:${suggestion.id}` })
  const form = await get(`${path}?change=${await waitingSay()}`, sub.cookie)
  expect(form).toContain(`value="suggestion:${suggestion.id}" selected=""`)
  expect(await get("/office/recovery", mina.cookie)).toContain(`Drawn from: A suggestion: ${text}`)
  await letThrough()
  await expect.poll(() => get("/providers/oldham-council")).toContain(`Drawn from: A suggestion: ${text}`)
  await recordSuggestionErasure(suggestion.id)
  await expect.poll(() => get("/providers/oldham-council")).not.toContain("Oluwaseun")
  expect(await get("/providers/oldham-council")).toContain("Drawn from: A suggestion that is not published any more")
  expect(await get("/portal/oldham-council/recovery", sub.cookie)).not.toContain("Oluwaseun")
})

test("a month without its report is shown as overdue, and asks for the report by that month’s end", async () => {
  await sql`update published.recovery_actions set due = '2027-05-01', added_on = '2026-09-15', reported_on = null
            where what = 'Ring everybody back.'`
  await expect.poll(() => get("/providers/oldham-council")).toContain("Its report is overdue since 31 October 2026")
  const duties = await listRecoveryDuties("oldham-council", TODAY)
  expect(duties.find(({ name }) => name === "progress-due")?.due).toBe("2026-10-31")
})

test("the page of the prime says what it does about its subcontractor", async () => {
  const page = await get("/providers/ingeus")
  expect(page).toContain("Its subcontractors in recovery")
  expect(page).toContain("We meet &lt;weekly&gt;.")
  expect(await get("/providers/serco")).not.toContain("Its subcontractors in recovery")
})

test("a night in which nothing changed makes no page anew", async () => {
  const edition = () => sql`select number from published.editions`
  const before = await edition()
  await keepPlans(TODAY)
  expect(await edition()).toEqual(before)
})

test("January and unmoved releases close no plan; two better ones do", async () => {
  await released("2026-10-01", "near-the-line")
  await released("2026-11-01", "near-the-line", { moved: false })
  await released("2027-01-01", "near-the-line", { verdictYear: 2026 })
  expect((await plans())[0]?.closed).toBeNull()
  await released("2027-04-01", "meets")
  expect(await plans()).toEqual([{ opened: "2026-09-01", closed: "2027-04-01" }])
  await expect.poll(() => get("/providers/oldham-council")).toContain("A plan that is over")
  const [gone] = await sql`select id from published.recovery_plans`
  const late = await post(`/portal/oldham-council/recovery/${gone?.id}`, ACTION)
  expect(late.status, "it is over").toBe(409)
  expect(await late.text(), "what was typed is kept").toContain("Ask &lt;b&gt;everybody&lt;/b&gt; for their own plan.")
  const edition = () => sql`select number from published.editions`
  const before = await edition()
  await keepPlans(TODAY)
  expect(await edition(), "nothing changes any more").toEqual(before)
})
