import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterAll } from "vitest"

const ROOT = join(import.meta.dirname, "../..")
const running = new Set<ChildProcess>()

/** One of our scripts as a process of its own, as npm starts it. */
export type ScriptProcess = Readonly<{
  pid: number
  /** All it has said so far. */
  said: () => string
  /** Resolves when it says these words; rejects when it ends first. */
  says: (words: string) => Promise<void>
  signal: (signal: NodeJS.Signals) => void
  ended: Promise<number | null>
}>

/**
 * Starts `scripts/NAME ARGUMENTS` with these settings and none of the surroundings' own, and gives it `input` to read.
 * Whatever still runs after the file's last test is ended.
 */
export function runScriptFile(
  name: string,
  settings: Record<string, string>,
  args: readonly string[] = [],
  input = "",
): ScriptProcess {
  const { PATH = "", HOME = "" } = process.env
  const child = spawn(process.execPath, ["--import", "tsx", join("scripts", name), ...args], {
    cwd: ROOT,
    env: { NODE_ENV: "production", PATH, HOME, ENV_FILE: "none", ...settings },
    stdio: ["pipe", "pipe", "pipe"],
  })
  child.stdin.end(input)
  running.add(child)
  let output = ""
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>((done) => {
    child.on("close", (code) => {
      running.delete(child)
      done(code)
    })
  })
  const says = (words: string) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (output.includes(words)) done()
      }
      listeners.add(look)
      look()
      ended.then(() => fail(new Error(`It ended without saying "${words}", but:\n${output}`)))
    })
  return { pid: child.pid ?? 0, said: () => output, says, ended, signal: (signal) => child.kill(signal) }
}

/** Ends what a failed test left running. */
export function endLeftProcesses() {
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL")
  })
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => done(address && typeof address === "object" ? address.port : 0))
    })
  })
}
