import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { addDays } from "#app/domain/calendar.ts"
import { findComplaintByMark, recordErasure, recordOwnMove } from "#db/queries/door/complaints.ts"
import { startApp } from "../../support/app.ts"
import { dayNow, fileComplaint } from "../../support/complaints/filed.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { handedOver, handOverAgain } from "../../support/portal/handed-over.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp({ register: false })
await bringInDemoRegister()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const cal = await signedInAs(app.database, ["caseworker"], { name: "Cal Case" })
const fen = await representing(app.database, "fenwick-futures")
const reader = await representing(app.database, "fenwick-futures", { role: "reader" })
const orchard = await representing(app.database, "orchard-row")

const FENWICK = { provider: "fenwick-futures", name: "Fenwick Futures", staff: cal.id }
const list = "/portal/fenwick-futures/complaints"
const at = (reference: string) => `${list}/${reference}`
const ask = (path: string, cookie = fen.cookie) => app.fetch(path, { headers: { cookie } })
const see = async (path: string, cookie = fen.cookie) => (await ask(path, cookie)).text()
const send = (path: string, fields: Record<string, string>, cookie = fen.cookie) => app.post(path, fields, { cookie })
const rowOf = async (reference: string) => {
  const [row] = await sql`select * from casework.complaints where reference = ${reference}`
  if (!row) throw new Error("no such complaint")
  return row
}
const versionOf = async (reference: string) => String((await rowOf(reference)).version)
const says = async (mark: Buffer, to: "disputed" | "resolved" | "withdrawn") => {
  const seen = await findComplaintByMark(mark)
  if (!seen) throw new Error("not found")
  expect((await recordOwnMove({ id: seen.id, version: seen.version, to, day: dayNow() }, null)).ok).toBe(true)
}

describe("who gets in", () => {
  test("a stranger is sent to sign in, by both doors", async () => {
    const { reference } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    for (const path of [list, at(reference)]) {
      const answer = await app.fetch(path)
      expect([answer.status, answer.headers.get("Location")?.split("?")[0]]).toEqual([303, "/portal/sign-in"])
    }
    expect((await app.post(at(reference), { step: "send", text: "Hello." })).status).toBe(303)
  })

  test("another provider's team finds nothing, and nobody finds another's case under their own address", async () => {
    const { reference } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    expect((await ask(list, orchard.cookie)).status).toBe(404)
    expect((await ask(at(reference), orchard.cookie)).status).toBe(404)
    const elsewhere = `/portal/orchard-row/complaints/${reference}`
    expect((await ask(elsewhere, orchard.cookie)).status).toBe(404)
    expect((await ask(`${elsewhere}.data`, orchard.cookie)).status).toBe(404)
    const sent = { step: "send", text: "Hello.", version: await versionOf(reference) }
    expect((await send(elsewhere, sent, orchard.cookie)).status).toBe(404)
    expect((await rowOf(reference)).state).toBe("sent")
  })

  test("a reader reads, and writes nothing", async () => {
    const { reference } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    const page = await see(at(reference), reader.cookie)
    expect(page).toContain("An adviser laughed at me.")
    expect(page).not.toContain("<textarea")
    const sent = { step: "send", text: "Hello.", version: await versionOf(reference) }
    expect((await send(at(reference), sent, reader.cookie)).status).toBe(403)
  })

  test("what went by letter or link, or was never sent, is not in the portal", async () => {
    const letter = await handedOver(sql, { ...FENWICK, madeOn: dayNow(), way: "letter" })
    const unsent = await fileComplaint({ provider: "fenwick-futures" })
    for (const { reference } of [letter, unsent]) {
      expect((await ask(at(reference))).status).toBe(404)
      expect(await see(list)).not.toContain(reference)
    }
  })
})

describe("what is shown", () => {
  test("is what the person allowed: of one that is for the kind alone no word, and no day of filing anywhere", async () => {
    const filedOn = addDays(dayNow(), -9)
    const kind = await handedOver(sql, {
      ...FENWICK,
      ...{ filedOn, madeOn: addDays(dayNow(), -3), passing: "kind-only", kinds: ["delay"] },
      happened: "Nothing of this goes.",
    })
    for (const path of [at(kind.reference), `${at(kind.reference)}.data`, `${list}.data`]) {
      const told = await see(path)
      for (const hidden of ["Nothing of this goes", "I felt small", filedOn, kind.receipt, "filedOn", "sentOn"])
        expect(told, `${path}: ${hidden}`).not.toContain(hidden)
    }
    expect(await see(at(kind.reference))).toContain("did not want more than this to be passed on")
    expect(await see(list)).toContain("Only the kind")
  })

  test("is inert: what somebody wrote is text, here and in an answer", async () => {
    const { reference } = await handedOver(sql, { ...FENWICK, madeOn: dayNow(), happened: "<script>alert(1)</script>" })
    expect(await see(at(reference))).not.toContain("<script>alert(1)")
    const sent = { step: "preview", text: "<img src=x onerror=alert(2)>", version: await versionOf(reference) }
    const preview = await (await send(at(reference), sent)).text()
    expect(preview).toContain("&lt;img src=x")
    expect(preview).not.toContain("<img src=x")
  })

  test("stands in the order of the last days, says what is late, and goes on to a next page", async () => {
    const provider = { provider: "northgate-works", name: "Northgate Works", staff: cal.id }
    const north = await representing(app.database, "northgate-works")
    const fresh = await handedOver(sql, { ...provider, madeOn: dayNow(), filedOn: addDays(dayNow(), -60) })
    const late = await handedOver(sql, { ...provider, madeOn: addDays(dayNow(), -40) })
    const page = await see("/portal/northgate-works/complaints", north.cookie)
    expect(page.indexOf(late.reference)).toBeLessThan(page.indexOf(fresh.reference))
    expect(page).toContain("Late: the answer was due by")
    for (let count = 0; count < 19; count += 1) await handedOver(sql, { ...provider, madeOn: dayNow() })
    const first = await see("/portal/northgate-works/complaints", north.cookie)
    expect(first.match(/class="reference"/g)).toHaveLength(20)
    expect(first).toContain("show=to-answer&amp;page=2")
    const last = await see("/portal/northgate-works/complaints?page=99", north.cookie)
    expect(last.match(/class="reference"/g)).toHaveLength(1)
    expect(await see("/portal/northgate-works/complaints?show=%27", north.cookie)).toContain(late.reference)
    expect(await see("/portal/northgate-works/complaints?show=disputed", north.cookie)).toContain("Nobody disputes")
  })

  test("is noted as opened on its first day, for the office", async () => {
    const { reference } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    expect(await see(`/office/complaints/${reference}`, cal.cookie)).toContain("Not opened yet")
    await see(at(reference), reader.cookie)
    expect(await see(`/office/complaints/${reference}`, cal.cookie)).toContain("First opened on")
  })
})

describe("an answer", () => {
  test("is previewed, sent once, read by the person, and kept in the portal; the deed names who gave it", async () => {
    const { reference, mark } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    const fields = { version: await versionOf(reference), text: "We are sorry.", final: "yes" }
    const empty = await send(at(reference), { ...fields, text: " ", step: "preview" })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain("Write your answer")
    expect(await (await send(at(reference), { ...fields, step: "preview" })).text()).toContain("the person will see")
    const changed = await send(at(reference), { ...fields, step: "change" })
    expect(await changed.text()).toContain(">We are sorry.</textarea>")
    expect((await rowOf(reference)).state).toBe("sent")
    expect((await send(at(reference), { ...fields, step: "send" })).status).toBe(303)
    expect(await findComplaintByMark(mark)).toMatchObject({ state: "answered", finalResponseOn: dayNow() })
    const after = await see(at(reference))
    expect(after).toContain("We are sorry.")
    expect(after).not.toContain("<textarea")
    expect(await see(`${list}?show=answered`)).toContain(reference)
    const again = await send(at(reference), { ...fields, text: "Once more.", step: "send" })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain("Once more.")
    const deeds = await sql`select deed, staff from office.audit_log where subject = ${reference} order by number`
    expect(deeds.map(({ deed, staff }) => [deed, staff])).toEqual([
      ["complaint.send", cal.id],
      ["complaint.answer", fen.id],
    ])
  })

  test("looks the same whatever the person makes of it, but for a dispute; sent again, it is answered again", async () => {
    const { reference, mark } = await handedOver(sql, { ...FENWICK, madeOn: addDays(dayNow(), -20) })
    const first = { step: "send", text: "The first answer.", version: await versionOf(reference) }
    expect((await send(at(reference), first)).status).toBe(303)
    const all = () =>
      Promise.all([at(reference), list, `${at(reference)}.data`, `${list}.data`].map((path) => see(path)))
    const before = await all()
    await says(mark, "resolved")
    expect(await all()).toEqual(before)
    await says(mark, "disputed")
    expect(await see(`${list}?show=disputed`)).toContain(reference)
    expect(await see(at(reference))).toContain("does not agree with your answer")
    await handOverAgain(sql, { reference, mark, receipt: "" }, { ...FENWICK, madeOn: dayNow(), way: "portal" })
    const page = await see(at(reference))
    expect(page).toContain("The first answer.")
    expect(page).toContain("Answer it again")
    const stale = await send(at(reference), { ...first, text: "From an older page." })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain(">From an older page.</textarea>")
    const second = { step: "send", text: "The second answer.", version: await versionOf(reference) }
    expect((await send(at(reference), second)).status).toBe(303)
    expect(await see(at(reference))).toMatch(/The first answer[\s\S]*The second answer/)
  })

  test("is noted to belong to an open action of the plan alone, and only once there is one", async () => {
    const { reference } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    const note = (action: string, by = fen.cookie) => send(at(reference), { step: "attach", action }, by)
    expect((await note("")).status, "before it is answered").toBe(409)
    await send(at(reference), { step: "send", text: "Yes.", version: await versionOf(reference) })
    expect(await see(at(reference)), "no plan, no question").not.toContain("recovery plan")
    expect((await note("of-another-provider")).status).toBe(422)
    expect((await note("", reader.cookie)).status).toBe(403)
    expect((await note("")).status).toBe(303)
  })

  test("comes too late where the person has taken it back or had it erased: what was typed is still there", async () => {
    const { reference, mark } = await handedOver(sql, { ...FENWICK, madeOn: dayNow() })
    const fields = { step: "send", text: "Typed for nothing.", version: await versionOf(reference) }
    await says(mark, "withdrawn")
    const withdrawn = await send(at(reference), fields)
    expect(withdrawn.status).toBe(409)
    const told = await withdrawn.text()
    expect(told).toContain("Typed for nothing.")
    expect(told).not.toContain("An adviser laughed at me.")
    expect(await see(`${list}?show=closed`)).toContain(reference)
    await recordErasure(String((await rowOf(reference)).id), dayNow())
    const erased = await send(at(reference), fields)
    expect(erased.status).toBe(404)
    const gone = await erased.text()
    expect(gone).toContain("This complaint is not here any more")
    expect(gone).toContain("Typed for nothing.")
    expect((await ask(at(reference))).status).toBe(404)
  })
})

describe("a provider that was taken over", () => {
  test("is answered for by the successor's team, whose own list names it with what waits", async () => {
    const { reference } = await handedOver(sql, {
      ...{ provider: "hollis-and-vane", name: "Hollis & Vane", staff: cal.id, madeOn: dayNow() },
    })
    expect(await see(list)).toContain("Complaints about Hollis &amp; Vane, which you took over (1)")
    expect((await ask(at(reference))).status).toBe(404)
    const old = `/portal/hollis-and-vane/complaints/${reference}`
    expect(await see(old)).toContain("An adviser laughed at me.")
    const sent = { step: "send", text: "We answer for them now.", version: await versionOf(reference) }
    expect((await send(old, sent)).status).toBe(303)
    expect(await see(list)).toContain("which you took over (0)")
  })
})

describe("the office", () => {
  const page = (provider: string) => `/office/complaints/hand-over?provider=${provider}`
  const accepted = async (provider: string) => {
    const { reference } = await fileComplaint({ provider })
    await sql`update casework.complaints set state = 'accepted' where reference = ${reference}`
    const { id, version } = await rowOf(reference)
    return { reference, box: `${id} ${version}` }
  }

  test("hands over into the portal without an address, and sees the way in its lists", async () => {
    const { reference, box } = await accepted("fenwick-futures")
    expect(await see(page("fenwick-futures"), cal.cookie)).toMatch(
      /checked=""[^>]*value="portal"|value="portal"[^>]*checked=""/,
    )
    const nobody = await send(page("fenwick-futures"), { "cases[]": box, way: "letter", recipient: " " }, cal.cookie)
    expect(nobody.status).toBe(422)
    const sent = await send(page("fenwick-futures"), { "cases[]": box, way: "portal", recipient: "" }, cal.cookie)
    expect(sent.status).toBe(303)
    const done = sent.headers.get("Location") ?? ""
    expect(await see(done, cal.cookie)).toContain("In their portal on")
    expect((await ask(`${done.split("?")[0]}/letter.pdf`, cal.cookie)).status).toBe(404)
    expect(await see(`/office/complaints?reference=${reference}`, cal.cookie)).toContain("In their portal")
    expect(await see(list)).toContain(reference)
  })

  test("cannot where nobody is there to read it", async () => {
    const { box } = await accepted("tidewater-people")
    expect(await see(page("tidewater-people"), cal.cookie)).not.toContain('value="portal"')
    const sent = await send(page("tidewater-people"), { "cases[]": box, way: "portal" }, cal.cookie)
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain("Nobody is in this provider’s portal any more")
  })
})
