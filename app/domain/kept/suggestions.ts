import { REFUSED_IDEA_KEPT_MONTHS } from "../ideas/idea.ts"
import { REFUSED_KEPT_MONTHS } from "../suggestions/suggestion.ts"
import type { KeptRow } from "./kept-row.ts"

/** What is kept of suggestions and ideas, and of who supports them. */
export const SUGGESTION_ROWS: readonly KeptRow[] = [
  {
    part: "told",
    name: "A suggestion",
    what: "Your words, whom they are for, where the suggestion stands, the month in which it came, and a scrambled form of your receipt. In our office’s list of texts to read: the day it came, and the day on which we decided. No account.",
    why: "So that everybody can read it, others can support it, and you can follow it with your receipt.",
    howLong: `With no end set while it is published. If it is not published, your words stay as long as other texts that were turned down, and the rest for ${REFUSED_KEPT_MONTHS} months.`,
    erase:
      "Erase it with its receipt. Your words, its page and all support for it are gone at once. Without the receipt we cannot find which is yours.",
    tables: ["casework.suggestions"],
  },
  {
    part: "told",
    name: "What a provider said to a suggestion",
    what: "Whether it says it has seen, planned, done or declined it, or how far it is, its words, a link that it gives as evidence, the month, and to which address of the provider a link went on which day.",
    why: "So that the office can read a provider’s words before they are published, and check what is said to be done.",
    howLong: "As long as the suggestion.",
    erase: "Erase the suggestion with its receipt: this goes along.",
    tables: ["casework.suggestion_says", "casework.suggestion_links"],
  },
  {
    part: "told",
    name: "An idea for the campaign",
    what: "Your words, where the idea stands, the month in which it came, and a scrambled form of your receipt. In our office’s list of texts to read: the day it came, and the day on which we decided. No account, and nothing of whether you signed.",
    why: "So that everybody can read it, others can support it, and you can follow it with your receipt.",
    howLong: `With no end set while it is published. If it is not published, your words stay as long as other texts that were turned down, and the rest for ${REFUSED_IDEA_KEPT_MONTHS} months.`,
    erase:
      "Erase it with its receipt. Your words, its page and all support for it are gone at once. That there was one stays: its old address says that it is gone. Without the receipt we cannot find which is yours.",
    tables: ["casework.ideas"],
  },
  {
    part: "account",
    name: "Which suggestions and ideas you support",
    what: "For each suggestion or idea a scrambled mark, made of it and your account with a key outside our database. No account stands beside it, and no date. From the database alone nobody can read what you support; we, with the key, could work it out.",
    why: "So that everybody counts once, and you can take your support back.",
    howLong: "Until you take it back, or the suggestion, the idea or your account is erased.",
    erase: "Take it back on the page of the suggestion or idea, or delete your account: all your marks go with it.",
    tables: ["identity.supports"],
  },
]
