import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { letterMarker } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { addDays } from "#app/domain/calendar.ts"
import { postCampaignLetters } from "#app/tasks/campaign/post.server.ts"
import { publishActs } from "#db/queries/desk/campaign/acts.ts"
import { askAboutMpReplies, recordShownReplies } from "#db/queries/desk/campaign/mp-letters.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { startApp } from "../../support/app.ts"
import { textOfPdf } from "../../support/pdf-text.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeEach(async () => {
  await sql`delete from campaign.letter_prints`
  await sql`delete from campaign.act_counts`
  await sql`delete from published.campaign_acts`
})

const ANSWERS = {
  ...{ step: "draft", constituency: "E14001063", programme: "" },
  happened:
    "For eleven months I travelled an hour each fortnight to sit at a screen and look for the same vacancies that I had seen at home.",
  helped: "A course for a forklift licence would have cost less than those bus fares.",
  asks: "Please ask the minister what she knows of how people rate the office in our town.",
}

const OTHER = {
  ...ANSWERS,
  happened:
    "My daughter has looked after two small children alone since spring, and her adviser only ever booked meetings while the nursery was shut.",
  helped: "One evening appointment, or simply a telephone call, might have saved her benefit.",
  asks: "Would you visit them in person and see how families are treated?",
}

/** What the answer's page holds in the letter's field or box. */
function letterOn(page: string) {
  const found = page.match(/<textarea[^>]*id="letter"[^>]*>([\s\S]*?)<\/textarea>|<output>([\s\S]*?)<\/output>/)
  return (found?.[1] ?? found?.[2] ?? "").replaceAll("&amp;", "&").replaceAll("&#x27;", "'").trimStart()
}

const markerOn = (page: string) => page.match(/name="marker" value="([^"]+)"/)?.[1] ?? ""

async function drafted(answers: Record<string, string>) {
  const answer = await app.post("/campaign/act/mp", answers)
  expect(answer.status).toBe(200)
  return letterOn(await answer.text())
}

const finish = (letter: string, marker = "") => app.post("/campaign/act/mp", { step: "finish", letter, marker })
const prints = () => sql`select made_in::text, prints from campaign.letter_prints`

test("somebody's own words become a letter, and none of them is kept", async () => {
  const letter = await drafted(ANSWERS)
  expect(letter.indexOf("eleven months")).toBeLessThan(letter.indexOf("campaign for three stars"))
  expect(await prints()).toHaveLength(0)
  const page = await (await finish(letter)).text()
  expect(page).toContain("Your letter is ready")
  expect(page).toContain("mailto:?subject=")
  const [kept] = await prints()
  expect(kept?.made_in).toMatch(/-01$/)
  expect(kept?.prints.length).toBeGreaterThan(30)
})

test("a second person with the same words is asked for more of their own, and loses nothing", async () => {
  const letter = await drafted(ANSWERS)
  expect((await finish(letter)).status).toBe(200)
  const again = await finish(letter.toUpperCase())
  expect(again.status).toBe(422)
  const page = await again.text()
  expect(page).toContain("very like this one")
  expect(letterOn(page)).toContain("ELEVEN MONTHS")
  expect((await finish(await drafted(OTHER))).status).toBe(200)
  expect(await prints()).toHaveLength(2)
})

test("of two who finish the same letter at once only one goes on", async () => {
  const letter = await drafted(ANSWERS)
  const both = await Promise.all([finish(letter), finish(letter)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
})

test("whoever changes their own letter is not told that it is like their own", async () => {
  const letter = await drafted(ANSWERS)
  const marker = markerOn(await (await finish(letter)).text())
  const change = await app.post("/campaign/act/mp", { step: "change", letter, marker })
  expect(markerOn(await change.text())).toBe(marker)
  expect((await finish(`${letter}\nAnd one more thing.`, marker)).status).toBe(200)
  expect(await prints()).toHaveLength(1)
})

test("whoever goes back to the start, or begins anew, may use the same words again: the forms bring a marker along", async () => {
  const marker = markerOn(await (await app.fetch("/campaign/act/mp")).text())
  const draft = await (await app.post("/campaign/act/mp", { ...ANSWERS, marker })).text()
  expect(markerOn(draft)).toBe(marker)
  const letter = letterOn(draft)
  expect((await finish(letter, marker)).status).toBe(200)
  // The form as it was before, by the browser's Back.
  expect((await finish(letter, marker)).status).toBe(200)
  const anew = await (await app.post("/campaign/act/mp", { step: "anew", letter, marker })).text()
  expect(anew).toContain("Make my letter")
  expect(markerOn(anew)).toBe(marker)
  expect((await finish(letter, markerOn(anew))).status).toBe(200)
  expect(await prints()).toHaveLength(1)
})

test("a marker that is not ours, or has ended, makes a new letter, and opens nobody else's", async () => {
  const letter = await drafted(ANSWERS)
  const [today, name] = [new Date().toISOString().slice(0, 10), crypto.randomUUID()]
  const made = (ago: number) => letterMarker(name, addDays(today, -ago), campaignKeys())
  expect((await finish(letter, made(1))).status).toBe(200)
  for (const strange of [made(2), "A".repeat(43), "nonsense", name]) {
    const refused = await finish(letter, strange)
    expect(refused.status).toBe(422)
    expect(markerOn(await refused.text())).not.toBe(strange)
  }
  expect((await finish(letter, made(0))).status).toBe(200)
  expect(await sql`select id from campaign.letter_prints`).toEqual([{ id: name }])
})

test("the letter comes as a PDF with real text, from a form, and nothing of it is kept", async () => {
  const letter = await drafted(ANSWERS)
  const file = (text: string) => app.post("/campaign/act/mp/file", { letter: text })
  const answer = await file(letter)
  expect(answer.headers.get("content-type")).toBe("application/pdf")
  expect(answer.headers.get("cache-control")).toBe("no-store")
  const pdf = Buffer.from(await answer.arrayBuffer())
  const words = textOfPdf(pdf).replace(/\s+/g, " ")
  expect(words).toContain("For eleven months I travelled")
  expect(words).toContain("at least three stars")
  expect(await prints()).toHaveLength(0)
  for (const none of ["", "w".repeat(9000), `${letter} 我`]) {
    const refused = await file(none)
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/campaign/act/mp"])
  }
  expect((await app.fetch("/campaign/act/mp/file")).status).toBe(303)
  expect(await (await finish(letter)).text()).toContain("Get it as a PDF")
  const strange = await (await finish((await drafted(OTHER)).replace("My daughter", "Дочь"))).text()
  expect(strange).not.toContain("Get it as a PDF")
  expect(strange).toContain("Our PDFs cannot hold every letter")
})

test("a letter without words of one's own does not go on, neither at first nor after they were cut out", async () => {
  const short = await app.post("/campaign/act/mp", { ...ANSWERS, happened: "It was bad.", helped: "", asks: "Help." })
  expect(short.status).toBe(422)
  expect(await short.text()).toContain("It was bad.")
  const letter = await drafted(ANSWERS)
  const ours = letter.split("\n\n").filter((part) => !Object.values(ANSWERS).includes(part))
  expect((await finish(ours.join("\n\n"))).status).toBe(422)
  expect((await app.post("/campaign/act/mp", { ...ANSWERS, constituency: "E99999999" })).status).toBe(422)
  expect((await app.post("/campaign/act/mp", { ...ANSWERS, constituency: "", asks: "" })).status).toBe(422)
  expect((await finish("w".repeat(9000))).status).toBe(422)
})

const shown = async () => (await app.fetch("/campaign/act")).text()

test("“I did this” is counted by the month, and published as a number from five on", async () => {
  expect(await shown()).toContain("be the first")
  for (let times = 0; times < 4; times += 1) {
    expect((await app.post("/campaign/act", { act: "shared" })).status).toBe(200)
  }
  await publishActs()
  expect(await shown()).toContain("Fewer than 5 people")
  expect(await (await app.post("/campaign/act", { act: "shared" })).text()).toContain("We have counted it")
  await sql`insert into campaign.act_counts values ('shared', '2026-01-01', 1000)`
  await publishActs()
  expect(await shown()).toContain("Said 1,005 times")
})

test("a machine that fills in everything is thanked and not counted, and what is no act is refused", async () => {
  expect((await app.post("/campaign/act", { act: "shared", website: "https://example.org" })).status).toBe(200)
  expect((await app.post("/campaign/act", { act: "asked-us-to-send" })).status).toBe(422)
  expect(await sql`select 1 from campaign.act_counts`).toHaveLength(0)
  await publishActs()
  expect(await sql`select 1 from published.campaign_acts`).toHaveLength(0)
})

const SIGNED = {
  ...{ name: "Anna", constituency: "E14001063", counts: "yes", comment: "", updates: "yes" },
  ...{ source: "act", step: "sign", address: "writer@example.org" },
}
const later = (days: number) => new Date(Date.now() + days * 86_400_000)

test("whoever wrote to their MP is asked once after three weeks, answers by a button, and may change it", async () => {
  await app.post("/campaign/sign", SIGNED)
  await sql`delete from campaign.post`
  const ask = (address: string) => app.post("/campaign/act", { step: "ask", address })
  expect(await (await app.post("/campaign/act", { act: "wrote-to-mp" })).text()).toContain("May we ask you once")
  expect((await ask("nonsense")).status).toBe(422)
  const words = "we ask you once, in three weeks"
  for (const address of ["stranger@example.org", SIGNED.address]) {
    expect(await (await ask(address)).text()).toContain(words)
  }
  // Nobody has confirmed that the address is theirs.
  expect(await sql`select 1 from campaign.mp_letters`).toHaveLength(0)
  await sql`update campaign.supporters set state = 'confirmed', confirmed_at = now()`
  await ask(SIGNED.address)
  await ask(SIGNED.address)
  expect(await sql`select 1 from campaign.mp_letters`).toHaveLength(1)
  await askAboutMpReplies(later(20))
  expect(await sql`select 1 from campaign.post`).toHaveLength(0)
  await askAboutMpReplies(later(21))
  await askAboutMpReplies(later(22))
  expect(await sql`select kind from campaign.post`).toEqual([{ kind: "mp-replied" }])
  expect(await postCampaignLetters(later(22))).toBe("sent")
  const letter = listLetters()[0]
  expect(letter?.subject).not.toMatch(/MP|campaign/i)
  expect(letter?.html).toContain("/campaign/leave/")
  const path = letter?.html.match(/\/campaign\/replied\/[A-Za-z0-9_-]+/)?.[0] ?? ""
  const answer = async () => (await sql`select answer from campaign.mp_letters`)[0]?.answer
  expect((await app.fetch(path)).status).toBe(200)
  expect(await answer()).toBeNull()
  expect((await app.post(path, { answer: "perhaps" })).status).toBe(422)
  expect(await (await app.post(path, { answer: "not-yet" })).text()).toContain("No answer yet")
  await app.post(path, { answer: "replied" })
  expect(await answer()).toBe("replied")
  await recordShownReplies()
  expect(await sql`select asked, replied from published.mp_replies`).toEqual([{ asked: null, replied: null }])
  await sql`delete from campaign.supporters`
  expect((await app.post(path, { answer: "replied" })).status).toBe(410)
  expect((await app.fetch("/campaign/replied/strange")).status).toBe(410)
})
