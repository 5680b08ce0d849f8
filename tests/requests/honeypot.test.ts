import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { HONEYPOT } from "#app/forms/proof.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { startApp } from "../support/app.ts"
import { hidden, joinedAs, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

/** What a form may leave behind. */
async function left() {
  const [rows] = await sql<{ waiting: number; told: number; missing: number }[]>`
    select (select count(*)::int from identity.confirmations) as waiting,
           (select count(*)::int from office.pressure_reports) as told,
           (select count(*)::int from office.missing_providers) as missing`
  return { ...rows, letters: listLetters().length }
}

type Form = Readonly<{ path: string; fields: (address: string) => Record<string, string> }>

const FORMS: Readonly<Record<string, Form>> = {
  joining: { path: "/join", fields: (address) => ({ step: "ask", address, password: PASSWORD }) },
  "a new password": { path: "/reset", fields: (address) => ({ step: "ask", address, next: "/account" }) },
  "pressure told": { path: "/pressure", fields: () => ({ "kinds[]": "offer", words: "She held my phone." }) },
  "a missing provider": {
    path: "/rate/not-listed?area=restart-3b",
    fields: () => ({ step: "tell", name: "New Start Together", town: "Oldham" }),
  },
}

async function send({ path, fields }: Form, address: string, trap: string) {
  const answer = await app.post(path, { ...fields(address), [HONEYPOT]: trap })
  const page = await answer.text()
  const token = hidden(page, "token")
  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? ""
  return {
    status: answer.status,
    to: answer.headers.get("location"),
    // What differs between any two letters, and nothing else.
    page: main.replaceAll(address, "ADDRESS").replaceAll(`value="${token}"`, 'value="TOKEN"'),
    token: token.replaceAll(/[\w-]/g, "x"),
  }
}

test.each(Object.entries(FORMS))(
  "%s: a machine that fills in the trap is told what it hopes for, and nothing is done",
  async (_, form) => {
    const [person, machine] = [someAddress(), someAddress()]
    await joinedAs(app, person)
    const before = await left()
    const trapped = await send(form, machine, "https://example.com")
    expect(await left()).toEqual(before)
    expect(listLetters().filter(({ to }) => to === machine)).toEqual([])
    const honest = await send(form, person, "")
    expect(trapped).toEqual(honest)
    expect(await left(), "the same form without it does something").not.toEqual(before)
  },
)

test.each(Object.entries(FORMS))(
  "%s: the trap stands in the form, hidden from people and their helpers",
  async (_, { path, fields }) => {
    // The form for a missing provider comes on the way from the list of names.
    const page = path.startsWith("/rate/")
      ? await (await app.post(path, { ...fields(""), step: "ask" })).text()
      : await (await app.fetch(path)).text()
    const trap = new RegExp(
      `<div class="govuk-visually-hidden" aria-hidden="true">.{0,80}<input [^>]*name="${HONEYPOT}"[^>]*>`,
    )
    expect(trap.exec(page)?.[0].toLowerCase()).toMatch(/tabindex="-1".*autocomplete="off"/)
  },
)

test("with other mistakes in it a machine's form comes back like anybody's", async () => {
  for (const trap of ["", "filled"]) {
    const answer = await app.post("/join", { step: "ask", address: "nobody", password: PASSWORD, [HONEYPOT]: trap })
    expect(answer.status).toBe(422)
  }
})
