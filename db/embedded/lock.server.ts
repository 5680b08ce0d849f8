import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { Refusal } from "#app/refusal.server.ts"

/** Longer than the slowest first start measured (a cold disk, two cores) by an order of magnitude. */
const PATIENCE_MS = 180_000

/**
 * Runs `work` while no other process does so under the same file. The lock is SQLite's on that file: the operating
 * system gives it up when its process ends in any way, so a crash cannot leave it behind. Not for nesting.
 * @throws Refusal when another process holds it for three minutes
 */
export async function whileLocked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    await take(lock, file)
    return await work()
  } finally {
    lock.close()
  }
}

async function take(lock: DatabaseSync, file: string) {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    try {
      lock.exec("BEGIN EXCLUSIVE")
      return
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("locked"))) throw error
      await pause(50)
    }
  }
  throw new Refusal(
    `Another process has been starting or stopping the database for three minutes (${file}): end it, or wait for it.`,
  )
}
