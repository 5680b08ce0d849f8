/**
 * Measures the site on this machine (`npm run bench`). Every figure is a ratio to something bare that was measured in
 * the same run, in turn with it, so that a slow machine changes both. Nothing here is a test: a figure below its goal
 * is said, and the exit code stays 0.
 */
import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import autocannon from "autocannon"
import { z } from "zod"
import type { BareAnswer } from "./bench/bare-server.ts"
import { runScript } from "./run-script.ts"

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 32
/** Requests under way on one connection, for pages that cost the server less than the generator. */
const AT_ONCE = 16
const PAGE = "/providers"
const HERE = import.meta.dirname

const children: ChildProcess[] = []
const folder = mkdtempSync(join(tmpdir(), "threestar-bench-"))
// The database's own user must pass through it.
chmodSync(folder, 0o711)
const ENV = {
  ...{ PATH: process.env.PATH, HOME: process.env.HOME, ENV_FILE: "none", NODE_ENV: "production" as const },
  ...{ DATA_DIR: join(folder, "data"), SECRETS_DIR: join(folder, "secrets"), PORT: "3917" },
}
const SITE = `http://127.0.0.1:${ENV.PORT}`

await runScript(async () => {
  try {
    await startSite()
    console.log("Each line: bare, ours, ours as a share of bare (median of three rounds), goal.\n")
    await measureKept("kept page, plain", {})
    await measureKept("kept page, gzip", { "accept-encoding": "gzip" })
    await measureKept("kept page, 304", { "if-none-match": (await fetch(SITE + PAGE)).headers.get("etag") ?? "" })
    await measureRendering()
    await measureRatings()
  } finally {
    for (const child of children.reverse()) await stop(child)
    rmSync(folder, { recursive: true, force: true })
  }
})

async function startSite() {
  const site = spawn(process.execPath, ["--import", "tsx", join(HERE, "start.ts")], {
    env: ENV,
    stdio: ["ignore", "pipe", "inherit"],
  })
  children.push(site)
  let said = ""
  await new Promise<void>((ready, fail) => {
    site.stdout.on("data", (chunk) => {
      said += chunk
      if (said.includes("Threestar is at")) ready()
    })
    site.once("exit", () => fail(new Error("The site did not start.")))
  })
}

/** A page from memory, beside a server that does nothing but send the same bytes with the same headers. */
async function measureKept(name: string, headers: Record<string, string>) {
  const answer = await rawAnswer(headers)
  const bare = await startChild("bare-server.ts")
  bare.child.send(answer)
  const port = await bare.port()
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      bare: await load(`http://127.0.0.1:${port}${PAGE}`, headers, AT_ONCE),
      ours: await load(SITE + PAGE, headers, AT_ONCE),
    })
  }
  report(name, rounds, 0.7)
  await stop(bare.child)
}

/** A page that is rendered for every request, beside an empty route of the same shell. */
async function measureRendering() {
  const server = await startChild("rendering-server.ts")
  const origin = `http://127.0.0.1:${await server.port()}`
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ bare: await load(`${origin}/bench-empty`, {}), ours: await load(origin + PAGE, {}) })
  }
  report("rendered page", rounds, 0.6)
  await stop(server.child)
}

async function measureRatings() {
  const { child } = await startChild("ratings.ts")
  const [rounds] = await once(child, "message")
  report("ratings accepted", z.array(z.object({ bare: z.number(), ours: z.number() })).parse(rounds), 0.25)
}

async function startChild(script: string) {
  const child = fork(join(HERE, "bench", script), { env: ENV, execArgv: ["--import", "tsx"] })
  children.push(child)
  return {
    child,
    port: async () => {
      const [port] = await once(child, "message")
      return z.number().parse(port)
    },
  }
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
async function rawAnswer(headers: Record<string, string>): Promise<BareAnswer> {
  const { request } = await import("node:http")
  const asked = request(SITE + PAGE, { headers }).end()
  const [response] = await once(asked, "response")
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const own = ["date", "connection", "keep-alive", "transfer-encoding"]
  const pairs: string[] = response.rawHeaders
  const kept = pairs.filter((_, place) => !own.includes((pairs[place - (place % 2)] ?? "").toLowerCase()))
  return { status: response.statusCode, headers: kept, body: Buffer.concat(chunks).toString("base64") }
}

function report(name: string, rounds: readonly { bare: number; ours: number }[], goal: number) {
  const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
  const share = median(rounds.map(({ bare, ours }) => ours / bare))
  const each = (numbers: number[]) => `${Math.round(median(numbers))}/s`
  const columns = [
    name.padEnd(18),
    each(rounds.map(({ bare }) => bare)).padStart(9),
    each(rounds.map(({ ours }) => ours)).padStart(9),
    share.toFixed(2).padStart(6),
    `goal ${goal}`.padStart(10),
    share < goal ? "  below its goal" : "",
  ]
  console.log(columns.join(""))
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  if (child.connected) child.disconnect()
  child.kill("SIGTERM")
  await gone
}
