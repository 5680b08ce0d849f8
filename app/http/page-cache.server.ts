import type { IncomingMessage, ServerResponse } from "node:http"
import { type PreparedAnswer, prepareAnswer, sendPrepared } from "./prepared-answer.server.ts"

/**
 * Public pages, rendered once for each edition of the register and of what is published, and kept in this process.
 * They are the same for everyone: rendering sees an address and nothing else of the request, no cookie above all.
 */
export type PageCache = Readonly<{
  /** Answers the request if it asks for a public page; false if the rest of the server should. */
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
}>

type Options = Readonly<{
  origin: string
  /** Addresses of the public part. */
  isPublic: (path: string) => boolean
  render: (request: Request) => Promise<Response>
  /** The present edition, and how to hear of the next. */
  editionNow: () => string | null
  onNewEdition: (listener: () => void) => void
  headers: Readonly<Record<string, string>>
}>

/** All pages together in all their forms; the first rendered goes first. */
const MOST_BYTES = 64 * 1024 * 1024

export function openPageCache(options: Options): PageCache {
  const pages = new Map<string, PreparedAnswer>()
  const underWay = new Map<string, Promise<PreparedAnswer | Response>>()
  let bytes = 0
  options.onNewEdition(() => {
    pages.clear()
    underWay.clear()
    bytes = 0
  })

  const keep = (address: string, page: PreparedAnswer) => {
    pages.set(address, page)
    bytes += page.bytes
    for (const [oldest, { bytes: freed }] of pages) {
      if (bytes <= MOST_BYTES) break
      pages.delete(oldest)
      bytes -= freed
    }
  }

  const renderAt = async (address: string): Promise<PreparedAnswer | Response> => {
    const renderedIn = options.editionNow()
    const response = await options.render(new Request(options.origin + address))
    if (response.status !== 200) return response
    const page = await prepareAnswer(Buffer.from(await response.arrayBuffer()), {
      ...options.headers,
      "Content-Type": response.headers.get("Content-Type") ?? "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=0, must-revalidate",
    })
    // What was read before a change must not be kept past it.
    if (renderedIn === options.editionNow()) keep(address, page)
    return page
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.method !== "GET" && request.method !== "HEAD") return false
    const address = request.url ?? "/"
    const kept = pages.get(address)
    if (kept) {
      sendPrepared(request, response, kept)
      return true
    }
    if (!options.isPublic(pathOf(address))) return false
    const started = underWay.get(address) ?? renderAt(address)
    underWay.set(address, started)
    const answer = await started.finally(() => underWay.delete(address))
    if (answer instanceof Response) return false
    sendPrepared(request, response, answer)
    return true
  }

  return { serve }
}

function pathOf(address: string): string {
  const end = address.indexOf("?")
  return end === -1 ? address : address.slice(0, end)
}
