import { letterPrint } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { ownRuns, sketchOf } from "#app/domain/campaign/letter-likeness.ts"
import { recordLetterPrints } from "#db/queries/desk/campaign/letter-prints.ts"

type Finished = Readonly<{ letter: string; before: string | null; today: Day }>

/**
 * Makes sure that nobody has finished a letter too like this one, and keeps what knows it again: no word of it.
 * @returns a name by which its writer may change it later; null if it is too like another
 */
export async function finishLetter({ letter, before, today }: Finished): Promise<string | null> {
  const keys = campaignKeys()
  const prints = sketchOf([...ownRuns(letter)].map((run) => letterPrint(run, keys)))
  return recordLetterPrints({ prints, month: monthOf(today), before })
}
