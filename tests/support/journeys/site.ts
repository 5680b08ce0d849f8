import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

const ROOT = resolve(import.meta.dirname, "../../..")

/** A first start makes a database and loads the register; on a slow machine that takes its time. */
const START_MS = 150_000

/** A site of its own, started as `npm start` starts it, over folders that are thrown away. */
export type Site = Readonly<{
  /** Without a slash at the end. */
  url: string
  dataFolder: string
  secretsFolder: string
  /** All that the site has said so far. */
  readLog: () => string
  /** Runs one of the scripts as the operator would, and answers with what it prints. */
  runScript: (script: string, ...args: string[]) => Promise<string>
  /** Stops the server and its database in order; the folders stay. */
  stop: () => Promise<void>
  /** Stops it and leaves nothing behind. */
  remove: () => Promise<void>
}>

/**
 * Starts a site with the real register, and waits until it can serve.
 * @param more settings by their names in .env.example, for a journey that needs others than `npm start` has
 */
export async function startSite(more: Readonly<Record<string, string>> = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "threestar-journeys-"))
  // The database runs under an account of its own, which must get through to its data.
  chmodSync(folder, 0o711)
  const [dataFolder, secretsFolder, logFile] = [join(folder, "data"), join(folder, "secrets"), join(folder, "log")]
  const port = await freePort()
  const url = `http://localhost:${port}`
  // The clock's own tally and release must not fall into a journey.
  const now = new Date()
  const clock = {
    TALLY_AT: `${String((now.getUTCHours() + 12) % 24).padStart(2, "0")}:00`,
    RELEASE_DAY: now.getUTCDate() > 14 ? "7" : "21",
  }
  // The way out leads to a page that every machine can open.
  const settings = {
    EXIT_URL: `${url}/how-stars-work`,
    DATA_DIR: dataFolder,
    SECRETS_DIR: secretsFolder,
    PORT: String(port),
    ORIGIN: url,
    ...clock,
    ...more,
  }
  // What Playwright or a developer has set must not reach the site.
  const { PATH, HOME, LANG, TMPDIR } = process.env
  const env = { PATH, HOME, LANG, TMPDIR, ENV_FILE: "none", LOG_LEVEL: "info", ...settings }
  const log = openSync(logFile, "a")
  const server = spawnScript("start.ts", [], { ...env, NODE_ENV: "production" }, ["ignore", log, log])
  closeSync(log)
  const readLog = () => readFileSync(logFile, "utf8")
  const stop = async () => {
    if (server.exitCode !== null) return
    const ended = new Promise((done) => server.once("exit", done))
    server.kill("SIGTERM")
    await ended
  }
  const remove = async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url, server)
  } catch (error) {
    const said = readLog()
    await remove()
    throw new Error(`The site did not start:\n${said}`, { cause: error })
  }
  // As in a test, a script may be told what day it is.
  const runScript = (script: string, ...args: string[]) =>
    finish(spawnScript(script, args, { ...env, NODE_ENV: "test" }, ["ignore", "pipe", "pipe"]))
  return { url, dataFolder, secretsFolder, readLog, runScript, stop, remove }
}

type Streams = ["ignore", number | "pipe", number | "pipe"]

function spawnScript(script: string, args: string[], env: NodeJS.ProcessEnv, stdio: Streams): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", join("scripts", script), ...args], {
    cwd: ROOT,
    env,
    stdio,
  })
  // A run that is broken off must not leave a server running.
  const end = () => child.kill("SIGTERM")
  process.once("exit", end)
  child.once("exit", () => process.off("exit", end))
  return child
}

/** @throws Error with what it said when it ends with another code than 0 */
function finish(child: ChildProcess): Promise<string> {
  let said = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk
    })
  }
  return new Promise((done, fail) => {
    child.on("error", fail)
    child.on("close", (code) => (code === 0 ? done(said) : fail(new Error(said))))
  })
}

async function untilReady(url: string, server: ChildProcess) {
  const until = performance.now() + START_MS
  while (performance.now() < until) {
    if (server.exitCode !== null) throw new Error(`It ended with code ${server.exitCode}.`)
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await pause(200)
  }
  throw new Error("It took too long.")
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => done(address && typeof address === "object" ? address.port : 0))
    })
  })
}
