import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { addDays } from "#app/domain/calendar.ts"
import { findComplaintByMark, recordErasure, recordOwnMove } from "#db/queries/door/complaints.ts"
import { startApp } from "../../support/app.ts"
import { dayNow, fileComplaint } from "../../support/complaints/filed.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp({ register: false })
await bringInDemoRegister()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const cal = await signedInAs(app.database, ["caseworker"], { name: "Cal Case" })
const flo = await signedInAs(app.database, ["caseworker"], { name: "Flo Other" })
const get = async (path: string, cookie = cal.cookie) => (await app.fetch(path, { headers: { cookie } })).text()
const at = (reference: string) => `/office/complaints/${reference}`
const step = (reference: string, name: string, fields: Record<string, string> = {}, cookie = cal.cookie) =>
  app.post(at(reference), { step: name, ...fields }, { cookie })
const rowOf = async (reference: string) => {
  const [row] = await sql`select * from casework.complaints where reference = ${reference}`
  if (!row) throw new Error("no such complaint")
  return row
}
const versionOf = async (reference: string) => String((await rowOf(reference)).version)
const deedsOf = async (reference: string) =>
  (await sql<{ deed: string }[]>`select deed from office.audit_log where subject = ${reference} order by number`).map(
    ({ deed }) => deed,
  )

/** Takes a case by the office's own buttons to where it may be sent. */
async function accepted(over: Parameters<typeof fileComplaint>[0] = {}) {
  const filed = await fileComplaint(over)
  for (const name of ["acknowledge", "accept"]) {
    const answer = await step(filed.reference, name, { version: await versionOf(filed.reference) })
    expect(answer.status, name).toBe(303)
  }
  return filed
}

async function handedOver(cases: readonly string[], way: "link" | "letter" = "link") {
  const page = await get("/office/complaints/hand-over?provider=fenwick-futures")
  const boxes = [...page.matchAll(/value="([0-9a-f-]{36} \d+)"/g)].map(([, value = ""]) => value)
  const ids = await Promise.all(cases.map(async (reference) => String((await rowOf(reference)).id)))
  const form = new URLSearchParams({
    way,
    recipient: way === "link" ? "complaints@fenwick-futures.example" : "The Manager\n1 High Street",
  })
  for (const box of boxes) if (ids.includes(box.slice(0, 36))) form.append("cases[]", box)
  const answer = await app.post("/office/complaints/hand-over?provider=fenwick-futures", form, { cookie: cal.cookie })
  expect(answer.status).toBe(303)
  const done = answer.headers.get("Location") ?? ""
  const made = await get(done)
  return { path: done.split("?")[0] ?? "", made, link: /\/portal\/answer\/[\w-]{43}/.exec(made)?.[0] ?? "" }
}

const FENWICK = { provider: "fenwick-futures", name: "Fenwick Futures" }

describe("the desk", () => {
  test("only caseworkers get in, an administrator does not", async () => {
    const ada = await signedInAs(app.database, ["administrator", "moderator"])
    const { reference } = await fileComplaint()
    for (const path of ["/office/complaints", at(reference), "/office/complaints/hand-over"]) {
      expect((await app.fetch(path, { headers: { cookie: ada.cookie } })).status, path).toBe(403)
    }
  })

  test("the most serious stands first, though it came last; what nobody has read is said to be so", async () => {
    const [usual, serious, urgent] = [
      await fileComplaint({ area: "pf-saltmere", kinds: ["delay"] }),
      await fileComplaint({ area: "pf-saltmere", kinds: ["sanction"] }),
      await fileComplaint({ area: "pf-saltmere", kinds: ["other"] }),
    ]
    expect((await step(urgent.reference, "triage", { criterion: "danger" })).status).toBe(303)
    const page = await get("/office/complaints?area=pf-saltmere")
    const places = [urgent, serious, usual].map(({ reference }) => page.indexOf(`complaints/${reference}`))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect(page.match(/not read yet<\/span>/g)).toHaveLength(2)
    expect(await get("/office/complaints?area=pf-saltmere&severity=urgent")).toMatch(/One complaint/)
  })

  test("the overdue list holds what is late by either clock, and only that", async () => {
    const area = "pf-tarnlands"
    const late = await fileComplaint({ area, filedOn: addDays(dayNow(), -8) })
    const inTime = await fileComplaint({ area, filedOn: dayNow() })
    const page = await get(`/office/complaints?area=${area}&overdue=yes`)
    expect(page).toContain(late.reference)
    expect(page).not.toContain(`complaints/${inTime.reference}`)
    expect(page).toContain("Late: Acknowledgement was due")
    const waits = await accepted({ area, ...FENWICK })
    await sql`update casework.complaints set state = 'sent', sent_on = ${addDays(dayNow(), -30)} where reference = ${waits.reference}`
    expect(await get(`/office/complaints?area=${area}&overdue=yes`)).toContain(waits.reference)
  })

  test("cases are found by what is structured, and by none of their words", async () => {
    const { reference } = await fileComplaint({ kinds: ["privacy"], happened: "Zanzibar" })
    const typed = reference.toLowerCase().replace("-", " ")
    expect(await get(`/office/complaints?reference=${encodeURIComponent(typed)}`)).toContain(`complaints/${reference}`)
    expect(await get("/office/complaints?kind=privacy")).toContain(reference)
    for (const senseless of ["kind=%27", "state=nowhere", "assigned=x", "page=-1", "reference=Zanzibar"]) {
      expect((await app.fetch(`/office/complaints?${senseless}`, { headers: { cookie: cal.cookie } })).status).toBe(200)
    }
  })

  test("a case is given to somebody; who gives it away from an older page is told who was first", async () => {
    const { reference } = await fileComplaint()
    expect((await step(reference, "assign", { from: "", to: flo.id }, flo.cookie)).status).toBe(303)
    expect(await get(`/office/complaints?assigned=${flo.id}`)).toContain(reference)
    const stale = await step(reference, "assign", { from: "", to: cal.id })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain("Flo Other has changed this complaint")
  })

  test("more than a page of cases goes on to the next, filters and all; a page past the end is the last", async () => {
    for (let count = 0; count < 31; count += 1) await fileComplaint({ area: "pf-aldermouth", kinds: ["in-work"] })
    const first = await get("/office/complaints?area=pf-aldermouth&kind=in-work")
    expect(first).toContain("31 complaints")
    expect(first.match(/class="reference"/g)).toHaveLength(30)
    expect(first).toContain("kind=in-work&amp;area=pf-aldermouth&amp;page=2")
    const last = await get("/office/complaints?area=pf-aldermouth&kind=in-work&page=99")
    expect(last.match(/class="reference"/g)).toHaveLength(1)
  })

  test("nobody finds a case by a reference that is none", async () => {
    for (const reference of ["0000-0000", "x", "hand-over/x", "hand-over/00000000-0000-4000-8000-000000000000"]) {
      expect((await app.fetch(at(reference), { headers: { cookie: cal.cookie } })).status, reference).toBe(404)
    }
  })
})

describe("a case", () => {
  test("is acknowledged with a message, which lies sealed; two tabs do not do it twice", async () => {
    const { reference, mark } = await fileComplaint()
    const first = await step(reference, "acknowledge", { version: "1", text: "We have read it." })
    expect(first.status).toBe(303)
    const again = await step(reference, "acknowledge", { version: "1", text: "We have read it twice." }, flo.cookie)
    expect(again.status).toBe(409)
    expect(await again.text()).toMatch(/Cal Case has changed[\s\S]*We have read it twice\./)
    const seen = await findComplaintByMark(mark)
    expect(seen?.state).toBe("acknowledged")
    expect(seen?.messages.map(({ text }) => openText(text, siteSecrets().casework))).toEqual(["We have read it."])
  })

  test("is declined with a reason of the list, never without", async () => {
    const { reference, mark } = await fileComplaint()
    await step(reference, "acknowledge", { version: "1" })
    expect((await step(reference, "decline", { version: "2", reason: "" })).status).toBe(422)
    expect((await step(reference, "decline", { version: "2", reason: "money-decision" })).status).toBe(303)
    expect(await findComplaintByMark(mark)).toMatchObject({ state: "declined", declineReason: "money-decision" })
  })

  test("takes no step that the table of moves does not know, and none by an unknown button", async () => {
    const { reference } = await fileComplaint()
    for (const name of ["accept", "keep", "escalate", "decline", "toString", ""]) {
      const answer = await step(reference, name, { version: "1", reason: "abuse-only" })
      expect(answer.status, name).toBe(409)
    }
    expect((await rowOf(reference)).state).toBe("received")
    expect((await step(reference, "judge", { version: "1", criterion: "admitted" })).status).toBe(409)
  })

  test("in danger: the lines stand with their relay numbers, and a note is sealed and goes with the words", async () => {
    const { reference, mark } = await fileComplaint({ kinds: ["other"], happened: "I do not want to live." })
    await step(reference, "triage", { criterion: "danger" })
    const page = await get(at(reference))
    expect(page).toMatch(/<details[^>]*open=""[^>]*id="safeguarding"/)
    expect(page).toContain("18001 116 123")
    const written = await get(`${at(reference)}?template=places-to-call`)
    expect(written).toMatch(/<textarea[^>]*id="write-text"[^>]*>[^<]*18001 116 123/)
    expect((await step(reference, "write", { text: "" })).status).toBe(422)
    expect((await step(reference, "write", { text: "Please call one of these." })).status).toBe(303)
    expect((await step(reference, "safeguard", { done: "", note: "" })).status).toBe(422)
    expect((await step(reference, "safeguard", { done: "called-emergency", note: "Rang at once." })).status).toBe(303)
    expect(await get(at(reference))).toContain("Rang at once.")
    const { id } = await rowOf(reference)
    const kept = async () => sql`select note from casework.safeguarding_notes where complaint = ${id}`
    expect(Buffer.from((await kept())[0]?.note).includes("Rang")).toBe(false)
    expect((await findComplaintByMark(mark))?.state).toBe("received")
    await recordErasure(id, dayNow())
    expect(await kept()).toHaveLength(0)
    expect(await sql`select from casework.triage where complaint = ${id}`).toHaveLength(0)
    expect(await get(at(reference))).toContain("It was erased")
  })

  test("only loses words on its way: what is added is refused by name, and what stays is shown as it will be", async () => {
    const { reference } = await fileComplaint({ happened: "Ann Reed laughed at me on 3 May." })
    const rest = { effect: "I felt small.", remedy: "An apology." }
    const added = await step(reference, "redact", { version: "1", happened: "Ann Reed smiled at me.", ...rest })
    expect(added.status).toBe(422)
    expect(await added.text()).toContain("These words are new here: smiled")
    expect((await step(reference, "redact", { version: "1", happened: "laughed at me", ...rest })).status).toBe(303)
    const page = await get(at(reference))
    expect(page).toMatch(/<mark[^>]*>3 May/)
    const shown = page.slice(page.indexOf('id="shown"'))
    expect(shown.slice(0, shown.indexOf("<details"))).not.toContain("Ann")
    expect((await step(reference, "redact", { version: "1", happened: "", ...rest })).status, "an older page").toBe(409)
  })

  test("is merged into another of the same provider, counted with it, and its person is told", async () => {
    const [one, other, elsewhere] = [await fileComplaint(), await fileComplaint(), await fileComplaint(FENWICK)]
    for (const into of ["0000-0000", one.reference, elsewhere.reference, "?"]) {
      expect((await step(one.reference, "merge", { version: "1", into })).status, into).toBe(422)
    }
    expect((await step(one.reference, "merge", { version: "1", into: other.reference })).status).toBe(303)
    expect(await rowOf(one.reference)).toMatchObject({
      state: "declined",
      merged_into: other.reference,
      decline_reason: "duplicate",
    })
    expect((await findComplaintByMark(one.mark))?.messages).toHaveLength(1)
    expect(
      (await step(other.reference, "merge", { version: "1", into: one.reference })).status,
      "into a merged one",
    ).toBe(422)
  })
})

describe("a provider", () => {
  test("whose answer was disputed gets a new link; the old one stays shut", async () => {
    const { reference, mark } = await accepted(FENWICK)
    const first = await handedOver([reference])
    const handOver = first.path.split("/").at(-1) ?? ""
    await sql`update casework.hand_overs set made_on = ${addDays(dayNow(), -20)} where id = ${handOver}`
    await sql`update casework.complaints set sent_on = ${addDays(dayNow(), -20)} where reference = ${reference}`
    const answer = { case: reference, version: await versionOf(reference), text: "No.", step: "send" }
    expect((await app.post(first.link, answer)).status).toBe(303)
    const seen = await findComplaintByMark(mark)
    if (!seen) throw new Error("not found")
    await recordOwnMove({ id: seen.id, version: seen.version, to: "disputed", day: dayNow() }, null)
    const second = await handedOver([reference])
    expect((await app.fetch(second.link)).status).toBe(200)
    expect((await app.fetch(first.link)).status).toBe(410)
    const late = { ...answer, version: await versionOf(reference), text: "By the old link." }
    expect((await app.post(first.link, late)).status).toBe(409)
    const stale = await step(reference, "judge", { version: "1", criterion: "admitted" })
    expect(await stale.text()).toContain("Cal Case has changed")
  })

  test("gets what the complainant allowed by a link of its own, answers once with a preview, and the person reads it", async () => {
    const whole = await accepted({ ...FENWICK, happened: "Ann Reed laughed at me." })
    await step(whole.reference, "redact", {
      version: "3",
      happened: "laughed at me.",
      effect: "I felt small.",
      remedy: "An apology.",
    })
    const kind = await accepted({
      ...FENWICK,
      passing: "kind-only",
      happened: "Nothing of this goes.",
      kinds: ["delay"],
    })
    const { link, made } = await handedOver([whole.reference, kind.reference])
    expect(made).toContain("A letter with the link went to")
    const outbox = await (await app.fetch("/outbox")).text()
    expect(outbox).toContain("complaints@fenwick-futures.example")
    expect(outbox).not.toContain("laughed at me")
    const opened = await app.fetch(link)
    expect(opened.status).toBe(200)
    expect(opened.headers.get("Cache-Control")).toBe("no-store")
    const page = await opened.text()
    expect(page).toContain("laughed at me.")
    for (const hidden of ["Ann", "Nothing of this goes", "<script", whole.receipt]) expect(page).not.toContain(hidden)

    const fields = {
      case: whole.reference,
      version: "5",
      text: "We are sorry.\nIt will not happen again.",
      final: "yes",
    }
    expect((await app.post(link, { ...fields, text: " ", step: "preview" })).status).toBe(422)
    expect((await app.post(link, { ...fields, text: "x".repeat(4001), step: "preview" })).status).toBe(422)
    const preview = await app.post(link, { ...fields, step: "preview" })
    expect(await preview.text()).toContain("This is what the person will see")
    expect((await findComplaintByMark(whole.mark))?.state, "a preview stores nothing").toBe("sent")
    expect((await app.post(link, { ...fields, step: "send" })).status).toBe(303)
    const seen = await findComplaintByMark(whole.mark)
    expect(seen).toMatchObject({ state: "answered", answeredOn: dayNow(), finalResponseOn: dayNow() })
    expect(seen?.messages.map(({ text, isFinal }) => [openText(text, siteSecrets().casework), isFinal])).toEqual([
      ["We are sorry.\nIt will not happen again.", true],
    ])
    expect((await app.post(link, { ...fields, step: "send" })).status, "an answer after closing").toBe(409)
    const after = await (await app.fetch(link)).text()
    expect(after).not.toContain("laughed at me.")
    expect(await get(at(whole.reference))).toContain("We are sorry.")
    expect(await deedsOf(whole.reference)).toEqual([
      "complaint.move",
      "complaint.move",
      "complaint.redact",
      "complaint.send",
    ])
  })

  test("finds nothing behind a link once all is answered or taken back, and nothing after sixty days", async () => {
    const { reference, mark } = await accepted(FENWICK)
    const { link, path } = await handedOver([reference])
    const seen = await findComplaintByMark(mark)
    if (!seen) throw new Error("not found")
    await recordOwnMove({ id: seen.id, version: seen.version, to: "withdrawn", day: dayNow() }, null)
    const gone = await app.fetch(link)
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toContain("An adviser laughed")
    const handOver = path.split("/").at(-1) ?? ""
    await sql`update casework.hand_overs set made_on = ${addDays(dayNow(), -60)} where id = ${handOver}`
    expect((await app.fetch(link)).status, "the sixtieth day").toBe(410)
    await sql`update casework.hand_overs set made_on = ${addDays(dayNow(), -61)} where id = ${handOver}`
    expect((await app.fetch(link)).status, "the day after").toBe(403)
    const forged = `${link.slice(0, -1)}${link.endsWith("A") ? "E" : "A"}`
    expect((await app.fetch(forged)).status).toBe(403)
  })

  test("gets no link to an address that is not its own, and no case that has moved meanwhile", async () => {
    const { reference } = await accepted(FENWICK)
    const { id, version } = await rowOf(reference)
    const send = (fields: Record<string, string>) =>
      app.post(
        "/office/complaints/hand-over?provider=fenwick-futures",
        { "cases[]": `${id} ${version}`, way: "link", recipient: "a@fenwick-futures.example", ...fields },
        { cookie: cal.cookie },
      )
    const elsewhere = await send({ recipient: "a@mail.example" })
    expect(elsewhere.status).toBe(422)
    expect(await elsewhere.text()).toContain("one that ends in fenwick-futures.example")
    expect((await send({ "cases[]": "" })).status).toBe(422)
    expect((await send({ "cases[]": `${id} 1` })).status).toBe(409)
    expect((await rowOf(reference)).state).toBe("accepted")
    const other = await accepted()
    expect((await send({ "cases[]": `${(await rowOf(other.reference)).id} 3` })).status, "another provider's").toBe(409)
  })

  test("is never sent what was to stay with us: it is kept, and counted", async () => {
    const { reference } = await accepted({ ...FENWICK, passing: "nothing" })
    expect(await get("/office/complaints/hand-over?provider=fenwick-futures")).not.toContain(reference)
    expect(await get(at(reference))).toContain("Keep it here")
    expect((await step(reference, "keep", { version: "3" })).status).toBe(303)
    expect((await rowOf(reference)).state).toBe("kept")
  })

  test("without anybody here gets a letter, on a page and as a PDF, and its answer on paper is typed in", async () => {
    const { reference, mark } = await accepted({ ...FENWICK, happened: "They lost my fare." })
    const { path, made, link } = await handedOver([reference], "letter")
    expect(link).toBe("")
    expect(made).toContain("They lost my fare.")
    const pdf = await app.fetch(`${path}/letter.pdf`, { headers: { cookie: cal.cookie } })
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf")
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 8)
        .toString(),
    ).toBe("%PDF-1.7")
    const version = await versionOf(reference)
    expect((await step(reference, "answer", { version, text: "" })).status).toBe(422)
    expect((await step(reference, "answer", { version, text: "Here is your fare.", final: "yes" })).status).toBe(303)
    expect(await findComplaintByMark(mark)).toMatchObject({ state: "answered", finalResponseOn: dayNow() })
    expect(
      (await step(reference, "judge", { version: await versionOf(reference), criterion: "admitted" })).status,
    ).toBe(303)
    expect((await rowOf(reference)).upheld).toBe(true)
  })
})

test("words in another script stand on the page to print, and no PDF is offered that would lose them", async () => {
  const { reference } = await accepted({ ...FENWICK, happened: "نەفەرمى. Zażółć." })
  const { path, made } = await handedOver([reference], "letter")
  expect(made).toContain("نەفەرمى. Zażółć.")
  expect(made).not.toContain("letter.pdf")
  expect((await app.fetch(`${path}/letter.pdf`, { headers: { cookie: cal.cookie } })).status).toBe(404)
})

test("no word of a complaint, a message or an answer stands in the record of deeds", async () => {
  const rows =
    await sql`select deed, subject, before, after, reason from office.audit_log where deed like 'complaint.%'`
  expect(rows.length).toBeGreaterThan(20)
  const all = JSON.stringify(rows)
  for (const word of ["laughed", "We have read", "sorry", "fare", "Rang", "live", "Please call"])
    expect(all).not.toContain(word)
})
