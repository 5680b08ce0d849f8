import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
} from "@remix-run/node"
import { formBody } from "./form-body.server.ts"
import { sendRefusal } from "./plain-answer.server.ts"
import { MOST_BODY_BYTES, SIGNED_MESSAGES } from "./request-guard.server.ts"

export type Build = ServerBuild | (() => Promise<ServerBuild>)

type Options = Readonly<{
  build: Build
  mode: string
  /** The origin pages shall see, whatever Host or forwarding header was sent. */
  originOf: (request: IncomingMessage) => string
  contextOf: (request: IncomingMessage) => AppLoadContext
}>

/**
 * Answers with the pages of the build. Remix's own adapter for Express trusts the Host header and reads a body of any
 * length; this one does neither, and what it reads holds no control characters.
 */
export function makeRemixHandler({ build, mode, originOf, contextOf }: Options) {
  const answerTo = createRequestHandler(build, mode)
  return async (request: IncomingMessage, response: ServerResponse, originalUrl: string) => {
    const gone = new AbortController()
    response.on("close", () => gone.abort())
    const body = bodyOf(request)
    const asked = new Request(originOf(request) + originalUrl, {
      method: request.method ?? "GET",
      headers: headersOf(request, originOf(request)),
      signal: gone.signal,
      ...(body ? { body: body.stream, duplex: "half" } : {}),
    })
    try {
      const answer = await answerTo(asked, contextOf(request))
      // Whatever the page made of a body that was cut off, the visitor is told the reason.
      if (body?.isTooLong()) sendRefusal(request, response, 413)
      else await send(answer, request, response)
    } finally {
      // A page that answered without reading must not leave the rest of the body before the next request.
      if (body && !request.readableEnded) request.unpipe().resume()
    }
  }
}

/** The guard lets in no body but a form's, and signed messages. */
function bodyOf(request: IncomingMessage) {
  if (request.method === "GET" || request.method === "HEAD") return null
  const { stream, isTooLong } = formBody(MOST_BODY_BYTES, request.url === SIGNED_MESSAGES)
  request.on("error", () => stream.destroy())
  request.pipe(stream)
  return { stream: createReadableStreamFromReadable(stream), isTooLong }
}

function headersOf(request: IncomingMessage, origin: string): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one)
  }
  headers.set("host", new URL(origin).host)
  headers.delete("x-forwarded-host")
  return headers
}

/** Shorter answers fit into one packet as they are. Bytes. */
const WORTH_PACKING = 1200

/**
 * Sends a finished answer, packed where the browser takes that: a phone on a poor line waits for bytes, not for us. (What
 * packing could tell of a secret beside words of an attacker's choice, it tells nobody here: foreign pages cannot send our
 * forms, and every secret of a page is shown once.)
 */
async function send(answer: Response, request: IncomingMessage, response: ServerResponse) {
  const body = Buffer.from(await answer.arrayBuffer())
  if (response.destroyed) return
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value)
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies)
  const isText = /^(text\/|application\/json)/.test(answer.headers.get("Content-Type") ?? "")
  const mayPack = isText && body.length > WORTH_PACKING && !answer.headers.has("Content-Encoding")
  if (isText) response.setHeader("Vary", "Accept-Encoding")
  if (mayPack && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) {
    response.setHeader("Content-Encoding", "gzip")
    response.end(await packed(body))
  } else response.end(request.method === "HEAD" ? undefined : body)
}

const packed = promisify(gzip)
