import { CONFIRMATION_MINUTES } from "../account/confirmation.ts"
import { IDLE_MONTHS } from "../account/idle-account.ts"
import { CODES_IN_A_POOL } from "../ballot.ts"
import { type KeptRow, NOTHING_TO_ERASE } from "./kept-row.ts"

/** What is kept of accounts and of the passes they take. */
export const ACCOUNT_ROWS: readonly KeptRow[] = [
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
]
