import type { Day } from "#app/domain/calendar.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { listPeopleOf } from "#db/queries/desk/moderation/people.ts"
import { type AnswerPlace, recordAnswer, type SentAnswer } from "#db/queries/desk/portal/answers/deeds.ts"

/** Sends an answer to the moderators, marked as other texts are; null where a colleague was quicker. */
export async function sendAnswer(place: AnswerPlace, words: string, today: Day): Promise<SentAnswer | null> {
  const { language, sure, marks } = readText(
    words,
    (await listPeopleOf(place.provider)).map(({ name }) => name),
  )
  return recordAnswer(place, { words, read: { language, languageSure: sure, marks }, today })
}
