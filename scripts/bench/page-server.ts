import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { buffer } from "node:stream/consumers"
import { signBlinded } from "#app/crypto/blind-signatures.server.ts"
import { chain, manifestText, NO_HASH } from "#app/crypto/manifest-chain.server.ts"
import { MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { writeManifestLine } from "#app/forms/manifest-line.ts"
import { AREA, type KeyOfBook, YEAR } from "./book.ts"

/** Bytes of the last time that something was asked. */
export type Traffic = { keys: Buffer; asked: number; answered: number }

/**
 * The least that makePass can do with: an empty page with the benchmark's script, the public list, and the signing of a book,
 * at the addresses that the site has for them.
 */
export async function servePage(script: string, book: readonly KeyOfBook[]) {
  const traffic: Traffic = { keys: Buffer.from(listAsServed(book)), asked: 0, answered: 0 }
  const server = createServer(async (request, response) => {
    if (request.url === "/") return send(response, "text/html", EMPTY_PAGE)
    if (request.url === "/bench.js") return send(response, "text/javascript", script)
    if (request.url === "/api/v1/ballot-keys.txt") return send(response, "text/plain", traffic.keys)
    if (request.url?.endsWith("/names.json")) return send(response, "application/json", NAMES)
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

const NAMES = JSON.stringify({
  ...{ area: AREA, areaName: "An area of the benchmark", programmeName: "Benchmark", year: YEAR, names: {} },
})

function listAsServed(book: readonly KeyOfBook[]): string {
  const lines = book.map(({ key }) => writeManifestLine({ kind: "key", ...key }))
  return manifestText(chain(NO_HASH, lines))
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
