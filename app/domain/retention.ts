import { CONFIRMATION_MINUTES } from "./account/confirmation.ts"
import { IDLE_MONTHS } from "./account/idle-account.ts"
import { addMonths, type Day, monthOf } from "./calendar.ts"
import { LETTER_EVENTS_KEPT_DAYS } from "./campaign/letter-event.ts"
import { COUNT_RUNS_KEPT_DAYS, HAND_OVER_ASKS_KEPT_MONTHS, LETTER_PRINTS_KEPT_MONTHS } from "./campaign/retention.ts"
import { UNCONFIRMED_DAYS } from "./campaign/supporter.ts"
import { MONTHS_KEPT } from "./complaints/retention.ts"
import { MONTHS_DECLINED_KEPT } from "./moderation/retention.ts"
import { NOTICE_KEPT_MONTHS } from "./notices/retention.ts"
import { KEPT_FORM_HOURS } from "./office/staff-session.ts"
import { CLAIM_LINK_DAYS, CLAIMS_KEPT_MONTHS } from "./portal/claim.ts"

/** When something is due: so long after it was last needed, or the night after something happened. */
export type After = Readonly<{ months: number; from: string } | { days: number; from: string } | { event: string }>

/** How a rule's numbers may be written down. In whole tens where they would tell how many people came on a day. */
export type Counted = "exact" | "tens"

export type RetentionRule = Readonly<{
  name: string
  /** What is erased, and why it is not kept longer. */
  what: string
  why: string
  after: After
  counted: Counted
  tables: readonly string[]
}>

/** A quarter, so that an answer can be looked at again until the next flags come. */
export const ERRANDS_KEPT_DAYS = 90

/** Long enough to compare a month with the same of the year before. */
export const RUNS_KEPT_MONTHS = 13

/**
 * Everything that is erased by the clock, in the order in which a night does it. To add a rule: an entry here, and under
 * its name what counts and erases, in app/tasks/retention.server.ts. A test holds both, and kept-data.ts, together.
 */
export const RETENTION_RULES = [
  {
    name: "idle-accounts",
    what: "Participants’ accounts that nobody uses, with what they took passes for.",
    why: "Whoever has stopped coming has no need of an account.",
    after: { months: IDLE_MONTHS, from: "the month of the last use" },
    counted: "tens",
    tables: ["identity.accounts", "identity.issues"],
  },
  {
    name: "expired-sessions",
    what: "Participants’ sessions that have ended.",
    why: "They open nothing any more.",
    after: { event: "the session ends, an hour after it began" },
    counted: "tens",
    tables: ["identity.sessions"],
  },
  {
    name: "expired-letters",
    what: "The digits and links of letters that do not work any more.",
    why: "They prove nothing any more.",
    after: { event: `the letter’s ${CONFIRMATION_MINUTES} minutes are over` },
    counted: "tens",
    tables: ["identity.confirmations"],
  },
  {
    name: "deletion-marks",
    what: "The marks that deleted accounts and old addresses left.",
    why: "The year that they guard is closed. The key to them goes the same night.",
    after: { event: "31 January has gone by after their year" },
    counted: "tens",
    tables: ["identity.departed"],
  },
  {
    name: "pass-counts",
    what: "How many passes of an area were taken in a year that is closed.",
    why: "It was kept to compare one week with the next, and there is none.",
    after: { event: "31 January has gone by after their year" },
    counted: "exact",
    tables: ["identity.issue_counts"],
  },
  {
    name: "hold-days",
    what: "The day on which the wait of a held account ended.",
    why: "It would tell on which day the account was made.",
    after: { event: "the wait ends" },
    counted: "tens",
    tables: ["identity.accounts"],
  },
  {
    name: "missing-providers",
    what: "What people told us of providers that were not on the list.",
    why: "The office has dealt with it.",
    after: { event: "the office has dealt with it" },
    counted: "exact",
    tables: ["office.missing_providers"],
  },
  {
    name: "pressure-reports",
    what: "What people told us of pressure put on them.",
    why: "The office has dealt with it.",
    after: { event: "the office has dealt with it" },
    counted: "exact",
    tables: ["office.pressure_reports"],
  },
  {
    name: "moderation-texts",
    what: "Texts that were declined. The reason stays.",
    why: "Whoever wrote one has had half a year to ask why.",
    after: { months: MONTHS_DECLINED_KEPT, from: "the decision" },
    counted: "exact",
    tables: ["office.moderation_items"],
  },
  {
    name: "notice-senders",
    what: "Who sent a legal notice or a question about a score, and what they wrote. What we did about it stays.",
    why: "A court could have asked for it until then.",
    after: { months: NOTICE_KEPT_MONTHS, from: "the month in which it was closed" },
    counted: "exact",
    tables: ["office.legal_notices", "office.score_challenges"],
  },
  {
    name: "complaints",
    what: "The words and messages of complaints, their receipts, and what the office noted of them.",
    why: "The examiner’s six months and an answer are over. That there was one stays, for the counts.",
    after: { months: MONTHS_KEPT, from: "the last message" },
    counted: "exact",
    tables: [
      "casework.complaints",
      "casework.complaint_messages",
      "casework.complaint_events",
      "casework.triage",
      "casework.safeguarding_notes",
      "casework.handed_cases",
      "casework.complaint_actions",
    ],
  },
  {
    name: "unconfirmed-supporters",
    what: "Signatures for the campaign that nobody confirmed.",
    why: "Somebody may have typed a stranger’s address.",
    after: { days: UNCONFIRMED_DAYS, from: "the signing" },
    counted: "exact",
    tables: ["campaign.supporters", "campaign.post"],
  },
  {
    name: "campaign-counts",
    what: "By how much the count of signatures rose and fell, when, and the counts that were compared with it.",
    why: "A year and a month later there is nothing left to compare them with.",
    after: { days: COUNT_RUNS_KEPT_DAYS, from: "the moment" },
    counted: "exact",
    tables: ["campaign.count_changes", "campaign.count_runs"],
  },
  {
    name: "letter-prints",
    what: "The numbers by which letters to MPs are told apart.",
    why: "After a year nobody remembers a letter like it.",
    after: { months: LETTER_PRINTS_KEPT_MONTHS, from: "the month of the letter" },
    counted: "exact",
    tables: ["campaign.letter_prints"],
  },
  {
    name: "letter-events",
    what: "The numbers of messages in which the mail service told of letters that came back.",
    why: "It repeats a message for hours, not for days.",
    after: { days: LETTER_EVENTS_KEPT_DAYS, from: "the message" },
    counted: "exact",
    tables: ["campaign.letter_events"],
  },
  {
    name: "hand-over-asks",
    what: "How often we were asked to send a provider the campaign’s demands.",
    why: "After a year nobody waits for it any more.",
    after: { months: HAND_OVER_ASKS_KEPT_MONTHS, from: "the month in which it was asked" },
    counted: "exact",
    tables: ["campaign.hand_over_asks"],
  },
  {
    name: "errands",
    what: "What the office asked about ratings, and the answer.",
    why: "A newer answer has taken its place. Who asked for what stays in the record of deeds.",
    after: { days: ERRANDS_KEPT_DAYS, from: "the answer" },
    counted: "exact",
    tables: ["office.errands"],
  },
  {
    name: "staff-sessions",
    what: "Sessions of the office, with the forms that came too late.",
    why: "They are over, and their form was not fetched.",
    after: { event: `nobody has used it for ${KEPT_FORM_HOURS} hours` },
    counted: "exact",
    tables: ["office.staff_sessions"],
  },
  {
    name: "unconfirmed-claims",
    what: "Requests to speak for a provider that nobody confirmed.",
    why: "Whoever typed the address may have been somebody else.",
    after: { days: CLAIM_LINK_DAYS, from: "the request" },
    counted: "exact",
    tables: ["office.provider_claims"],
  },
  {
    name: "old-claims",
    what: "Requests to speak for a provider that were answered, or went no further.",
    why: "Nobody asks any more why.",
    after: { months: CLAIMS_KEPT_MONTHS, from: "the request" },
    counted: "exact",
    tables: ["office.provider_claims"],
  },
  {
    name: "staff-invitations",
    what: "Invitations to the office, or to speak for a provider, that nobody followed.",
    why: "They open nothing any more.",
    after: { event: "the invitation ends" },
    counted: "exact",
    tables: ["office.staff_invitations"],
  },
  {
    name: "left-staff",
    what: "Address, password, second factor and sessions of people who left the office, or their provider’s team. The name stays beside what they did.",
    why: "Nobody signs in with them again.",
    after: { event: "the person was removed" },
    counted: "exact",
    tables: [
      "office.staff",
      "office.staff_invitations",
      "office.recovery_codes",
      "office.passkeys",
      "office.staff_sessions",
    ],
  },
  {
    name: "retention-runs",
    what: "How much these rules erased on a day.",
    why: "After a year and a month there is nothing left to compare it with.",
    after: { months: RUNS_KEPT_MONTHS, from: "the month of the run" },
    counted: "exact",
    tables: ["office.retention_runs"],
  },
] as const satisfies readonly RetentionRule[]

export type RetentionRuleName = (typeof RETENTION_RULES)[number]["name"]

/** When a rule erases, as people read it. */
export function afterInWords(after: After): string {
  if ("months" in after) return `${after.months} months after ${after.from}`
  if ("days" in after) return `${after.days === 1 ? "A day" : `${after.days} days`} after ${after.from}`
  return `The night after ${after.event}`
}

/** A number as the rule lets it be written down. */
export function countedAs(counted: Counted, count: number): number {
  return counted === "tens" ? Math.floor(count / 10) * 10 : count
}

/** The same as people read it: of tens only how many there are at least. */
export function countInWords(counted: Counted, count: number): string {
  if (counted === "exact") return String(count)
  return count < 10 ? "fewer than 10" : `${countedAs("tens", count)} or more`
}

/** The first day of the runs that are kept on `today`. */
export function runsKeptSince(today: Day): Day {
  return addMonths(monthOf(today), -RUNS_KEPT_MONTHS)
}

/** Texts declined before this day are erased on `today`. */
export function declinedTextsKeptSince(today: Day): Day {
  return addMonths(today, -MONTHS_DECLINED_KEPT)
}
