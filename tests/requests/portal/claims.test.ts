import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { appCodeAt } from "#app/crypto/app-codes.server.ts"
import { startApp } from "../../support/app.ts"
import { codesIn, officeBrowser, PASSWORD, secretIn } from "../../support/office/entering.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { textOfPdf } from "../../support/pdf-text.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const cal = await signedInAs(app.database, ["caseworker"], { name: "Cal Case" })
const atDesk = {
  get: (path: string) => app.fetch(path, { headers: { cookie: cal.cookie } }),
  post: (path: string, fields: Record<string, string>) => app.post(path, fields, { cookie: cal.cookie }),
}

/** Sends the form of a claim; the path of the link in the letter. */
async function claim(address: string, provider = "ingeus"): Promise<string> {
  const sent = await app.post("/portal/claim", { provider, name: "Rae <b>Quay</b>", job: "Quality", address })
  expect(sent.status).toBe(200)
  return linkTo(address, /\/portal\/claim\/[\w-]{43}/)
}

/** The newest link of its kind in a letter to an address. */
async function linkTo(address: string, kind: RegExp): Promise<string> {
  const outbox = await (await app.fetch("/outbox")).text()
  const letter = outbox.split("<article").find((one) => one.includes(address) && kind.test(one)) ?? ""
  return kind.exec(letter)?.[0] ?? ""
}

const claimOf = async (address: string) =>
  (
    await sql<{ id: string; state: string; way: string }[]>`
    select id, state, way from office.provider_claims where address = ${address}`
  )[0] ?? { id: "", state: "", way: "" }

test("an address at the provider's domain, a button, the office's yes, a password and a second factor: the portal opens", async () => {
  const address = `${crypto.randomUUID()}@ingeus.co.uk`
  const link = await claim(address)
  expect((await claimOf(address)).state, "a link that a scanner opens does nothing").toBe("unconfirmed")
  expect(await (await app.fetch(link)).text()).toContain("Yes, that was me")
  expect((await claimOf(address)).state).toBe("unconfirmed")
  await app.post(link, {})
  const { id, state } = await claimOf(address)
  expect(state).toBe("proved")

  const desk = await (await atDesk.get(`/office/representatives/claims/${id}`)).text()
  expect(desk).toContain("at a domain of the provider")
  expect(desk).toContain("Rae &lt;b&gt;Quay&lt;/b&gt;")
  expect((await atDesk.post(`/office/representatives/claims/${id}`, { step: "approve" })).status).toBe(422)
  const approved = await atDesk.post(`/office/representatives/claims/${id}`, { step: "approve", role: "owner" })
  expect(approved.status).toBe(303)
  const again = await atDesk.post(`/office/representatives/claims/${id}`, { step: "approve", role: "owner" })
  expect(again.status, "nobody is approved twice").toBe(409)

  const join = await linkTo(address, /\/portal\/join\/[\w-]{43}/)
  const browser = officeBrowser(app)
  expect((await browser.get(join.replace("/portal/", "/office/"))).status, "not into the office").toBe(410)
  await browser.post(join, { password: PASSWORD })
  const secret = secretIn(await (await browser.get("/portal/second-factor")).text())
  await browser.post("/portal/second-factor", { code: appCodeAt(secret, new Date()) })
  expect(codesIn(await (await browser.post("/portal/codes", {})).text())).toHaveLength(10)
  expect((await browser.get("/portal")).headers.get("location")).toBe("/portal/ingeus")
  expect((await browser.get("/portal/ingeus")).status).toBe(200)
  expect((await browser.get("/portal/serco")).status, "of another provider").toBe(404)
  expect((await browser.get("/office")).status, "the office").toBe(403)
  const deeds = await sql`select deed from office.audit_log where staff = ${cal.id} order by number`
  expect(deeds.map(({ deed }) => deed)).toEqual(expect.arrayContaining(["representative.invite", "claim.approve"]))
})

test("any other address needs the code of a printed letter, ten wrong codes kill it, and a newer letter's counts", async () => {
  const address = `${crypto.randomUUID()}@elsewhere.example`
  const link = await claim(address)
  await app.post(link, {})
  const { id, state } = await claimOf(address)
  expect(state).toBe("letter-due")
  const letter = () => atDesk.post(`/office/representatives/claims/${id}/letter.pdf`, { recipient: "Ingeus\n1 Row" })
  const codeOf = async (answer: Response) =>
    /\b[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}\b/.exec(
      textOfPdf(Buffer.from(await answer.arrayBuffer())),
    )?.[0] ?? ""
  const first = await codeOf(await letter())
  const second = await codeOf(await letter())
  expect(second).toMatch(/^[0-9A-Z]{4} /)
  expect((await app.post(link, { code: first })).status, "the first letter's code is dead").toBe(422)
  expect((await app.post(link, { code: "short" })).status).toBe(422)
  expect((await app.post(link, { code: second.toLowerCase() })).status).toBe(303)
  expect((await claimOf(address)).state).toBe("proved")

  const other = `${crypto.randomUUID()}@elsewhere.example`
  const otherLink = await claim(other)
  await app.post(otherLink, {})
  const { id: otherId } = await claimOf(other)
  const right = await codeOf(
    await atDesk.post(`/office/representatives/claims/${otherId}/letter.pdf`, { recipient: "Ingeus\n1 Row" }),
  )
  for (let tries = 0; tries < 10; tries += 1) await app.post(otherLink, { code: "ABCD EFGH JKMN" })
  expect((await app.post(otherLink, { code: right })).status).toBe(429)
})

test("a letter without an address to send it to is not made, and its code is not spent", async () => {
  const address = `${crypto.randomUUID()}@elsewhere.example`
  await app.post(await claim(address), {})
  const { id } = await claimOf(address)
  const answer = await atDesk.post(`/office/representatives/claims/${id}/letter.pdf`, { recipient: " " })
  expect(answer.headers.get("location")).toContain("unprinted")
  expect((await claimOf(address)).state).toBe("letter-due")
})

test("whoever is declined reads the reason behind their link, and is not let in", async () => {
  const address = `${crypto.randomUUID()}@ingeus.co.uk`
  const link = await claim(address)
  await app.post(link, {})
  const { id } = await claimOf(address)
  expect((await atDesk.post(`/office/representatives/claims/${id}`, { step: "decline" })).status).toBe(422)
  await atDesk.post(`/office/representatives/claims/${id}`, { step: "decline", reason: "We could not <reach> you" })
  expect(await (await app.fetch(link)).text()).toContain("We could not &lt;reach&gt; you")
  expect(await sql`select from office.staff where address = ${address}`).toHaveLength(0)
})

test("a form with faults comes back with what was typed; an unknown provider is not found; a machine is told what it hopes", async () => {
  const faulty = await app.post("/portal/claim", { provider: "ingeus", name: "Rae", job: "", address: "nowhere" })
  expect(faulty.status).toBe(422)
  expect(await faulty.text()).toContain('value="nowhere"')
  expect(
    (await app.post("/portal/claim", { provider: "no-such", name: "R", job: "x", address: "a@b.example" })).status,
  ).toBe(404)
  const fields = { provider: "ingeus", name: "R", job: "x", address: "robot@ingeus.co.uk", website: "x" }
  expect((await app.post("/portal/claim", fields)).status).toBe(200)
  expect(await sql`select from office.provider_claims where address = 'robot@ingeus.co.uk'`).toHaveLength(0)
})

test("a link of long ago, or of nobody, says that it is over", async () => {
  expect((await app.fetch("/portal/claim/nothing")).status).toBe(410)
  const address = `${crypto.randomUUID()}@ingeus.co.uk`
  const link = await claim(address)
  await sql`update office.provider_claims set made_on = made_on - 8 where address = ${address}`
  expect(await (await app.fetch(link)).text()).toContain("This request is over")
  await app.post(link, {})
  expect((await claimOf(address)).state).toBe("unconfirmed")
})

test("somebody of the office never speaks for a provider, and a representative never joins the office", async () => {
  const [inside] = await sql<{ address: string }[]>`select address from office.staff where id = ${cal.id}`
  const invite = await atDesk.post("/office/representatives/ingeus", {
    ...{ step: "invite", name: "Cal", address: inside?.address ?? "", role: "owner" },
  })
  expect(invite.status).toBe(422)
  const [outside] = await sql<{ address: string }[]>`select address from office.staff where kind = 'provider' limit 1`
  const ada = await signedInAs(app.database, ["administrator"])
  const fields = new URLSearchParams({ name: "X", address: outside?.address ?? "", "roles[]": "moderator" })
  const answer = await app.post("/office/people", fields, { cookie: ada.cookie })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("nobody is both")
})
