import type { Day } from "../calendar.ts"

/** What has become of somebody's notice that something here is against the law. */
export const NOTICE_STATES = [
  "received",
  "asked",
  "complete",
  "taken-down",
  "kept",
  "closed-taken-down",
  "closed-kept",
  "withdrawn",
  "lapsed",
] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** What may follow what. Words may also come down before a notice is complete, and after they were kept. */
export const NOTICE_MOVES = {
  received: ["asked", "complete", "taken-down", "withdrawn"],
  asked: ["complete", "taken-down", "lapsed", "withdrawn"],
  complete: ["taken-down", "kept", "withdrawn"],
  "taken-down": ["closed-taken-down"],
  kept: ["closed-kept", "taken-down", "withdrawn"],
  "closed-taken-down": [],
  "closed-kept": ["taken-down"],
  withdrawn: [],
  lapsed: ["complete"],
} as const satisfies Record<NoticeState, readonly NoticeState[]>

export function mayNoticeBecome(from: NoticeState, to: NoticeState): boolean {
  const next: readonly NoticeState[] = NOTICE_MOVES[from]
  return next.includes(to)
}

/** Nothing is left to do: no clock runs and no letter waits. */
export function isNoticeClosed(state: NoticeState): boolean {
  return ["closed-taken-down", "closed-kept", "withdrawn", "lapsed"].includes(state)
}

export const NOTICE_STATE_WORDS: Readonly<Record<NoticeState, string>> = {
  received: "Something is missing, not asked for yet",
  asked: "Asked for what is missing",
  complete: "Complete: decide",
  "taken-down": "Taken down: write to them",
  kept: "Kept: write to them",
  "closed-taken-down": "Taken down, answered",
  "closed-kept": "Kept, answered",
  withdrawn: "Taken back by the sender",
  lapsed: "Closed: the missing things never came",
}

/** What a notice says is broken; each has its own checklist (see notice-checklist.ts). */
export const NOTICE_GROUNDS = [
  "defamation",
  "privacy",
  "data-protection",
  "copyright",
  "contempt",
  "harassment",
  "other",
] as const
export type NoticeGround = (typeof NOTICE_GROUNDS)[number]

export const NOTICE_GROUND_WORDS: Readonly<Record<NoticeGround, string>> = {
  defamation: "Defamation: it is untrue and does somebody serious harm",
  privacy: "Privacy: it tells what is private",
  "data-protection": "Data protection: it is about a person who can be known by it",
  copyright: "Copyright: the words or pictures are somebody else’s",
  contempt: "Contempt: a court has forbidden it, or a case is going on",
  harassment: "Harassment or threats",
  other: "Something else",
}

/** The same in two words, for lists and public figures. */
export const NOTICE_GROUND_NAMES: Readonly<Record<NoticeGround, string>> = {
  defamation: "Defamation",
  privacy: "Privacy",
  "data-protection": "Data protection",
  copyright: "Copyright",
  contempt: "Contempt of court",
  harassment: "Harassment",
  other: "Something else",
}

/** Published words are found by their public code; anything else by the address of its page. */
export type NoticeSubject = Readonly<{ kind: "words" | "page"; key: string }>

/** Who sent it and what they say: sealed wherever it is stored, and null once it is erased. */
export type NoticeTold = Readonly<{
  name: string
  organisation: string
  email: string
  post: string
  /** The exact words that it is about. */
  words: string
  /** Why they are against the law, as the sender puts it. */
  says: string
}>

/** A notice as the office works on it. */
export type LegalNotice = Readonly<{
  reference: string
  ground: NoticeGround
  subject: NoticeSubject
  given: readonly string[]
  state: NoticeState
  receivedAt: Date
  /** When the last missing thing came; the receipt itself where nothing was missing. */
  completeAt: Date | null
  acknowledged: boolean
  keepReasons: readonly string[]
  /** What stands in place of the words, for everybody to read. */
  statement: string | null
  closedOn: Day | null
  version: number
}>

/** An organisation's page, or a line of ours: longer is no contact. */
export const MOST_CONTACT_CHARACTERS = 200
export const MOST_ADDRESS_CHARACTERS = 500
/** A solicitor's letter has a few pages. */
export const MOST_NOTICE_CHARACTERS = 12_000
/** A statement in place of words, a note beside stars: a paragraph. */
export const MOST_STATEMENT_CHARACTERS = 600
/** Why something was decided, for the record of deeds. */
export const MOST_REASON_CHARACTERS = 1000
