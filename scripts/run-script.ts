import { faultOf } from "#app/http/log.server.ts"
import { Refusal } from "#app/refusal.server.ts"

/**
 * Runs a script to its end. What the person at the terminal can mend is said in one sentence; of a fault of ours only
 * its kind and place, because a database's error quotes every value of the query, ratings and words among them, and
 * what is printed is often kept. Both end with code 1.
 */
export async function runScript(work: () => Promise<void>) {
  // Also of what nobody awaited, which Node would print whole.
  process.on("uncaughtException", (error) => {
    console.error(inWords(error))
    process.exit(1)
  })
  try {
    await work()
  } catch (error) {
    console.error(inWords(error))
    process.exitCode = 1
  }
}

function inWords(error: unknown): string {
  if (error instanceof Refusal || isWrongArgument(error)) return error.message
  const { fault, code, at } = faultOf(error)
  return [`A fault of ours: ${fault}${code ? ` (${code})` : ""}`, ...at].join("\n    ")
}

/** What util.parseArgs says quotes the command line, which the person at the terminal has typed. */
function isWrongArgument(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
}
