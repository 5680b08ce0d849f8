import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { Refusal } from "#app/refusal.server.ts"
import { type KeptLetter, keepLetter } from "#emails/outbox.server.ts"

const SCRIPTS = join(import.meta.dirname, "..")
const running = new Set<ChildProcess>()

/**
 * Runs another of our scripts as a process of its own, with secrets and database roles of its own, and beyond the reach
 * of Ctrl+C in our terminal: told to stop, we let it finish (see stopChildren).
 * @throws Refusal when it ends with another code than 0
 */
export function runChild(script: string, ...args: string[]): Promise<void> {
  return run(script, args, "ignore")
}

/** The same, for a script whose words are for the person at our terminal. */
export function runTalkingChild(script: string, ...args: string[]): Promise<void> {
  return run(script, args, "inherit")
}

function run(script: string, args: readonly string[], words: "ignore" | "inherit"): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(SCRIPTS, script), ...args], {
      cwd: join(SCRIPTS, ".."),
      stdio: ["ignore", words, "inherit", "ipc"],
      detached: true,
    })
    running.add(child)
    // A letter that stays on this machine is shown by the server at /outbox, whichever process wrote it.
    child.on("message", (told) => {
      if (isLetter(told)) keepLetter(told)
    })
    child.on("error", fail)
    child.on("close", (code) => {
      running.delete(child)
      if (code === 0) done()
      else fail(new Refusal(`${script} ended with code ${code}: it says why above.`))
    })
  })
}

function isLetter(told: unknown): told is KeptLetter {
  return (
    typeof told === "object" &&
    told !== null &&
    ["to", "subject", "text", "html"].every((name) => typeof Reflect.get(told, name) === "string")
  )
}

/** Ends the scripts that are still going; each of them may be killed at any moment without loss. */
export function stopChildren() {
  for (const child of running) child.kill("SIGTERM")
}
