import { daysBetween } from "#app/domain/calendar.ts"
import { likenessInWords } from "#app/domain/moderation/likeness.ts"
import { stretchesOf } from "#app/domain/moderation/mark.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"
import { daysInWords, type QueueFilter } from "#app/domain/moderation/queue.ts"
import { listPeopleOfEach } from "#db/queries/desk/moderation/people.ts"
import { type Looking, listQueue } from "#db/queries/desk/moderation/queue.ts"

/** A page of the queue as it is shown, each text cut at its marks. */
export async function queueRows(filter: QueueFilter, looking: Looking, page: number) {
  const items = await listQueue(filter, looking, page)
  const people = await listPeopleOfEach(items.flatMap(({ provider }) => provider ?? []))
  const today = looking.now.toISOString().slice(0, 10)
  return items.map(({ text, edited, provider, waitingSince, likeness, claimedBy, claimerName, ...item }) => {
    const shown = edited ?? text ?? ""
    return {
      ...item,
      stretches: stretchesOf(shown, findMarks(shown, people.get(provider ?? "") ?? [])),
      waited: daysInWords(daysBetween(waitingSince, today)),
      alike: likenessInWords(likeness ?? 0),
      claimerName: claimedBy === looking.staff ? null : claimerName,
      mine: claimedBy === looking.staff,
    }
  })
}
