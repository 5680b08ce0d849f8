import type { AccountRecord, TakenPass } from "#app/domain/account/account-record.ts"
import { CONFIRMATION_MINUTES } from "#app/domain/account/confirmation.ts"
import { IDLE_MONTHS } from "#app/domain/account/idle-account.ts"
import { dayInWords, monthInWords } from "#app/domain/calendar.ts"

/** What the account page and the download say of each thing that is held. */
export const RECORD_WORDS = {
  emailAddress: "Only a scrambled form. Nobody can read your address back from our database.",
  password: "Only a scrambled form.",
  lastUsed: `The month only. After ${IDLE_MONTHS} months without use we delete the account.`,
  thisVisit: "That you are signed in. It ends when you sign out, or after an hour.",
  letters: `Scrambled forms of the six digits of a letter and of the address it goes to. They work for ${CONFIRMATION_MINUTES} minutes, and are erased by the next night.`,
  supports:
    "For each a scrambled mark, without your account and without a date. We work them out anew for this page, with a key outside our database.",
  noSupports: "You support none.",
  noPasses: "You have taken none.",
} as const

/** While an address is checked by hand; `until` is the day on which the account is free by itself. */
export function addressCheckInWords(until: string): string {
  return `We check some addresses by hand: that takes up to two working days. Until then you can take no rating pass. If nobody has come to it, it opens by itself on ${dayInWords(until)}.`
}

export function lastUsedInWords({ lastUse }: AccountRecord): string {
  return `${lastUse ? `${monthInWords(lastUse)}. ` : ""}${RECORD_WORDS.lastUsed}`
}

/** One pass: the year, the area, and whatever else is held of it. */
export function passInWords({ year, area, books, departed }: TakenPass): string {
  const lists = books.length > 1 || books.some((book) => book !== String(year)) ? `, lists ${books.join(", ")}` : ""
  if (departed)
    return `${year}, ${area} (a scrambled mark, from an account that you deleted or an address that you left)`
  return `${year}, ${area}${lists} (with a fingerprint of what was asked for; it leads to no rating, and does not say by which way the pass was made)`
}
