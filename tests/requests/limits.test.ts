import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })

test("a mailbox is not buried in letters, whether or not it has an account", async () => {
  const address = someAddress()
  for (let letters = 0; letters < 8; letters++) expect((await askToJoin(app, address)).status).toBe(200)
  const { status, page } = await askToJoin(app, address)
  expect(status).toBe(429)
  expect(page.replaceAll("<!-- -->", "")).toContain("You can try again in <b>60 minutes</b>")
})

test("a flood from one address is told kindly when to come back", async () => {
  const statuses = new Set<number>()
  for (let turn = 0; turn < 130; turn++) statuses.add((await app.post("/join", { step: "ask" })).status)
  expect([...statuses]).toEqual([422, 429])
  const answer = await app.post("/join", { step: "ask" })
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
  const page = (await answer.text()).replaceAll("<!-- -->", "")
  expect(page).toContain("You have done nothing wrong")
  expect(page).toMatch(/You can try again in <b>\d+ minutes<\/b>/)
})
