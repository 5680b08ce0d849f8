import { expect, test } from "vitest"
import { formBody } from "#app/http/form-body.server.ts"
import { startApp } from "../support/app.ts"
import { joinedAs, someAddress } from "../support/joining.ts"

const app = await startApp()

/** What is left of a body that comes in these pieces. */
async function through(...pieces: string[]): Promise<string> {
  const { stream } = formBody(1000)
  for (const piece of pieces) stream.write(Buffer.from(piece))
  stream.end()
  return Buffer.concat(await stream.toArray()).toString()
}

/** Sends a body as it stands. */
const send = (path: string, body: string, cookie = "") =>
  app.fetch(path, {
    method: "POST",
    body,
    headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
  })

test("control characters become spaces wherever a body is cut", async () => {
  const body = "a=%00b\u0000%0bc%1F%7f&d\u0007=%"
  const clean = "a=+b++c++&d+=%"
  for (let cut = 0; cut <= body.length; cut++) {
    expect(await through(body.slice(0, cut), body.slice(cut))).toBe(clean)
  }
  expect(await through(...body)).toBe(clean)
})

test("tabs, line ends, letters of every language and percent signs stay", async () => {
  const body = "a=%09%0D%0A%0a&b=%C3%A9%E2%82%AC+%2500%251f\té"
  expect(await through(...body.split(/(?=%)/))).toBe(body)
})

test("a zero byte in an area's field is an area that does not exist", async () => {
  const cookie = await joinedAs(app, someAddress())
  const answer = await send("/pass/code", "area=a%00b", cookie)
  expect(answer.status).toBe(404)
})

test.each(["/join", "/sign-in", "/reset", "/receipt", "/rate/restart-3b.ingeus.ingeus", "/rate/where?area=restart-3b"])(
  "no zero byte in any field makes %s fail",
  async (path) => {
    for (const step of ["ask", "digits", "again", "check", "status", "%00"]) {
      const fields = ["address=a%00@example.org", "password=%00", "token=%00", "digits=%00", "next=/%00", "area=%00"]
      const more = [
        "code=%00",
        "receipt=%00",
        "wentWell=%00%ED%A0%80",
        "adviser=%00",
        "stage=%00",
        "helpNeeded[]=%00",
        "%00=%00",
      ]
      const answer = await send(path, [`step=${step}`, ...fields, ...more].join("&"))
      expect([200, 303, 422], step).toContain(answer.status)
    }
  },
)

test("what the office is told holds none either", async () => {
  const answer = await send("/rate/not-listed?area=restart-3b", "step=tell&name=Acorn%00Works&town=Old%0Bham")
  expect(answer.status).toBe(200)
})
