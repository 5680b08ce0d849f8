import { createHmac, randomBytes } from "node:crypto"
import type { IncomingMessage } from "node:http"
import { isIPv4, isIPv6 } from "node:net"

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Tells one address from another until the end of the day and leads back to none: for limits, never stored. */
    visitorKey: string
    /** Asked from this machine itself, by one of its own names, through no proxy. */
    fromThisMachine: boolean
  }
}

/** Headers by which a proxy gives itself away; what came through one may have come from anywhere. */
const FORWARDED = /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip)$/

/**
 * All that a page may know of who asks; the address itself goes no further than this.
 * @param client the visitor's own address, as trusted proxies tell it (express: `request.ip`)
 */
export function visitorOf(request: IncomingMessage, client: string | undefined, now: Date) {
  const peer = request.socket.remoteAddress ?? ""
  return {
    visitorKey: createHmac("sha256", keyOf(now))
      .update(networkOf(client ?? peer))
      .digest("base64url"),
    fromThisMachine:
      isLoopbackAddress(peer) &&
      isLoopbackName(request.headers.host ?? "") &&
      !Object.keys(request.headers).some((name) => FORWARDED.test(name)),
  }
}

const ofToday = { day: "", key: randomBytes(32) }

/** In this process's memory alone, and another every day. */
function keyOf(now: Date): Buffer {
  const day = now.toISOString().slice(0, 10)
  if (ofToday.day !== day) Object.assign(ofToday, { day, key: randomBytes(32) })
  return ofToday.key
}

/** An IPv4 address, or the first 64 bits of an IPv6 one: whoever has one address of such a network has them all. */
export function networkOf(given: string): string {
  const address = plainAddress(given)
  if (!isIPv6(address)) return address
  const [front = "", back] = (address.split("%")[0] ?? "").split("::")
  const head = front.split(":").filter(Boolean)
  const tail = (back ?? "").split(":").filter(Boolean)
  const gap = back === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array.from({ length: gap }, () => "0"), ...tail]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")
}

/** An IPv4 address that came over an IPv6 socket is itself. */
function plainAddress(address: string): string {
  const inner = address.replace(/^::ffff:/i, "")
  return isIPv4(inner) ? inner : address
}

function isLoopbackAddress(given: string): boolean {
  const address = plainAddress(given)
  return address === "::1" || (isIPv4(address) && address.startsWith("127."))
}

/** A Host header that names this machine; another name that leads here is somebody else's (DNS rebinding). */
function isLoopbackName(host: string): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase()
  return (
    name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || (isIPv4(name) && name.startsWith("127."))
  )
}
