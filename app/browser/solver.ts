/** The proof of work, in a worker of its own so that the page stays quick. It is told a challenge and nothing else. */
import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2"

self.addEventListener("message", async ({ data: challenge }) => {
  const solution = await solveChallenge({ challenge, deriveKey })
  self.postMessage(solution === null ? null : btoa(JSON.stringify({ challenge, solution })))
})
