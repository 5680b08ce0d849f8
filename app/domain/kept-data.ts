import { CONFIRMATION_MINUTES } from "./account/confirmation.ts"
import { IDLE_MONTHS } from "./account/idle-account.ts"
import { CODES_IN_A_POOL } from "./ballot.ts"
import { DAYS_OF_NOTICE, MONTHS_KEPT } from "./complaints/retention.ts"
import { MONTHS_DECLINED_KEPT } from "./moderation/retention.ts"
import { FEWEST_WORDS_TOGETHER } from "./moderation/together.ts"
import { NOTICE_KEPT_MONTHS } from "./notices/retention.ts"
import { INVITATION_HOURS } from "./office/invitation.ts"
import { IDLE_MINUTES, KEPT_FORM_HOURS, LONGEST_HOURS } from "./office/staff-session.ts"
import { FEWEST_PUBLISHABLE } from "./publishable.ts"
import { ERRANDS_KEPT_DAYS, RUNS_KEPT_MONTHS } from "./retention.ts"
import { FEWEST_FURTHER, FEWEST_TOGETHER } from "./tally.ts"

/** The parts of /privacy, in the order of the page. */
export const KEPT_PARTS = ["account", "pass", "rating", "told", "office", "running"] as const
export type KeptPart = (typeof KEPT_PARTS)[number]

/** One thing that is kept, as /privacy says it. */
export type KeptRow = Readonly<{
  part: KeptPart
  name: string
  what: string
  why: string
  howLong: string
  /** How whoever it is about has it erased. */
  erase: string
  /** The tables of the database that it stands in, as `room.table`; none where it is in no table. */
  tables: readonly string[]
}>

const NOTHING_TO_ERASE = "It is about no one person, so there is nothing of yours to erase."

/**
 * Everything that is kept outside the register and what is published. A test compares the tables with the schema: a
 * new table has to be explained here before anything may be stored in it.
 */
export const KEPT_ROWS: readonly KeptRow[] = [
  {
    part: "account",
    name: "Your account",
    what: "A scrambled form of your e-mail address, a scrambled form of your password, and the month in which you last used the account. If your address is to be checked by hand: the day on which the wait ends, from which the day you joined follows.",
    why: "So that each person counts once, and you can sign in.",
    howLong: `Until you delete the account, or until ${IDLE_MONTHS} months after the month of its last use.`,
    erase: "Delete it on the page Your account. It is gone at once.",
    tables: ["identity.accounts"],
  },
  {
    part: "account",
    name: "A letter on its way",
    what: "Scrambled forms of the six digits, of the link in the letter, of the address it goes to and of the password you chose, and how many times digits were tried.",
    why: "To see that the mailbox is yours.",
    howLong: `It works for ${CONFIRMATION_MINUTES} minutes. It is erased when it is used, or by the next night.`,
    erase: "Wait: it goes by itself.",
    tables: ["identity.confirmations"],
  },
  {
    part: "account",
    name: "That you are signed in",
    what: "A scrambled form of the cookie, whose account it is, and when it ends.",
    why: "So that the next page knows you.",
    howLong: "An hour. It is erased when you sign out, or by the next night.",
    erase: "Sign out.",
    tables: ["identity.sessions"],
  },
  {
    part: "account",
    name: "The mark of an account you deleted, or of an address you left",
    what: "For each area you took a pass for: a scrambled mark and the year.",
    why: "So that nobody deletes, joins again and rates twice.",
    howLong: "Until 31 January of the next year. Then we destroy the key to the marks, and erase them.",
    erase: "It cannot be erased sooner. The page Your account says so before you delete.",
    tables: ["identity.departed"],
  },
  {
    part: "pass",
    name: "That you took a rating pass",
    what: "For which area and year, and which lists of keys there were. For each list: one fingerprint of the covered ballots we signed, or random bytes of the same length where your pass is a code of ours. So it does not say which kind of pass you took.",
    why: "So that nobody takes two. The fingerprint is there so that an answer that got lost can be sent again.",
    howLong: "As long as your account.",
    erase: "Delete your account. The mark above stays until 31 January.",
    tables: ["identity.issues"],
  },
  {
    part: "pass",
    name: "How many passes are taken",
    what: "For each area: how many passes were taken in a week and so far in the year, in whole tens.",
    why: "To notice when somebody collects passes by the dozen.",
    howLong: "The weeks are kept with no end set. The count of a year goes after 31 January of the next.",
    erase: NOTHING_TO_ERASE,
    tables: ["identity.issue_weeks", "identity.issue_counts"],
  },
  {
    part: "pass",
    name: "Codes for people without JavaScript",
    what: `Scrambled forms of all codes, ${CODES_IN_A_POOL} made at a time, with area and year. When the site stops, the codes not yet given out, locked.`,
    why: "To know a code of ours when it comes back. We do not note who was given which.",
    howLong: "With no end set.",
    erase: "It does not say which code was yours. Throw your code away when you have used it.",
    tables: ["identity.pass_codes", "identity.pass_pools"],
  },
  {
    part: "pass",
    name: "Printed passes",
    what: "Scrambled forms of the printed codes, and for each batch: the place that hands them out, the year, how many, and whether it is closed.",
    why: "To know a code of ours when it comes back, and to close a batch that was lost.",
    howLong: "With no end set.",
    erase: "We do not know who took one. Tear yours up when you have used it.",
    tables: ["identity.paper_pools", "identity.paper_codes"],
  },
  {
    part: "rating",
    name: "A rating that waits",
    what: "Your answers, your words, and a number that puts a rating and its changes in order, locked in a box. The number is a time, moved by an amount that only the receipt tells. All boxes are the same size. With them the public half of the key they are locked with.",
    why: "So that it is stored together with others.",
    howLong: `Until ${FEWEST_TOGETHER} new ratings of your area and year wait, the first time, and ${FEWEST_FURTHER} later on. Where fewer come, until the last day on which that year’s passes work has gone by.`,
    erase: "Take it back with its receipt. Then it is thrown away when the boxes are next opened for your area.",
    tables: ["sealed.inbox", "sealed.tally_keys"],
  },
  {
    part: "rating",
    name: "Your rating",
    what: "Your answers, whom they are about, the year and quarter, how your pass was made, with which key or from which batch of printed passes, and with which others it was stored. Not who, not where from, and no day.",
    why: "To make the stars, and to check them.",
    howLong: `With no end set. Where fewer than ${FEWEST_TOGETHER} rated in an area in a year, we take the provider and the area out after that year.`,
    erase:
      "Take it back with its receipt: your answers are erased, and an empty row stays. The pass it was sent with leads to its receipt. Without either, neither you nor we can find it.",
    tables: ["sealed.ratings", "sealed.batches", "sealed.flushes"],
  },
  {
    part: "rating",
    name: "Your words",
    what: "What you wrote, whom it is about, and the quarter. It lies apart from your stars.",
    why: "To be published with the words of others, once our office has read them.",
    howLong: "With no end set.",
    erase:
      "Take the rating back with its receipt: your words are erased. Without the receipt, or the pass it follows from, nobody can tell that they are yours.",
    tables: ["sealed.words"],
  },
  {
    part: "rating",
    name: "Your words, as our office reads them",
    what: `A copy of your words, once at least ${FEWEST_PUBLISHABLE} people rate that provider there, and at least ${FEWEST_WORDS_TOGETHER} texts about it go to the office together. Whom it is about, the quarter, the day on which it began to wait for us, which language it is in, and what we decided. No stars, and nothing that leads to you.`,
    why: "To take out names and other details before everybody can read it, and to tell you by your receipt why something was not published.",
    howLong: `What is published stays. What is not published is erased ${MONTHS_DECLINED_KEPT} months after we decided. Of words that were taken back we keep no text.`,
    erase:
      "Take the rating back, or change its words, with its receipt. They are erased when your area is next counted. If they were published, they leave the page with the next monthly update after that: on a day of their own, their going would tell when you came.",
    tables: ["office.moderation_items"],
  },
  {
    part: "rating",
    name: "That a ballot was used",
    what: "Scrambled marks of used ballots, of receipts, and of changes and withdrawals asked for. With each a locked note that only the receipt opens: whom it is about.",
    why: "So that no ballot counts twice, and your receipt works.",
    howLong: "With no end set.",
    erase: "They stay. Only your receipt or your pass leads to them: throw away what you do not need.",
    tables: ["sealed.spent", "sealed.changes", "sealed.withdrawals"],
  },
  {
    part: "rating",
    name: "Sums of ratings",
    what: "For each provider and area, each time its stars moved: how many ratings, how often each answer was given, their average and how far apart they were; and the same for people who were told that they are near work, or further from it.",
    why: "So that one monthly update and the next cannot be subtracted from each other.",
    howLong: "This year’s and last year’s; older ones are erased with the next update.",
    erase: "Take your rating back: later sums leave it out.",
    tables: ["sealed.snapshots", "sealed.release_marks"],
  },
  {
    part: "rating",
    name: "What looked unusual",
    what: "That a group of ratings, or a week of passes, looked unusual, in which quarter, which groups are left out of the stars and why, and what half stars a provider would have without such a group.",
    why: "To find bought ratings. No rating is left out for its stars.",
    howLong: "With no end set.",
    erase: NOTHING_TO_ERASE,
    tables: ["office.flags", "office.class_turns", "sealed.batch_flags", "sealed.left_out", "sealed.influences"],
  },
  {
    part: "told",
    name: "A provider that is not on our list",
    what: "The name, the town and the area you gave us. No account and no day.",
    why: "To add it to the list.",
    howLong: "Until our office has dealt with it. It is erased the night after.",
    erase: "We cannot tell which is yours. Please put no name of your own in it.",
    tables: ["office.missing_providers"],
  },
  {
    part: "told",
    name: "That somebody put pressure on you",
    what: "What you ticked, the area and provider if you gave them, and your words, locked with a key outside our database. No account and no day.",
    why: "To act on it, and to know how often it happens.",
    howLong: "Until our office has dealt with it. It is erased the night after.",
    erase: "It cannot be found again, for you or for us. Please leave out names and dates.",
    tables: ["office.pressure_reports"],
  },
  {
    part: "told",
    name: "That somebody reported published words",
    what: "Which words, the reason you chose, the day, and your own words if you wrote any, locked with a key outside our database. No account.",
    why: "To look at the published words again.",
    howLong:
      "Your own words are erased when our office has dealt with it. The rest stays, so that we can count reports.",
    erase: "It cannot be found again, for you or for us. Please leave out names and dates.",
    tables: ["office.reports"],
  },
  {
    part: "office",
    name: "Names of people who work for providers",
    what: "The name, and which provider.",
    why: "To notice them in what people write, and take them out before it is published.",
    howLong: "Until our office takes the name off the list.",
    erase: "Write to us. The page Contact says how.",
    tables: ["office.provider_people"],
  },
  {
    part: "office",
    name: "A legal notice, or a question about a score",
    what: "For what reason and about which page or words, when it came, and what we did. Who sent it, how to reach them and what they wrote, locked with a key outside our database.",
    why: "To decide and answer in time, and to show later what we did.",
    howLong: `Who sent it and what they wrote: until ${NOTICE_KEPT_MONTHS} months after we closed it. A court could ask for it until then. The rest with no end set.`,
    erase: "Ask us. While a case can still come to court we may have to keep it.",
    tables: ["office.legal_notices", "office.score_challenges"],
  },
  {
    part: "told",
    name: "A complaint",
    what: "Whom it is about, what kind of thing, the month it happened, what you wrote and every message of it, locked with a key outside our database, what may go to the provider, whether a pass stood behind it, and a scrambled form of your receipt. The days on which something happened to it, no times. No account.",
    why: "So that it is read, answered and counted, and you can follow it with your receipt.",
    howLong: `${MONTHS_KEPT} months after its last message. The page says so ${DAYS_OF_NOTICE} days before. Then your words, all messages and the receipt go. That there was a complaint, of which kind, and in which month, stays to be counted.`,
    erase: "Erase it with its receipt. Your words are gone at once. Without the receipt we cannot find which is yours.",
    tables: ["casework.complaints", "casework.complaint_messages", "casework.complaint_events"],
  },
  {
    part: "told",
    name: "What the office noted of a complaint",
    what: "How soon it has to be dealt with, and why. Where somebody may be in danger: what was done, and a note, locked like your words.",
    why: "So that the worst is dealt with first, and nobody in danger is passed over.",
    howLong: "As long as the complaint’s words.",
    erase: "Erase the complaint with its receipt: the notes go with it.",
    tables: ["casework.triage", "casework.safeguarding_notes"],
  },
  {
    part: "told",
    name: "That a complaint went to its provider",
    what: "Which complaints went together, on which day, by link or by letter, and to which address of the provider.",
    why: "To know what the provider was shown, and when its answer is due.",
    howLong: "That something was sent: with no end set. Which complaints it was: as long as their words.",
    erase: "Erase the complaint with its receipt: nothing says any more that it was among them.",
    tables: ["casework.hand_overs", "casework.handed_cases"],
  },
  {
    part: "office",
    name: "People who work in the office",
    what: "Name, e-mail address, roles, a scrambled form of the password, and what the second factor needs: the secret of an app’s codes, locked, scrambled recovery codes, and the public halves of devices’ keys. Links to join, scrambled. The day of the last letter about what waits, and whether they want such letters.",
    why: "So that only they get in, each to what their role needs.",
    howLong: `The name and the roles stay beside what the person did. All else of a person who left goes the night after. A link works for ${INVITATION_HOURS} hours, and is erased when it is used, or by the next night.`,
    erase: "Ask an administrator.",
    tables: ["office.staff", "office.staff_invitations", "office.recovery_codes", "office.passkeys"],
  },
  {
    part: "office",
    name: "Where somebody of the office is signed in",
    what: `A scrambled form of the cookie, the browser’s name, when it began and when it was last used. If a form came when the session was over: that form, locked.`,
    why: "So that the next page knows them, they can end a session elsewhere, and nothing they wrote is lost.",
    howLong: `It works until ${IDLE_MINUTES} minutes after the last page, and ${LONGEST_HOURS} hours at most. It is erased when they sign out, or the night after it has not been used for ${KEPT_FORM_HOURS} hours.`,
    erase: "Sign out.",
    tables: ["office.staff_sessions"],
  },
  {
    part: "office",
    name: "What the office did",
    what: "Who of the office changed what, when and why, and what was so before and after. No words of participants.",
    why: "So that everybody in the office can be held to account.",
    howLong: "With no end set. Rows are chained, so that one that is changed or missing shows.",
    erase: "It cannot be erased: that is what it is for.",
    tables: ["office.audit_log"],
  },
  {
    part: "office",
    name: "What the office changed in the list of providers",
    what: "Who of the office changed which facts about which organisation, when and why, and what stood there before.",
    why: "So that each change can be seen, and taken back.",
    howLong: "With no end set.",
    erase: "It is about organisations. Of people it names only those of the office, beside what they did.",
    tables: ["office.register_deeds", "office.register_changes"],
  },
  {
    part: "office",
    name: "How many ratings an area has",
    what: "For each area and year: how many ratings wait and how many are stored, in whole tens. An area with fewer than ten of either is left out.",
    why: "So that the office sees where it goes on, without a look at any rating.",
    howLong: "Until the next night, which writes it anew.",
    erase: NOTHING_TO_ERASE,
    tables: ["office.area_tens"],
  },
  {
    part: "running",
    name: "How much we erased",
    what: "For each of our rules and each day: how much was erased. In whole tens, where the number would tell how many people came.",
    why: "So that we, and whoever checks us, can see that we erase what we say.",
    howLong: `${RUNS_KEPT_MONTHS} months.`,
    erase: NOTHING_TO_ERASE,
    tables: ["office.retention_runs"],
  },
  {
    part: "office",
    name: "What the office asks about ratings",
    what: "Who of the office asked what, and when: for example what the next monthly update would change, or what stars a provider would have without a group of ratings. And the answer, in half stars and whole tens. Notes on monthly updates.",
    why: "So that the office can run the site without seeing a rating.",
    howLong: `Questions and answers: until ${ERRANDS_KEPT_DAYS} days after the answer. Notes on monthly updates, and who asked: with no end set.`,
    erase: NOTHING_TO_ERASE,
    tables: ["office.errands", "office.release_notes"],
  },
  {
    part: "running",
    name: "The letters themselves",
    what: "Nothing. A letter goes straight to the address you typed, and we keep no copy and no list of addresses.",
    why: "To carry it, the carrier named above has to know the address.",
    howLong: "Not kept by us.",
    erase: "Delete it in your mailbox.",
    tables: [],
  },
  {
    part: "running",
    name: "How often somebody tries",
    what: "Counts of forms, letters and wrong passwords, each beside a scrambled form of your address on the network, of your e-mail address, or of both mixed into one. In our computer’s memory only.",
    why: "To slow down machines that send thousands of forms or guess passwords, and to bury nobody in letters.",
    howLong: "At most an hour. The key for addresses on the network is another every day, and is written nowhere.",
    erase: "Wait: it goes by itself.",
    tables: [],
  },
  {
    part: "running",
    name: "What you sent a moment ago",
    what: "A scrambled form of what you sent, and what we answered: a receipt, or a code for people without JavaScript. In our computer’s memory only.",
    why: "So that you get your receipt or code also if the first answer got lost on the way.",
    howLong: "Ten minutes.",
    erase: "Wait: it goes by itself.",
    tables: [],
  },
]
