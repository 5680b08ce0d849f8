import type { IncomingMessage } from "node:http"
import type { Env } from "#app/env.server.ts"
import type { Refused } from "./plain-answer.server.ts"

/** Our longest form (two texts of a rating, a complaint's narrative) stays below a quarter of this. */
export const MOST_BODY_BYTES = 64 * 1024

/** Mail programs that unsubscribe by themselves may send either kind of form (RFC 8058, section 3.1). */
const LEAVING = "/campaign/leave/"

/** Where the mail service tells of letters, as JSON that it has signed. */
export const SIGNED_MESSAGES = "/api/v1/letters/events"

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"]

export type Guard = Readonly<{
  /** The status to refuse a request with before any of its body is read, or null. */
  refuse: (request: IncomingMessage) => Refused | null
  /** The site's own origin as this visitor typed it: ORIGIN, or on one's own machine another name of the machine. */
  originOf: (request: IncomingMessage) => string
}>

/** The rules every request must keep, whatever page it asks for. */
export function makeGuard({ ORIGIN, LOOPBACK, PORT }: Pick<Env, "ORIGIN" | "LOOPBACK" | "PORT">): Guard {
  const { protocol, port, host: own } = new URL(ORIGIN)
  const hosts = new Set(LOOPBACK ? [own, ...LOOPBACK_NAMES.map((name) => `${name}:${port || PORT}`)] : [own])
  const originOf = ({ headers }: IncomingMessage) =>
    headers.host && hosts.has(headers.host) ? `${protocol}//${headers.host}` : ORIGIN

  const refuse = (request: IncomingMessage): Refused | null => {
    const { method = "GET", url = "/", headers } = request
    if (!isReadable(url) || !isPlain(url)) return 400
    if (!["GET", "HEAD", "POST"].includes(method)) return 405
    if (method !== "POST") return null
    // Browsers name the page a form was sent from; "null" and other sites' forms are refused. A caller without any
    // Origin is no browser form (a mail program's one-click unsubscribe): it carries nobody's cookie.
    if (headers.origin !== undefined && headers.origin !== originOf(request)) return 403
    if (["cross-site", "same-site"].includes(String(headers["sec-fetch-site"]))) return 403
    if (!isOfRightKind(url, (headers["content-type"] ?? "").toLowerCase())) return 415
    if (Number(headers["content-length"] ?? 0) > MOST_BODY_BYTES) return 413
    return null
  }
  return { refuse, originOf }
}

/** The one kind in which our forms come; a body of another kind could not be read as one. Two addresses take another. */
function isOfRightKind(url: string, kind: string): boolean {
  if (url === SIGNED_MESSAGES) return kind.startsWith("application/json")
  if (kind.startsWith("application/x-www-form-urlencoded")) return true
  return kind.startsWith("multipart/form-data") && url.startsWith(LEAVING)
}

/**
 * Whether a path is written as it is read: "..", "\\", "//host" and the like mean one page to a URL and another to whoever
 * compares the text, such as the page cache, which must never take a participant's page for a public one.
 */
function isPlain(url: string): boolean {
  const [path] = url.split("?", 1)
  if (!URL.canParse(url, ANYWHERE)) return false
  const { origin, pathname } = new URL(url, ANYWHERE)
  return origin === ANYWHERE && pathname === path
}

const ANYWHERE = "http://anywhere.invalid"

/** Whether an address can be decoded: right percent signs, right UTF-8, no zero bytes (which no database text holds). */
function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false
  if (!url.includes("%")) return true
  try {
    return !decodeURIComponent(url).includes("\0")
  } catch {
    return false
  }
}
