/** The least that could send a page: node:http, fixed bytes, nothing else. Its parts come from the bench by message. */
import { createServer } from "node:http"

export type BareAnswer = Readonly<{ status: number; headers: readonly string[]; body: string }>

process.once("message", ({ status, headers, body }: BareAnswer) => {
  const bytes = Buffer.from(body, "base64")
  const server = createServer((_request, response) => {
    response.writeHead(status, [...headers])
    response.end(status === 304 ? undefined : bytes)
  })
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    process.send?.(typeof address === "object" ? address?.port : null)
  })
})
