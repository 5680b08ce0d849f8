import { dayInWords, daysBetween } from "#app/domain/calendar.ts"
import { isClaimedByOther } from "#app/domain/moderation/claim.ts"
import { takeOut } from "#app/domain/moderation/edit.ts"
import { kindsIn, stretchesOf } from "#app/domain/moderation/mark.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"
import { daysInWords } from "#app/domain/moderation/queue.ts"
import { momentInWords, timeInWords } from "#app/domain/working-time/uk-time.ts"
import { findItem, listAlike } from "#db/queries/desk/moderation/item.ts"
import { listPeopleOf } from "#db/queries/desk/moderation/people.ts"
import type { Looking } from "#db/queries/desk/moderation/queue.ts"
import { findAnsweredText } from "#db/queries/desk/portal/answers/texts.ts"

/** One item as its page shows it: marked, compared with what it was, beside those like it; null where there is none. */
export async function readItem(id: string, { staff, now }: Looking) {
  const item = await findItem(id)
  if (!item) return null
  const { text, edited, claimedBy, claimedUntil, changedAt, changerName } = item
  const shown = edited ?? text ?? ""
  const people = item.provider === null ? [] : (await listPeopleOf(item.provider)).map(({ name }) => name)
  const marks = findMarks(shown, people)
  const claim = claimedBy && claimedUntil ? { by: claimedBy, until: claimedUntil } : null
  const edit = text !== null && edited !== null ? takeOut(text, edited) : null
  return {
    ...{ id, kind: item.kind, part: item.part, provider: item.provider, providerName: item.providerName },
    ...{ areaName: item.areaName, quarter: item.quarter, state: item.state, reason: item.reason, note: item.note },
    ...{ language: item.language, languageSure: item.languageSure, version: item.version },
    published: item.publishedIn !== null,
    shown,
    stretches: stretchesOf(shown, marks),
    marks: kindsIn(marks),
    pieces: edit?.ok ? edit.pieces : null,
    since: dayInWords(item.waitingSince),
    waited: daysInWords(daysBetween(item.waitingSince, now.toISOString().slice(0, 10))),
    taken:
      claim && isClaimedByOther(claim, staff, now)
        ? { by: item.claimerName ?? "", until: timeInWords(claim.until) }
        : null,
    mine: claim?.by === staff && claim.until > now,
    changed: changedAt && changerName ? `${changerName}, ${momentInWords(changedAt)}` : null,
    // Whoever reads an answer has to know what it answers.
    answered: item.kind === "answer" ? await findAnsweredText(id) : null,
    alike: text === null ? [] : await listAlike(id, text),
  }
}

export type ReadItem = NonNullable<Awaited<ReturnType<typeof readItem>>>
