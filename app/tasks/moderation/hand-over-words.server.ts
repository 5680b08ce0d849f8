import { randomInt } from "node:crypto"
import { type Day, yearOf } from "#app/domain/calendar.ts"
import { wordsToHandOver } from "#app/domain/moderation/together.ts"
import { countsAt } from "#app/domain/release/left-out.ts"
import { shuffle } from "#app/domain/tally.ts"
import { listTurns } from "#db/queries/tally/left-out.ts"
import { listStoredRatings } from "#db/queries/tally/releases.ts"
import { listPeopleByProvider, listWordsToHandOver, recordHandover } from "#db/queries/tally/words.ts"
import { readText } from "./read-text.server.ts"

/**
 * Hands over to the office what it may read of the words of this year and the last, in an order drawn by lot. Part of a
 * tally, so that an item's age in the queue is that of the tally, and of no person. Returns how many went.
 */
export async function handOverWords(today: Day): Promise<number> {
  const years = [yearOf(today), yearOf(today) - 1]
  const sealed = await listWordsToHandOver(years)
  if (sealed.length === 0) return 0
  const handed = shuffle(wordsToHandOver(sealed, await countStanding(years)), randomInt)
  const people = await listPeopleByProvider()
  const read = handed.map((words) => {
    const { language, sure, marks } = readText(words.text, people.get(words.provider) ?? [])
    return { ...words, language, languageSure: sure, marks }
  })
  await recordHandover(read, today)
  return read.length
}

/** Ratings that stand and are not left out of the stars, by unit and year. */
async function countStanding(years: readonly number[]) {
  const turns = await listTurns()
  const standing = (await listStoredRatings(years)).filter((rating) => countsAt(rating, turns))
  const groups = Map.groupBy(standing, ({ year, unit }) => `${year} ${unit}`)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    return first?.unit ? [{ unit: first.unit, year: first.year, standing: own.length }] : []
  })
}
