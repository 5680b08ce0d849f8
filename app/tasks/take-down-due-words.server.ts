import { isToComeDown } from "#app/domain/notices/notice-clock.ts"
import { takeNoticeStep } from "#app/domain/notices/notice-step.ts"
import { standardStatement } from "#app/domain/notices/standard-statement.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { listUndecidedNotices, recordNoticeStep } from "#db/queries/desk/notices/legal-notices.ts"

const NOBODY_DECIDED = "Nobody decided in time to keep the words, and no author can be asked."

/**
 * Takes down every published text whose notice nobody has decided when its time is nearly over. To be run every ten
 * minutes (see TAKE_DOWN_BEFORE_MINUTES); may run at any time and several times over. Needs the desk's connection.
 * @returns references of the notices whose words came down
 */
export async function takeDownDueWords(now: Date): Promise<string[]> {
  const down: string[] = []
  for (const notice of await listUndecidedNotices()) {
    if (!isToComeDown(notice, now)) continue
    const statement = standardStatement(notice.ground, ukDayOf(now))
    const step = takeNoticeStep(notice, { step: "take-down", statement, reason: NOBODY_DECIDED }, now)
    if (!step.ok) continue
    const done = await recordNoticeStep(notice, {
      staff: null,
      step: "take-down",
      change: step.change,
      reason: step.reason,
    })
    if (done === "done") down.push(notice.reference)
  }
  return down
}
