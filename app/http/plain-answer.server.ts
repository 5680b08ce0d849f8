import type { IncomingMessage, ServerResponse } from "node:http"

/** What a request may be refused with before it reaches a page: the heading, and one sentence that says what to do. */
const REFUSALS = {
  400: ["This address is not right", "Check the address you typed, or start again from the first page."],
  403: ["That did not come from this site", "Open the page here, on this site, and send it again."],
  405: ["That cannot be done here", "Go back, or start again from the first page."],
  413: ["That was too long to send", "Go back and make what you wrote shorter."],
  415: ["That is not one of our forms", "Open the page here, on this site, and send its form."],
  500: ["Something went wrong", "It is our fault and not yours. Please try again in a few minutes."],
  503: ["The site is busy", "Please try again in a minute."],
} as const

export type Refused = keyof typeof REFUSALS

/** Answers with a small whole page, without styles or menu, so that it depends on nothing that might have failed. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, status: Refused) {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const [heading, sentence] = REFUSALS[status]
  const page = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading} – Threestar</title></head>
<body><main><h1>${heading}</h1><p>${sentence}</p><p><a href="/">Go to the first page</a></p></main></body>
</html>
`
  response.statusCode = status
  response.setHeader("Content-Type", "text/html; charset=utf-8")
  response.setHeader("Content-Length", Buffer.byteLength(page))
  response.setHeader("Cache-Control", "no-store")
  if (status === 405) response.setHeader("Allow", "GET, HEAD, POST")
  // What is still on its way is taken and dropped, or the browser would show a broken connection and not this page.
  request.resume()
  response.end(request.method === "HEAD" ? undefined : page)
}
