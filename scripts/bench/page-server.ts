import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { buffer } from "node:stream/consumers"
import { signBlinded } from "#app/crypto/blind-signatures.server.ts"
import { MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { AREA, type KeyOfBook, YEAR } from "./book.ts"

/** Bytes of the last time that something was asked. */
export type Traffic = { keys: Buffer; asked: number; answered: number }

/**
 * The least that makePass can do with: an empty page with the benchmark's script, the keys of a book, and its signing,
 * at the addresses that the site has for them.
 */
export async function servePage(script: string, book: readonly KeyOfBook[]) {
  const traffic: Traffic = { keys: Buffer.from(keysAsServed(book)), asked: 0, answered: 0 }
  const server = createServer(async (request, response) => {
    if (request.url === "/") return send(response, "text/html", EMPTY_PAGE)
    if (request.url === "/bench.js") return send(response, "text/javascript", script)
    if (request.url?.endsWith("/ballot-keys.json")) return send(response, "application/json", traffic.keys)
    if (request.url !== "/pass/sign") return response.writeHead(404).end()
    const { asked, answer } = await signAll(request, book)
    Object.assign(traffic, { asked, answered: answer.length })
    send(response, "application/json", answer)
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("A server on a port has an address")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    traffic,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const EMPTY_PAGE = '<!doctype html><title>Benchmark</title><script type="module" src="/bench.js"></script>'

function send(response: ServerResponse, type: string, body: string | Buffer) {
  // Alone in its process, a page may read the clock to 5 µs and not only to 100.
  const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" }
  response.writeHead(200, { ...isolation, "content-type": type }).end(body)
}

function keysAsServed(book: readonly KeyOfBook[]): string {
  const names = { area: AREA, areaName: "An area of the benchmark", programmeName: "Benchmark", year: YEAR }
  const keys = book.map(({ key: { book, unit, purpose, n, e } }) => {
    return { book, unit, purpose, n, e, name: "A provider of the benchmark, working for a prime" }
  })
  return JSON.stringify({ ...names, keys })
}

async function signAll(request: IncomingMessage, book: readonly KeyOfBook[]) {
  const body = await buffer(request)
  const blinded = Buffer.from(new URLSearchParams(body.toString()).get("blinded") ?? "", "base64url")
  const signatures = book.slice(0, blinded.length / MODULUS_BYTES).map(({ privateKey, publicKey }, place) => {
    const message = blinded.subarray(place * MODULUS_BYTES, (place + 1) * MODULUS_BYTES)
    return signBlinded(message, privateKey, publicKey) ?? Buffer.alloc(MODULUS_BYTES)
  })
  return {
    asked: body.length,
    answer: Buffer.from(JSON.stringify({ signatures: Buffer.concat(signatures).toString("base64url") })),
  }
}
