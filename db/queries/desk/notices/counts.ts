import type { Day } from "#app/domain/calendar.ts"
import { isNoticeClosed } from "#app/domain/notices/legal-notice.ts"
import { type Clock, challengeClock, lastDayOf, noticeClock, type Urgency } from "#app/domain/notices/notice-clock.ts"
import { listLegalNotices } from "./legal-notices.ts"
import { listScoreChallenges } from "./score-challenges.ts"

/** Legal notices and challenges to scores together: how many are open, due today and overdue, and the first day due. */
export type NoticeCounts = Readonly<{ open: number; dueToday: number; overdue: number; due: Day | null }>

export async function countNotices(now: Date): Promise<NoticeCounts> {
  const notices = (await listLegalNotices()).filter(({ notice }) => !isNoticeClosed(notice.state))
  const challenges = (await listScoreChallenges()).filter(({ challenge }) => challenge.closedOn === null)
  const clocks: Clock[] = [
    ...notices.map(({ notice }) => noticeClock(notice, now)),
    ...challenges.map(({ challenge }) => challengeClock(challenge, now)),
  ]
  const count = (urgency: Urgency) => clocks.filter((one) => one.urgency === urgency).length
  const [due = null] = clocks.flatMap((clock) => (clock.due === null ? [] : lastDayOf(clock.due))).toSorted()
  return { open: clocks.length, dueToday: count("today"), overdue: count("overdue"), due }
}
