import type { Folders } from "#app/crypto/secrets.server.ts"
import { destroyClosedYearKeys } from "#app/crypto/year-keys.server.ts"
import { idleBefore } from "#app/domain/account/idle-account.ts"
import { firstOpenYear } from "#app/domain/ballot.ts"
import { addMonths, type Day, monthOf } from "#app/domain/calendar.ts"
import { letterEventsKeptSince } from "#app/domain/campaign/letter-event.ts"
import {
  COUNT_RUNS_KEPT_DAYS,
  HAND_OVER_ASKS_KEPT_MONTHS,
  LETTER_PRINTS_KEPT_MONTHS,
  unconfirmedKeptSince,
} from "#app/domain/campaign/retention.ts"
import { noticesErasedBefore } from "#app/domain/notices/retention.ts"
import { KEPT_FORM_HOURS } from "#app/domain/office/staff-session.ts"
import {
  countedAs,
  declinedTextsKeptSince,
  ERRANDS_KEPT_DAYS,
  RETENTION_RULES,
  type RetentionRule,
  type RetentionRuleName,
  runsKeptSince,
} from "#app/domain/retention.ts"
import { countOldComplaints, eraseOldComplaints } from "#db/queries/desk/complaints/by-the-clock.ts"
import { countOldModerationTexts, deleteOldModerationTexts } from "#db/queries/desk/moderation-retention.ts"
import { countOldNoticeSenders, deleteOldNoticeSenders } from "#db/queries/desk/notices/retention.ts"
import {
  countDueAtDesk,
  type DeskMoment,
  type DeskRule,
  deleteDueAtDesk,
  recordRetention,
} from "#db/queries/desk/retention.ts"
import { listIdleAccounts } from "#db/queries/door/accounts.ts"
import { countDueAtDoor, type DoorMoment, type DoorRule, deleteDueAtDoor } from "#db/queries/door/retention.ts"
import { forgetSupports } from "./proposals/support.server.ts"

export type RetentionMoment = DoorMoment & DeskMoment

/** What counts a rule's due and what erases it; `room` says whether the office itself may count. */
type Keeper = Readonly<{
  room: "door" | "desk"
  count: (moment: RetentionMoment) => Promise<number>
  erase: (moment: RetentionMoment) => Promise<number>
}>

/** By the name of each rule; one without its keeper does not compile. */
const KEEPERS: Readonly<Record<RetentionRuleName, Keeper>> = {
  "idle-accounts": {
    ...byDoor("idle-accounts"),
    erase: async (moment) => {
      // Afterwards nobody could tell which supports were theirs.
      await forgetSupports(await listIdleAccounts(moment.idleBefore))
      return deleteDueAtDoor("idle-accounts", moment)
    },
  },
  "expired-sessions": byDoor("expired-sessions"),
  "expired-letters": byDoor("expired-letters"),
  "deletion-marks": byDoor("deletion-marks"),
  "pass-counts": byDoor("pass-counts"),
  "hold-days": byDoor("hold-days"),
  "missing-providers": byDesk("missing-providers"),
  "pressure-reports": byDesk("pressure-reports"),
  "moderation-texts": {
    room: "desk",
    count: ({ today }) => countOldModerationTexts(declinedTextsKeptSince(today)),
    erase: ({ today }) => deleteOldModerationTexts(declinedTextsKeptSince(today)),
  },
  "notice-senders": {
    room: "desk",
    count: ({ today }) => countOldNoticeSenders(noticesErasedBefore(today)),
    erase: ({ today }) => deleteOldNoticeSenders(noticesErasedBefore(today)),
  },
  complaints: {
    room: "desk",
    count: ({ today }) => countOldComplaints(today),
    erase: ({ today }) => eraseOldComplaints(today),
  },
  "unconfirmed-supporters": byDesk("unconfirmed-supporters"),
  "campaign-counts": byDesk("campaign-counts"),
  "letter-prints": byDesk("letter-prints"),
  "letter-events": byDesk("letter-events"),
  "hand-over-asks": byDesk("hand-over-asks"),
  errands: byDesk("errands"),
  "staff-sessions": byDesk("staff-sessions"),
  "unconfirmed-claims": byDesk("unconfirmed-claims"),
  "old-claims": byDesk("old-claims"),
  "staff-invitations": byDesk("staff-invitations"),
  "left-staff": byDesk("left-staff"),
  "retention-runs": byDesk("retention-runs"),
}

export type RuleCount = Readonly<{ rule: RetentionRule; count: number }>

/** How much is due by each rule; nothing is changed. Needs the roles door and desk. */
export async function countDue(now: Date): Promise<RuleCount[]> {
  const moment = momentOf(now)
  const counts: RuleCount[] = []
  for (const rule of RETENTION_RULES) counts.push({ rule, count: await KEEPERS[rule.name].count(moment) })
  return counts
}

/**
 * The same for a page of the office: null where the rule is not the office's to count. How many sessions have ended since
 * the night would tell how many people have come today.
 */
export async function countDueForOffice(now: Date): Promise<Readonly<{ rule: RetentionRule; count: number | null }>[]> {
  const moment = momentOf(now)
  const counts: { rule: RetentionRule; count: number | null }[] = []
  for (const rule of RETENTION_RULES) {
    const { room, count } = KEEPERS[rule.name]
    counts.push({ rule, count: room === "desk" ? await count(moment) : null })
  }
  return counts
}

/**
 * Erases what is due by every rule and notes how much it was, each rule by itself: what stops one leaves the others
 * done. The keys to the marks of closed years go, too. Needs the roles door and desk.
 */
export async function eraseWhatIsDue(folders: Folders, now: Date): Promise<RuleCount[]> {
  const moment = momentOf(now)
  const counts: RuleCount[] = []
  for (const rule of RETENTION_RULES) {
    const count = await KEEPERS[rule.name].erase(moment)
    await recordRetention(rule.name, moment.today, countedAs(rule.counted, count))
    counts.push({ rule, count })
  }
  destroyClosedYearKeys(folders, moment.today)
  return counts
}

function momentOf(now: Date): RetentionMoment {
  const today: Day = now.toISOString().slice(0, 10)
  return {
    now,
    today,
    idleBefore: idleBefore(monthOf(today)),
    firstOpenYear: firstOpenYear(today),
    errandsAnsweredSince: new Date(now.getTime() - ERRANDS_KEPT_DAYS * 86_400_000),
    staffSessionsUnusedSince: new Date(now.getTime() - KEPT_FORM_HOURS * 3_600_000),
    runsKeptSince: runsKeptSince(today),
    unconfirmedSince: unconfirmedKeptSince(now),
    countsKeptSince: new Date(now.getTime() - COUNT_RUNS_KEPT_DAYS * 86_400_000),
    letterEventsKeptSince: letterEventsKeptSince(now),
    asksKeptSince: addMonths(monthOf(today), -HAND_OVER_ASKS_KEPT_MONTHS),
    printsKeptSince: addMonths(monthOf(today), -LETTER_PRINTS_KEPT_MONTHS),
  }
}

function byDoor(rule: DoorRule): Keeper {
  return {
    room: "door",
    count: (moment) => countDueAtDoor(rule, moment),
    erase: (moment) => deleteDueAtDoor(rule, moment),
  }
}

function byDesk(rule: DeskRule): Keeper {
  return {
    room: "desk",
    count: (moment) => countDueAtDesk(rule, moment),
    erase: (moment) => deleteDueAtDesk(rule, moment),
  }
}
