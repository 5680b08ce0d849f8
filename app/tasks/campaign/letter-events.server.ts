import { supporterLookup } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { env } from "#app/env.server.ts"
import { readLetterEvent } from "#app/forms/letter-event.ts"
import { recordLetterEvent } from "#db/queries/desk/campaign/letter-events.ts"
import { readSigned, type SignedMessage } from "#emails/webhook.server.ts"

/** What came of a message: nobody here takes any, it is not Resend's, or it was taken, now or before. */
export type EventOutcome = "no-secret" | "not-signed" | "taken"

/** Takes what the mail service tells of letters, once each: no more of them go to addresses that do not want them. */
export async function takeLetterEvent(sent: SignedMessage, now: Date): Promise<EventOutcome> {
  const secret = env().RESEND_WEBHOOK_SECRET
  if (secret === undefined) return "no-secret"
  const payload = readSigned(sent, secret)
  if (payload === undefined) return "not-signed"
  const event = readLetterEvent(payload)
  if (event === null) return "taken"
  const { why, addresses, update } = event
  const keys = campaignKeys()
  const lookups = addresses.map((address) => supporterLookup(address, keys))
  await recordLetterEvent({ id: sent.id, why, lookups, update, now })
  return "taken"
}
