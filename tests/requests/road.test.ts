import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, cookieOf, hidden, letterTo, someAddress } from "../support/joining.ts"

const app = await startApp()

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
const ANSWERS = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }

/** What a page says of how far along the road it is. */
function stepOn(page: string): string {
  return /Step (\d+ of \d+)/.exec(page.replaceAll("<!-- -->", ""))?.[1] ?? "none"
}

const stepAt = async (path: string, cookie = "") =>
  stepOn(await (await app.fetch(path, { headers: { cookie } })).text())

test("whoever walks the whole road meets each step once, in order, to the last", async () => {
  const address = someAddress()
  const steps = [await stepAt("/rate/where"), await stepAt(`/join?area=${AREA}`)]
  const asked = await askToJoin(app, address, { area: AREA })
  steps.push(stepOn(asked.page))
  const { digits } = letterTo(address)
  const joined = await app.post("/join", { step: "digits", address, token: asked.token, digits, area: AREA })
  const cookie = cookieOf(joined)
  steps.push(await stepAt(joined.headers.get("location") ?? "", cookie))
  const given = await (await app.post("/pass/code", { area: AREA }, { cookie })).text()
  const code = hidden(given, "code")
  const typed = { ...ANSWERS, code }
  steps.push(stepOn(await (await app.post(`/rate/where?area=${AREA}`, { code })).text()))
  for (const step of ["questions", "words", "check", "send"]) {
    steps.push(stepOn(await (await app.post(`/rate/${UNIT}`, { ...typed, step })).text()))
  }
  expect(steps).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => `${step} of 10`))
})

test("the list of areas stands where the search for a town does", async () => {
  expect(await stepAt("/rate/where?list=areas")).toBe("2 of 10")
})
