import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "zod"
import { Refusal } from "#app/refusal.server.ts"
import { findings, sayFindings } from "./findings.ts"

const PORT = "3917"

/** One run of the benchmark: folders of its own, and the processes that measure and are measured. */
export type Bench = Readonly<{
  /** Where the built site is while `withSite` works. */
  site: string
  /** Starts the site as `npm start` does, and stops it after the work. */
  withSite: (work: () => Promise<void>) => Promise<void>
  /** Runs a file of this folder in a process of its own, and says what it found. */
  measureIn: (script: string) => Promise<void>
  startServer: (script: string) => Promise<BenchServer>
  /** Stops what still runs, and removes the folders. */
  close: () => Promise<void>
}>

/** A server of the benchmark: what it is to send comes by message, its port goes back by message. */
export type BenchServer = Readonly<{
  tell: (message: object) => void
  port: () => Promise<number>
  stop: () => Promise<void>
}>

export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), "threestar-bench-"))
  // The database's own user must pass through it.
  chmodSync(folder, 0o711)
  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, CHROMIUM_PATH: process.env.CHROMIUM_PATH },
    ...{ ENV_FILE: "none", NODE_ENV: "production" as const, PORT },
    ...{ DATA_DIR: join(folder, "data"), SECRETS_DIR: join(folder, "secrets") },
  }
  const children: ChildProcess[] = []
  const start = (script: string) => {
    const child = fork(join(import.meta.dirname, script), { env, execArgv: ["--import", "tsx"] })
    children.push(child)
    return child
  }
  return {
    site: `http://127.0.0.1:${PORT}`,
    withSite: async (work) => {
      const site = await startSite(env)
      children.push(site)
      await work()
      await stop(site)
    },
    measureIn: async (script) => {
      const child = start(script)
      sayFindings(findings.parse(await messageOf(child)))
      await stop(child)
    },
    startServer: async (script) => {
      const child = start(script)
      return {
        tell: (message) => child.send(message),
        port: async () => z.number().parse(await messageOf(child)),
        stop: () => stop(child),
      }
    },
    close: async () => {
      for (const child of children.toReversed()) await stop(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startSite(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const site = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "../start.ts")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  await new Promise<void>((ready, fail) => {
    site.stdout.on("data", (chunk) => {
      said += chunk
      if (said.includes("Threestar is at")) ready()
    })
    site.once("exit", () => fail(new Error("The site did not start.")))
  })
  return site
}

/** What a child has to say. @throws Refusal if it ends before, which else would be waited for in vain */
async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => {
    throw new Refusal(`${child.spawnargs.at(-1)} ended without a figure: what it says of it stands above.`)
  })
  const [message] = await Promise.race([once(child, "message"), ended])
  return message
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  if (child.connected) child.disconnect()
  child.kill("SIGTERM")
  await gone
}
