import type { NoticeGround, NoticeTold } from "./legal-notice.ts"

/**
 * What a notice must say before its 48 hours begin.
 * Source for defamation: Defamation Act 2013, section 5(6), and SI 2013/3028, regulation 2.
 */
export const CHECKLIST_ITEMS = [
  "name",
  "email",
  "where",
  "words",
  "about-them",
  "harm",
  "meaning",
  "wrong",
  "author-unknown",
  "may-pass-on",
  "private-why",
  "person-known",
  "work",
  "court",
  "why",
  "act",
] as const
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number]

type ItemWords = Readonly<{
  /** As the office ticks it off. */
  name: string
  /** As a letter asks for it, after "Please tell us". */
  ask: string
}>

export const CHECKLIST_WORDS: Readonly<Record<ChecklistItem, ItemWords>> = {
  name: { name: "Who they are", ask: "your name" },
  email: { name: "An e-mail address at which they can be reached", ask: "an e-mail address at which we can reach you" },
  where: { name: "Where on the site it stands", ask: "the address of the page on which it stands" },
  words: { name: "The exact words", ask: "the exact words that you mean" },
  "about-them": {
    name: "That it is about them, or whom they speak for",
    ask: "that it is about you, or for whom you speak",
  },
  harm: {
    name: "What serious harm it does or is likely to do",
    ask: "what serious harm it has done to you, or is likely to do",
  },
  meaning: { name: "What they take the words to mean", ask: "what you take the words to mean" },
  wrong: {
    name: "What in it is untrue, or an opinion that no fact supports",
    ask: "what in it is untrue, or is an opinion that no fact supports",
  },
  "author-unknown": {
    name: "That they do not know enough about the author to go to court against them",
    ask: "whether you know enough about the author to go to court against them",
  },
  "may-pass-on": {
    name: "Whether we may give the author their name and e-mail address",
    ask: "whether we may give your name and your e-mail address to the author, if we can reach them",
  },
  "private-why": { name: "What in it is private, and why", ask: "what in it is private, and why" },
  "person-known": { name: "Which person can be known by it, and how", ask: "which person can be known by it, and how" },
  work: { name: "Which work it is, and that it is theirs", ask: "which work has been copied, and that it is yours" },
  court: { name: "Which court and which case or order", ask: "which court, and which case or order, it is about" },
  why: { name: "Why it is against the law", ask: "why you believe that it is against the law" },
  act: { name: "What they ask us to do", ask: "what you ask us to do" },
}

const ALWAYS = ["name", "email", "where", "words"] as const satisfies readonly ChecklistItem[]

const OWN = {
  defamation: ["about-them", "harm", "meaning", "wrong", "author-unknown", "may-pass-on"],
  privacy: ["about-them", "private-why", "act"],
  "data-protection": ["person-known", "act"],
  copyright: ["work", "act"],
  contempt: ["court", "act"],
  harassment: ["about-them", "why", "act"],
  other: ["why", "act"],
} as const satisfies Record<NoticeGround, readonly ChecklistItem[]>

/** Everything that a notice on this ground must say, in the order of the page. */
export function checklistFor(ground: NoticeGround): ChecklistItem[] {
  return [...ALWAYS, ...OWN[ground]]
}

/** What the office ticks off by reading; the rest follows from what was filled in. */
export function itemsToTick(ground: NoticeGround): ChecklistItem[] {
  return [...OWN[ground]]
}

/** What is given: what was filled in, and what was ticked of this ground's own list. */
export function givenItems(ground: NoticeGround, told: NoticeTold, ticked: readonly string[]): ChecklistItem[] {
  const filled = { name: told.name, email: told.email, where: "always", words: told.words }
  return [
    ...ALWAYS.filter((item) => filled[item].trim() !== ""),
    ...itemsToTick(ground).filter((item) => ticked.includes(item)),
  ]
}

/** What is still missing, in the order of the page; empty: the notice is complete. */
export function missingItems(ground: NoticeGround, given: readonly string[]): ChecklistItem[] {
  return checklistFor(ground).filter((item) => !given.includes(item))
}
