import { letterMarker, letterPrint, readLetterMarker } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { ownRuns, sketchOf } from "#app/domain/campaign/letter-likeness.ts"
import { recordLetterPrints } from "#db/queries/desk/campaign/letter-prints.ts"

/** A marker for the forms of a letter that begins now. */
export function newLetterMarker(today: Day): string {
  return letterMarker(crypto.randomUUID(), today, campaignKeys())
}

/** The marker that a form brought along, if it is still good; else a new one. */
export function keptLetterMarker(brought: string, today: Day): string {
  return readLetterMarker(brought, today, campaignKeys()) === null ? newLetterMarker(today) : brought
}

type Finished = Readonly<{
  letter: string
  /** What the letter's forms have brought along since it was begun. */
  marker: string
  today: Day
}>

/**
 * Makes sure that nobody else has finished a letter too like this one, and keeps what knows it again: no word of it. With
 * a marker that has ended the letter counts as a new one.
 * @returns false if it is too like another's
 */
export async function finishLetter({ letter, marker, today }: Finished): Promise<boolean> {
  const keys = campaignKeys()
  const prints = sketchOf([...ownRuns(letter)].map((run) => letterPrint(run, keys)))
  const name = readLetterMarker(marker, today, keys) ?? crypto.randomUUID()
  return recordLetterPrints({ name, prints, month: monthOf(today) })
}
