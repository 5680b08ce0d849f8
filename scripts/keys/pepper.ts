import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { rotatePepper } from "#app/tasks/rotate-pepper.server.ts"

/** What to do about each reason for which no pepper was added. */
const REFUSED = {
  rotating: "Another process is rotating the pepper: wait until it has finished.",
  "site-running": "The site is running: stop it first, because it knows the old pepper only.",
  "pepper-unknown":
    "The pepper in SECRETS_DIR is not the one that the accounts were scrambled with: put the copy back that belongs to this data.",
} as const

export async function rotate(): Promise<void> {
  const outcome = await rotatePepper(env(), new Date().toISOString().slice(0, 10))
  if (!outcome.ok) throw new Refusal(REFUSED[outcome.reason])
  if (!outcome.logTurned)
    console.log("The server does not let us throw its write-ahead log away: old lookups stay in it until it clears up.")
  console.log(`The pepper has ${outcome.peppers} lines now. Copy the file anew, and destroy older copies of the data.`)
}
