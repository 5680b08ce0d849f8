import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { type DemandsLetter, sentLetter } from "#app/domain/campaign/demands-letter.ts"
import { env } from "#app/env.server.ts"

/** The campaign's own letter to a provider. `recipient` is the name and address, a line each. */
export function campaignLetterTo(recipient: string, today: Day): DemandsLetter {
  const { ORGANISATION_NAME, CONTACT_POST, CONTACT_EMAIL, ORIGIN } = env()
  return sentLetter({
    recipient,
    on: dayInWords(today),
    organisation: ORGANISATION_NAME,
    answerTo: CONTACT_POST ? `${CONTACT_POST}, or ${CONTACT_EMAIL}` : CONTACT_EMAIL,
    campaign: new URL("/campaign", ORIGIN).href,
  })
}
