import { request } from "node:http"
import type { TestApp } from "./app.ts"

type Answer = Readonly<{ status: number; text: string }>

/** Sends a form's head and its first bytes, and the rest only when it is told to. */
export async function withhold(app: TestApp, path: string, form: URLSearchParams, cookie: string) {
  const body = Buffer.from(form.toString())
  const url = app.url.replace("localhost", "127.0.0.1")
  const headers = { cookie, origin: url, "content-type": "application/x-www-form-urlencoded" }
  const sent = request(`${url}${path}`, { method: "POST", headers: { ...headers, "content-length": body.length } })
  const answer = new Promise<Answer>((done, failed) => {
    sent.on("error", failed)
    sent.on("response", (got) => {
      let text = ""
      got.on("data", (part) => {
        text += part
      })
      got.on("end", () => done({ status: got.statusCode ?? 0, text }))
    })
  })
  sent.write(body.subarray(0, 4))
  // Long enough for a page to do whatever it does before it has the body.
  await new Promise((done) => setTimeout(done, 300))
  return {
    release: () => {
      sent.end(body.subarray(4))
      return answer
    },
  }
}
