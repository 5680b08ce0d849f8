import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, cookieOf, hidden, letterTo, someAddress } from "../support/joining.ts"

const app = await startApp()

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
const ANSWERS = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }

/** What a page says of how far along the road it is. */
function stepOn(page: string): string {
  return /Step (\d+ of \d+)/.exec(page.replaceAll(/<!-- -->|<\/?span[^>]*>/g, ""))?.[1] ?? "none"
}

/** The same on the road with a script, which the page says besides. */
function scriptedStepOn(page: string): string {
  const steps = /data-step="(\d+)" data-steps="(\d+)"/.exec(page)
  return steps ? `${steps[1]} of ${steps[2]}` : "none"
}

const stepAt = async (path: string) => stepOn(await (await app.fetch(path)).text())

async function walk(stepOf: (page: string) => string) {
  const address = someAddress()
  const page = async (path: string, cookie = "") =>
    stepOf(await (await app.fetch(path, { headers: { cookie } })).text())
  const steps = [await page("/rate/where"), await page(`/join?area=${AREA}`)]
  const asked = await askToJoin(app, address, { area: AREA })
  steps.push(stepOf(asked.page))
  const { digits } = letterTo(address)
  const joined = await app.post("/join", { step: "digits", address, token: asked.token, digits, area: AREA })
  const cookie = cookieOf(joined)
  steps.push(await page(joined.headers.get("location") ?? "", cookie))
  const given = await (await app.post("/pass/code", { area: AREA }, { cookie })).text()
  const code = hidden(given, "code")
  const typed = { ...ANSWERS, code }
  steps.push(stepOf(await (await app.post(`/rate/where?area=${AREA}`, { code })).text()))
  for (const step of ["words", "check", "send"]) {
    steps.push(stepOf(await (await app.post(`/rate/${UNIT}`, { ...typed, step })).text()))
  }
  return steps
}

test("whoever walks the whole road meets each step once, in order, to the last", async () => {
  expect(await walk(stepOn)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((step) => `${step} of 9`))
})

test("with a script the road has eight steps: the pass is made without one of its own", async () => {
  const steps = await walk(scriptedStepOn)
  expect(steps.filter((step) => step !== "none")).toEqual([2, 3, 4, 5, 6, 7, 8].map((step) => `${step} of 8`))
})

test("the list of areas stands where the search for a town does", async () => {
  expect(await stepAt("/rate/where?list=areas")).toBe("2 of 9")
})
