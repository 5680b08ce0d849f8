/**
 * Sends the campaign's updates that are on their way (the queue runs it; `npm run campaign-updates` does it by hand). It
 * may be killed at any moment: the next one goes on where it was, and nobody gets an update twice.
 */
import { env } from "#app/env.server.ts"
import { sendUpdates } from "#app/tasks/campaign/updates.server.ts"
import { alone } from "#db/queries/desk/campaign/update-batches.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["desk"], async () => {
  const perSecond = env().UPDATES_PER_SECOND
  const wasAlone = await alone(() => sendUpdates({ now: () => new Date(), perSecond }))
  // Where no mail service is configured they stay on this machine: the server that started us shows the newest of them.
  for (const letter of listLetters()) process.send?.(letter)
  console.log(wasAlone ? "Nothing of any update is left to send now." : "Another process is sending updates already.")
})
