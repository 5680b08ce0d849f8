import { DAYS_OF_NOTICE, MONTHS_KEPT } from "../complaints/retention.ts"
import type { KeptRow } from "./kept-row.ts"

/** What is kept of complaints. */
export const COMPLAINT_ROWS: readonly KeptRow[] = [
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
    what: "Which complaints went together, on which day, in the provider’s portal, by link or by letter, to which address of the provider, and the day on which the provider first opened them in its portal. To which action of its recovery plan the provider says that a complaint belongs.",
    why: "To know what the provider was shown, and when its answer is due.",
    howLong: "That something was sent: with no end set. Which complaints it was: as long as their words.",
    erase: "Erase the complaint with its receipt: nothing says any more that it was among them.",
    tables: ["casework.hand_overs", "casework.handed_cases", "casework.complaint_actions"],
  },
]
