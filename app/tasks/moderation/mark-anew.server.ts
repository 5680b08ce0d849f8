import { kindsIn } from "#app/domain/moderation/mark.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"
import { listPeopleOf, listTextsToMark, recordMarks } from "#db/queries/desk/moderation/people.ts"

/** After a change of a provider's list: marks what waits about it anew, so that the list can be filtered by it. */
export async function markAnew(provider: string): Promise<void> {
  const people = (await listPeopleOf(provider)).map(({ name }) => name)
  for (const { id, text } of await listTextsToMark(provider)) await recordMarks(id, kindsIn(findMarks(text, people)))
}
