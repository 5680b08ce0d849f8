import { Refusal } from "#app/refusal.server.ts"

/**
 * Runs a script to its end. What the person at the terminal can mend is said in one sentence; a fault of ours keeps its
 * stack; both end with code 1.
 */
export async function runScript(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
