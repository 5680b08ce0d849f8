import { once } from "node:events"
import { request } from "node:http"
import autocannon from "autocannon"
import type { BareAnswer } from "./bare-server.ts"
import { type Round, sayFindings } from "./findings.ts"
import type { Bench } from "./processes.ts"

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 32
/** Requests under way on one connection, for pages that cost the server less than the generator. */
const AT_ONCE = 16
const PAGE = "/providers"

/** A page from memory, beside a server that does nothing but send the same bytes with the same headers. */
export async function measureKeptPages(bench: Bench): Promise<void> {
  const etag = (await fetch(bench.site + PAGE)).headers.get("etag") ?? ""
  await measureKept(bench, "kept page, plain", {})
  await measureKept(bench, "kept page, gzip", { "accept-encoding": "gzip" })
  await measureKept(bench, "kept page, 304", { "if-none-match": etag })
}

/** A page that is rendered for every request, beside an empty route of the same shell. */
export async function measureRenderedPages(bench: Bench): Promise<void> {
  const server = await bench.startServer("rendering-server.ts")
  const origin = `http://127.0.0.1:${await server.port()}`
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ bare: await load(`${origin}/bench-empty`, {}), ours: await load(origin + PAGE, {}) })
  }
  sayFindings({ lines: [{ name: "rendered page", rounds, goal: 0.6 }], notes: [] })
  await server.stop()
}

async function measureKept({ site, startServer }: Bench, name: string, headers: Record<string, string>) {
  const bare = await startServer("bare-server.ts")
  bare.tell(await rawAnswer(site, headers))
  const port = await bare.port()
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      bare: await load(`http://127.0.0.1:${port}${PAGE}`, headers, AT_ONCE),
      ours: await load(site + PAGE, headers, AT_ONCE),
    })
  }
  sayFindings({ lines: [{ name, rounds, goal: 0.7 }], notes: [] })
  await bare.stop()
}

/**
 * Requests a second from a generator in a process of its own: this one. With one request at a time on a connection the
 * generator would be slower than either server, and every share would be one: so it sends several at once.
 */
async function load(url: string, headers: Record<string, string>, pipelining = 1): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS, pipelining })
  const failed = result.errors + result.timeouts + result["4xx"] + result["5xx"]
  if (failed > 0) throw new Error(`${failed} of the requests to ${new URL(url).pathname} failed`)
  return result.requests.average
}

/** What the site sends, byte for byte: fetch would unpack it. */
async function rawAnswer(site: string, headers: Record<string, string>): Promise<BareAnswer> {
  const asked = request(site + PAGE, { headers }).end()
  const [response] = await once(asked, "response")
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const own = ["date", "connection", "keep-alive", "transfer-encoding"]
  const pairs: string[] = response.rawHeaders
  const kept = pairs.filter((_, place) => !own.includes((pairs[place - (place % 2)] ?? "").toLowerCase()))
  return { status: response.statusCode, headers: kept, body: Buffer.concat(chunks).toString("base64") }
}
