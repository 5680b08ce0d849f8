import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

type Encoding = "br" | "gzip" | "plain"

/** One answer, ready in every form in which it may be asked for: sending it is copying bytes. */
export type PreparedAnswer = Readonly<{
  etag: string
  /** Headers and body by encoding; pairs in the flat form that node writes fastest. */
  forms: Readonly<Record<Encoding, { headers: readonly string[]; body: Buffer }>>
  notModified: readonly string[]
  bytes: number
}>

/** Good enough for text of some tens of kilobytes, and quick enough to do at once. */
const BROTLI_QUALITY = 6

/**
 * Compresses a body once, by gzip and brotli, and fixes its headers and its ETag.
 * The tag is weak, because it names what is said and not the bytes of one encoding.
 */
export async function prepareAnswer(body: Buffer, given: Readonly<Record<string, string>>): Promise<PreparedAnswer> {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 24)}"`
  const shared = { ...given, ETag: etag, Vary: "Accept-Encoding" }
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
    promisify(gzip)(body, { level: 9 }),
  ])
  const form = (content: Buffer, encoding?: string) => ({
    headers: flat({
      ...shared,
      ...(encoding ? { "Content-Encoding": encoding } : {}),
      "Content-Length": String(content.length),
    }),
    body: content,
  })
  return {
    etag,
    forms: { plain: form(body), gzip: form(zipped, "gzip"), br: form(br, "br") },
    notModified: flat(shared),
    bytes: body.length + br.length + zipped.length,
  }
}

/** Sends the answer in the best form the browser takes, or 304 where it has this very one. */
export function sendPrepared(request: IncomingMessage, response: ServerResponse, answer: PreparedAnswer): void {
  const { headers } = request
  if (headers["if-none-match"]?.includes(answer.etag.slice(2))) {
    response.writeHead(304, [...answer.notModified])
    response.end()
    return
  }
  const form = answer.forms[encodingFor(headers["accept-encoding"])]
  response.writeHead(200, [...form.headers])
  if (request.method === "HEAD") response.end()
  else response.end(form.body)
}

function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "plain"
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return "br"
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return "gzip"
  return "plain"
}

function flat(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat()
}
