/**
 * Letters to the people of the office about what has waited too long, and to providers' representatives about what is new
 * for them or needs an answer (`npm run staff-letters`; the schedule runs it each morning). Nobody gets a second one on
 * the same day.
 */
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { sendProviderLetters } from "#app/tasks/portal/letters.server.ts"
import { sendStaffLetters } from "#app/tasks/staff-letters.server.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["desk"], async () => {
  const today = new Date().toISOString().slice(0, 10)
  const staff = await sendStaffLetters({ today, releaseDay: env().RELEASE_DAY })
  const providers = await sendProviderLetters(today)
  const paused = staff.paused || providers.paused
  const [sent, failed] = [staff.sent + providers.sent, staff.failed + providers.failed]
  // Where no mail service is configured they stay on this machine: the server that started us shows them, or we do.
  for (const letter of listLetters()) {
    if (process.send) process.send(letter)
    else console.log(`To ${letter.to}: ${letter.subject}\n\n${letter.text}\n`)
  }
  if (failed > 0)
    throw new Refusal(`${failed} letters did not leave; ${sent} did. Look at the mail service's settings.`)
  console.log(paused ? "Letters are paused: none was sent." : sent === 1 ? "1 letter sent." : `${sent} letters sent.`)
})
