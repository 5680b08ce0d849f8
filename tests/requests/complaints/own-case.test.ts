import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { addDays } from "#app/domain/calendar.ts"
import { startApp } from "../../support/app.ts"
import { ANSWERS, sendComplaint, textOf } from "../../support/complaints/complaining.ts"
import { dayNow } from "../../support/complaints/filed.ts"
import { textOfPdf } from "../../support/pdf-text.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const UNIT = "restart-3b.ingeus.oldham-council"

/** What the receipt opens, after a step if one is given. */
async function open(receipt: string, fields: Record<string, string> = {}, path = "/receipt/complaint") {
  const answer = await app.post(path, { receipt, ...fields })
  const page = await answer.text()
  return {
    status: answer.status,
    page,
    words: textOf(page),
    version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? "",
  }
}

/** A complaint that its provider has answered, as the office and the provider would have left it. */
async function answered(days: Readonly<{ sentOn?: string; answeredOn?: string }> = {}) {
  const sent = await sendComplaint(app, UNIT, { once: crypto.randomUUID() })
  const { sentOn = addDays(dayNow(), -30), answeredOn = dayNow() } = days
  const text = sealText("We have called the person.", siteSecrets().casework)
  await sql`update casework.complaints set state = 'answered', version = 5, sent_on = ${sentOn},
    answered_on = ${answeredOn}, last_move_on = ${answeredOn} where reference = ${sent.reference}`
  await sql`insert into casework.complaint_messages (complaint, number, writer, written_on, text)
    select id, 1, 'provider', ${answeredOn}, ${text} from casework.complaints where reference = ${sent.reference}`
  return sent
}

const stateOf = async (reference: string) =>
  (await sql`select state from casework.complaints where reference = ${reference}`)[0]?.state

describe("a receipt", () => {
  test("opens its complaint by the one door, with spaces and small letters or without", async () => {
    const { receipt, reference } = await sendComplaint(app, UNIT, { once: "door" })
    const door = await app.post("/receipt", { receipt })
    expect([door.status, door.headers.get("location")]).toEqual([307, "/receipt/complaint"])
    const { words } = await open(receipt.replaceAll(" ", "").toLowerCase())
    expect(words).toContain(reference)
    expect(words).toContain(ANSWERS.happened)
  })

  test("that is wrong and one that was erased are answered alike", async () => {
    const { receipt } = await sendComplaint(app, UNIT, { once: "erase" })
    expect((await open(receipt, { step: "ask-erase" })).words).toContain("Erase everything?")
    expect((await open(receipt, { step: "erase" })).words).toContain("It is erased")
    const [erased, wrong] = [await open(receipt), await open("C000 0000 0000 0000 1")]
    expect(erased.status).toBe(422)
    expect(wrong.status).toBe(422)
    const said = (page: string) => /We know nothing with this receipt[^<]*/.exec(page)?.[0]
    expect(said(erased.page)).toBe(said(wrong.page))
    expect(said(wrong.page)).toBeDefined()
    for (const path of ["/receipt/letter", "/receipt/proof"]) expect((await open(receipt, {}, path)).status).toBe(422)
    for (const path of ["/receipt/letter/file", "/receipt/proof/file", "/receipt/calendar"]) {
      expect((await open(receipt, {}, path)).status).toBe(303)
    }
  })
})

describe("after an answer", () => {
  test("that came late the page says so, and the complainant alone says how it ends", async () => {
    const { receipt, reference } = await answered()
    const page = await open(receipt)
    expect(page.words).toContain("We have called the person.")
    expect(page.words).toContain("Is it put right?")
    expect(page.words).toContain("That was late.")
    const { receipt: soon } = await answered({ sentOn: dayNow() })
    expect((await open(soon)).words).not.toContain("That was late.")
    const done = await open(receipt, { step: "dispute", version: page.version, words: "Nobody called." })
    expect(done.words).toContain("You have disputed the answer")
    expect(done.words).toContain("Nobody called.")
    expect(await stateOf(reference)).toBe("disputed")
  })

  test("an older tab is told that something changed, and loses no words", async () => {
    const { receipt, reference } = await answered()
    const { version } = await open(receipt)
    await open(receipt, { step: "resolve", version })
    const late = await open(receipt, { step: "dispute", version, words: "Typed in the other tab." })
    expect(late.status).toBe(409)
    expect(late.words).toContain("Something has changed in your complaint")
    expect(await stateOf(reference)).toBe("resolved")
  })

  test("four weeks after “put right” the page asks whether it held", async () => {
    const { receipt, reference } = await answered()
    await open(receipt, { step: "resolve", version: (await open(receipt)).version })
    expect((await open(receipt)).words).not.toContain("Did it hold?")
    expect((await open(receipt, { step: "held" })).status).toBe(409)
    await sql`update casework.complaints set resolved_on = ${addDays(dayNow(), -28)} where reference = ${reference}`
    expect((await open(receipt)).words).toContain("Did it hold?")
    expect((await open(receipt, { step: "held" })).words).toContain("We have noted that it held")
    expect((await open(receipt)).words).not.toContain("Did it hold?")
  })
})

test("a message extends what is kept, and thirty days before the end the page says so", async () => {
  const { receipt, reference } = await sendComplaint(app, UNIT, { once: "keeping" })
  expect((await open(receipt)).words).not.toContain("We erase this on")
  await sql`update casework.complaints set last_message_on = ${addDays(dayNow(), -340)} where reference = ${reference}`
  expect((await open(receipt)).words).toContain("We erase this on")
  const wrote = await open(receipt, { step: "message", message: "I still need it." })
  expect(wrote.words).toContain("Your message is with our office")
  expect(wrote.words).not.toContain("We erase this on")
  const empty = await open(receipt, { step: "message", message: " " })
  expect([empty.status, empty.words.includes("Write your message first")]).toEqual([422, true])
})

test("the calendar entry has the day to look and says nothing else", async () => {
  const { receipt, page } = await sendComplaint(app, UNIT, { once: "calendar" })
  const answer = await app.post("/receipt/calendar", { receipt })
  expect(answer.headers.get("content-type")).toContain("text/calendar")
  const file = await answer.text()
  expect(file).toContain("SUMMARY:Reminder")
  expect(file).not.toMatch(/threestar|complain|ingeus|oldham/i)
  const [, month] = /DTSTART;VALUE=DATE:\d{4}(\d{2})\d{2}/.exec(file) ?? []
  expect(month).toBeDefined()
  expect(textOf(page)).toContain("Look again on or after")
})

describe("the proof", () => {
  test("is shown, comes as a file, and is verified after everything was erased", async () => {
    const { receipt, reference } = await sendComplaint(app, UNIT, {
      once: "proof",
      happened: "Zero & <one>\n\ntwo lines.",
    })
    const file = await (await app.post("/receipt/proof/file", { receipt })).text()
    expect(file).toContain(`Reference: ${reference}`)
    expect(file).toContain("Zero & <one>\n\ntwo lines.")
    expect((await open(receipt, {}, "/receipt/proof")).words).toContain(reference)
    await open(receipt, { step: "erase" })
    const checked = async (proof: string) => {
      const answer = await app.post("/receipt/proof", { proof })
      return { status: answer.status, words: textOf(await answer.text()) }
    }
    expect((await checked(file)).words).toContain("They are word for word those that were filed")
    expect((await checked(file.replaceAll("\n", "\r\n"))).words).toContain("word for word")
    expect((await checked(file.replace("two lines", "three lines"))).words).toContain(
      "They are not those that were filed",
    )
    expect((await checked(file.replace(reference, "AAAA-AAAA"))).words).toContain("We did not sign this")
    const nonsense = await checked("Dear Sir or Madam")
    expect([nonsense.status, nonsense.words.includes("We cannot find a proof of ours in this")]).toEqual([422, true])
  })
})

describe("letters", () => {
  test("the one in one’s own name starts the official clock, and the examiner’s follows eight weeks later", async () => {
    const { receipt } = await sendComplaint(app, UNIT, { once: "letters" })
    expect((await open(receipt, { letter: "examiner" }, "/receipt/letter")).status).toBe(409)
    const pdf = await app.post("/receipt/letter/file", { receipt, letter: "own-name" })
    expect(pdf.headers.get("content-type")).toBe("application/pdf")
    const text = textOfPdf(Buffer.from(await pdf.arrayBuffer())).replace(/\s+/g, " ")
    expect(text).toContain("Formal complaint")
    expect(text).toContain(ANSWERS.happened)
    expect(text).toContain("Your National Insurance number:")
    expect(text).not.toContain("Threestar")

    const future = await open(receipt, { step: "own-name", day: addDays(dayNow(), 1) })
    expect([future.status, future.words.includes("This day has not come yet")]).toEqual([422, true])
    expect((await open(receipt, { step: "own-name", day: addDays(dayNow(), -56) })).words).toContain(
      "The examiner is open",
    )
    const letter = await open(receipt, { letter: "examiner" }, "/receipt/letter")
    expect(letter.words).toContain("The Independent Case Examiner")
    expect(letter.words).toContain(ANSWERS.happened)
    const final = await open(receipt, { step: "final-response", day: dayNow() })
    expect(final.words).toContain("You have had a final response")
  })

  test("with letters that our typeface has not are pages to print, and no PDF", async () => {
    const { receipt } = await sendComplaint(app, UNIT, { once: "script", happened: "Никто не позвонил." })
    const page = await open(receipt, { letter: "own-name" }, "/receipt/letter")
    expect(page.words).toContain("Никто не позвонил.")
    expect(page.words).toContain("print it")
    expect((await open(receipt, { letter: "own-name" }, "/receipt/letter/file")).status).toBe(303)
  })

  test("go to the provider under the name that it has now", async () => {
    const { receipt, reference } = await sendComplaint(app, UNIT, { once: "renamed" })
    await sql`update casework.complaints set name = 'Its Old Name' where reference = ${reference}`
    expect((await open(receipt)).words).toContain("The provider is now called")
    expect((await open(receipt, { letter: "own-name" }, "/receipt/letter")).words).not.toContain("Its Old Name")
  })
})
