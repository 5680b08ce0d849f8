import { expect, test } from "vitest"
import { makePool } from "#app/tasks/paper-passes.server.ts"
import { startApp } from "../support/app.ts"
import { hidden, joinedAs, someAddress } from "../support/joining.ts"

const app = await startApp()

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
const OTHER = "restart-3b.ingeus.ingeus"
const ANSWERS = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }
const TODAY = new Date().toISOString().slice(0, 10)
const WATCHED = "could guess from the time"

const rate = async (code: string, step: string, unit = UNIT) => {
  const answer = await app.post(`/rate/${unit}`, { ...ANSWERS, code, step })
  return { status: answer.status, page: await answer.text() }
}

async function aPrintedPass(): Promise<string> {
  const { codes } = await makePool({ place: "Oldham Library", count: 10, today: TODAY })
  return codes[0] ?? ""
}

test("a printed pass goes the whole road, once, for one provider", async () => {
  const code = await aPrintedPass()
  for (const step of ["words", "check"]) expect((await rate(code, step)).status).toBe(200)
  const sent = await rate(code, "send")
  expect(sent.page).toMatch(/<output[^>]*>R[0-9A-Z ]{23}<\/output>/)
  expect(sent.page).not.toContain("Rate another provider")
  const again = await rate(code, "send", OTHER)
  expect(again.status).toBe(409)
  expect(again.page).toContain("This printed pass has been used already")
})

test("whoever took a code is told of the time it was taken at, and whoever has a printed pass is not", async () => {
  expect((await rate(await aPrintedPass(), "check")).page).not.toContain(WATCHED)
  const cookie = await joinedAs(app, someAddress())
  const code = hidden(await (await app.post("/pass/code", { area: AREA }, { cookie })).text(), "code")
  expect((await rate(code, "check")).page).toContain(WATCHED)
})
