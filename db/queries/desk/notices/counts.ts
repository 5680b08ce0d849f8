import { isNoticeClosed } from "#app/domain/notices/legal-notice.ts"
import { challengeClock, noticeClock, type Urgency } from "#app/domain/notices/notice-clock.ts"
import { listLegalNotices } from "./legal-notices.ts"
import { listScoreChallenges } from "./score-challenges.ts"

/** Legal notices and challenges to scores together: how many are open, due today and overdue. */
export type NoticeCounts = Readonly<{ open: number; dueToday: number; overdue: number }>

export async function countNotices(now: Date): Promise<NoticeCounts> {
  const notices = (await listLegalNotices()).filter(({ notice }) => !isNoticeClosed(notice.state))
  const challenges = (await listScoreChallenges()).filter(({ challenge }) => challenge.closedOn === null)
  const urgencies: Urgency[] = [
    ...notices.map(({ notice }) => noticeClock(notice, now).urgency),
    ...challenges.map(({ challenge }) => challengeClock(challenge, now).urgency),
  ]
  const count = (urgency: Urgency) => urgencies.filter((one) => one === urgency).length
  return { open: urgencies.length, dueToday: count("today"), overdue: count("overdue") }
}
