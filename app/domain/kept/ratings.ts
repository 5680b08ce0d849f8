import { MONTHS_DECLINED_KEPT } from "../moderation/retention.ts"
import { FEWEST_WORDS_TOGETHER } from "../moderation/together.ts"
import { FEWEST_PUBLISHABLE } from "../publishable.ts"
import { FEWEST_FURTHER, FEWEST_TOGETHER } from "../tally.ts"
import { type KeptRow, NOTHING_TO_ERASE } from "./kept-row.ts"

/** What is kept of ratings, and of what people tell us without an account. */
export const RATING_ROWS: readonly KeptRow[] = [
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
]
