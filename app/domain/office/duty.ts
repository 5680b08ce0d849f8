import { addDays, type Day } from "../calendar.ts"
import { READ_WITHIN_DAYS } from "../portal/read-first.ts"
import { mayDo, type Permission, type StaffRole } from "./role.ts"

type DutyRule = Readonly<{
  /** Who may deal with it. */
  permission: Permission
  /** What waits, as a card says it after its number: one, and several. */
  one: string
  several: string
  href: string
  /**
   * Days that the oldest may wait before it is late, and a letter says so. "weekly" where nothing tells how old it is,
   * because people were promised that no day is kept: then Monday's letter names it. "never": to be seen, not to be
   * chased.
   */
  limit: number | "weekly" | "never"
}>

/** What may wait in the office. Something that has a clock of its own brings its day along, whatever the limit. */
export const DUTIES = {
  moderation: {
    permission: "moderation",
    one: "text to read",
    several: "texts to read",
    href: "/office/moderation",
    limit: 7,
  },
  reports: {
    permission: "reports",
    one: "published text that visitors reported",
    several: "published texts that visitors reported",
    href: "/office/reports",
    limit: 3,
  },
  notices: {
    permission: "notices",
    one: "legal notice or question about a score is open",
    several: "legal notices and questions about scores are open",
    href: "/office/notices",
    // Each has a clock of its own: the first day that runs out decides.
    limit: "never",
  },
  suggestions: {
    permission: "suggestions",
    one: "suggestion on which a provider waits for us",
    several: "suggestions on which providers wait for us",
    href: "/office/suggestions?todo=yes",
    limit: "weekly",
  },
  complaints: {
    permission: "complaints",
    one: "complaint that nobody has read",
    several: "complaints that nobody has read",
    href: "/office/complaints?state=received",
    // Two working days by our own promise: the first that runs out decides.
    limit: "never",
  },
  disputes: {
    permission: "complaints",
    one: "answer that a complainant disputes",
    several: "answers that complainants dispute",
    href: "/office/complaints?state=disputed",
    limit: 7,
  },
  "late-complaints": {
    permission: "complaints",
    one: "complaint is past a clock of ours",
    several: "complaints are past a clock of ours",
    href: "/office/complaints?overdue=yes",
    limit: "never",
  },
  "held-sign-ups": {
    permission: "campaign",
    one: "sign-up that a rule holds",
    several: "sign-ups that a rule holds",
    href: "/office/campaign/quarantine",
    // Many at once may be an attack on the count: the next morning's letter says so.
    limit: 1,
  },
  "lost-letters": {
    permission: "campaign",
    one: "letter to a supporter that could not be sent",
    several: "letters to supporters that could not be sent",
    href: "/office/campaign",
    limit: "weekly",
  },
  "stuck-updates": {
    permission: "campaign",
    one: "update that the mail service does not take",
    several: "updates that the mail service does not take",
    href: "/office/campaign/updates",
    limit: 1,
  },
  "wrong-count": {
    permission: "campaign",
    one: "count of signatures that does not agree",
    several: "counts of signatures that do not agree",
    href: "/office/campaign",
    limit: "weekly",
  },
  "hand-overs": {
    permission: "campaign",
    one: "provider that people want us to send the demands to",
    several: "providers that people want us to send the demands to",
    href: "/office/campaign/hand-overs",
    // Only the month is kept.
    limit: "weekly",
  },
  "fact-queries": {
    permission: "moderation",
    one: "fact that a provider queries",
    several: "facts that providers query",
    href: "/office/fact-queries",
    // The text appears at the next update, whether or not anybody has looked.
    limit: 1,
  },
  "recovery-says": {
    permission: "recovery",
    one: "text of a recovery plan to read",
    several: "texts of recovery plans to read",
    href: "/office/recovery",
    limit: 5,
  },
  pledges: {
    permission: "pledges",
    one: "pledge of a provider to read",
    several: "pledges of providers to read",
    href: "/office/pledges",
    limit: READ_WITHIN_DAYS,
  },
  surveys: {
    permission: "pledges",
    one: "survey of a provider’s own to read",
    several: "surveys of providers’ own to read",
    href: "/office/evidence",
    limit: READ_WITHIN_DAYS,
  },
  "provider-claims": {
    permission: "representatives",
    one: "person wants to speak for a provider",
    several: "people want to speak for providers",
    href: "/office/representatives",
    limit: 2,
  },
  pressure: {
    permission: "pressure",
    one: "report of pressure on a participant",
    several: "reports of pressure on participants",
    href: "/office/pressure",
    limit: "weekly",
  },
  "missing-providers": {
    permission: "register",
    one: "provider that somebody did not find on the list",
    several: "providers that people did not find on the list",
    href: "/office/register/missing",
    limit: "weekly",
  },
  "held-accounts": {
    permission: "flags",
    one: "account held until somebody has looked at it",
    several: "accounts held until somebody has looked at them",
    href: "/office/flags",
    limit: "weekly",
  },
  flags: {
    permission: "flags",
    one: "unusual thing noticed this quarter",
    several: "unusual things noticed this quarter",
    href: "/office/flags",
    limit: "never",
  },
  "paused-switches": {
    permission: "switches",
    one: "part of the site is paused",
    several: "parts of the site are paused",
    href: "/office/switches",
    limit: 1,
  },
  release: {
    permission: "releases",
    one: "release is late",
    several: "releases are late",
    href: "/office/releases",
    limit: 0,
  },
  "no-second-factor": {
    permission: "people",
    one: "colleague has not set up a second factor",
    several: "colleagues have not set up a second factor",
    href: "/office/people",
    limit: "weekly",
  },
} as const satisfies Record<string, DutyRule>
export type DutyName = keyof typeof DUTIES

/** How much of something waits, since when, and the day on which its clock runs out; days only where they are kept. */
export type Waiting = Readonly<{ waiting: number; oldest: Day | null; due: Day | null }>

export type Duty = Waiting & Readonly<{ name: DutyName }>

/** Whether it has waited past its limit, or its clock runs out today or has run out. */
export function isLate({ name, waiting, oldest, due }: Duty, today: Day): boolean {
  if (waiting === 0) return false
  if (due !== null && due <= today) return true
  const { limit }: DutyRule = DUTIES[name]
  return typeof limit === "number" && oldest !== null && addDays(oldest, limit) < today
}

/** What waits for somebody with these roles: late things first, then by the day that is due, then by age. */
export function dutiesOf(roles: readonly StaffRole[], duties: readonly Duty[], today: Day): Duty[] {
  const urgency = (duty: Duty) =>
    `${isLate(duty, today) ? 0 : 1} ${duty.due ?? "9999-12-31"} ${duty.oldest ?? "9999-12-31"}`
  return duties
    .filter(({ name, waiting }) => waiting > 0 && mayDo(roles, DUTIES[name].permission))
    .toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
}

/** What a letter of today would speak of; nothing, and there is no letter. */
export function dutiesForLetter(roles: readonly StaffRole[], duties: readonly Duty[], today: Day): Duty[] {
  const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === 1
  return dutiesOf(roles, duties, today).filter(
    (duty) => isLate(duty, today) || (isMonday && DUTIES[duty.name].limit === "weekly"),
  )
}

/** "3 reports of pressure on participants" */
export function dutyInWords({ name, waiting }: Duty): string {
  const { one, several } = DUTIES[name]
  return `${waiting} ${waiting === 1 ? one : several}`
}

/** A release of the first of the month may come a day late: the machine was off. */
const RELEASE_GRACE_DAYS = 1

/**
 * The day on which a release fell due that has not come; null where all is well, or where none has ever been made.
 * @param releaseDay the day of the month of a release, from 1 to 28
 */
export function missedRelease(last: Day | null, today: Day, releaseDay: number): Day | null {
  if (last === null) return null
  const dayIn = (month: string): Day => `${month}-${String(releaseDay).padStart(2, "0")}`
  const thisMonth = dayIn(today.slice(0, 7))
  const due =
    addDays(thisMonth, RELEASE_GRACE_DAYS) < today
      ? thisMonth
      : dayIn(addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7))
  return last < due ? due : null
}
