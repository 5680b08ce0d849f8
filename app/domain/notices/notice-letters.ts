import { dayInWords } from "../calendar.ts"
import { ukDayOf, weekdayAndTime } from "../working-time/uk-time.ts"
import { KEEP_REASON_SAID, keepReasonsOf } from "./keep-decision.ts"
import type { LegalNotice, NoticeState, NoticeTold } from "./legal-notice.ts"
import { Blanks, type Letter } from "./letter.ts"
import { CHECKLIST_WORDS, missingItems } from "./notice-checklist.ts"
import { NOTICE_HOURS, noticeClock } from "./notice-clock.ts"

export const NOTICE_LETTERS = ["acknowledge", "ask", "taken-down", "kept"] as const
export type NoticeLetter = (typeof NOTICE_LETTERS)[number]

export const NOTICE_LETTER_WORDS: Readonly<Record<NoticeLetter, string>> = {
  acknowledge: "We have your notice",
  ask: "Something is missing",
  "taken-down": "The words have been taken down",
  kept: "The words stay, and why",
}

/** Which letters fit a notice as it stands. */
const FITTING = {
  received: ["acknowledge", "ask"],
  asked: ["ask"],
  complete: ["acknowledge"],
  "taken-down": ["taken-down"],
  kept: ["kept"],
  "closed-taken-down": ["taken-down"],
  "closed-kept": ["kept"],
  withdrawn: [],
  lapsed: ["ask"],
} as const satisfies Record<NoticeState, readonly NoticeLetter[]>

export function lettersFor(state: NoticeState): readonly NoticeLetter[] {
  return FITTING[state]
}

/** Who writes, and where the site is. */
export type Sender = Readonly<{ organisation: string; origin: string; email: string }>

type Told = NoticeTold | null

/** A letter about a legal notice. `told` is null once it has been erased; `now` is when the letter is shown. */
export function noticeLetter(
  which: NoticeLetter,
  { notice, told, sender, now }: { notice: LegalNotice; told: Told; sender: Sender; now: Date },
): Letter {
  const blanks = new Blanks()
  const opening = [
    dayInWords(ukDayOf(now)),
    `Dear ${blanks.fill(told?.name ?? null, "name")},`,
    `Thank you for your notice about ${whereOf(notice, sender)}. We received it on ${weekdayAndTime(notice.receivedAt)}. Our reference is ${notice.reference}.`,
  ]
  const body = BODIES[which](notice, blanks, now)
  const close = [`Yours sincerely,`, `${blanks.fill(null, "your name")}\n${sender.organisation}\n${sender.email}`]
  return {
    subject: `${NOTICE_LETTER_WORDS[which]} (${notice.reference})`,
    paragraphs: [...opening, ...body, ...close],
    blanks: blanks.left,
  }
}

const COMES_DOWN = "If nobody has decided an hour before the time is over, the words come down by themselves."

const NO_AUTHOR =
  "People write here without giving a name or an address, and nothing that we keep leads from words to whoever wrote them. So we can neither pass your notice on nor tell you who it was."

const BODIES: Readonly<Record<NoticeLetter, (notice: LegalNotice, blanks: Blanks, now: Date) => string[]>> = {
  acknowledge: (notice, blanks, now) => {
    const { due } = noticeClock(notice, now)
    const by = blanks.fill(due === null ? null : weekdayAndTime(due), "the day by which we decide")
    return [
      `We answer a complete notice within ${NOTICE_HOURS} hours, leaving out weekends and bank holidays in England and Wales. For yours that is by ${by}.`,
      NO_AUTHOR,
      "Until we decide the page stays as it is.",
      ...(notice.subject.kind === "words" ? [COMES_DOWN] : []),
    ]
  },
  ask: (notice) => [
    "Before we can decide we need a few things more. Please tell us:",
    missingItems(notice.ground, notice.given)
      .map((item) => `– ${CHECKLIST_WORDS[item].ask}`)
      .join("\n"),
    `Answer this letter and name the reference. When we have it all, we decide within ${NOTICE_HOURS} hours, leaving out weekends and bank holidays.`,
  ],
  "taken-down": (notice, blanks) => [
    "We have taken the words down. In their place everybody can read:",
    `“${blanks.fill(notice.statement, "the statement in place of the words")}”`,
    NO_AUTHOR,
    "That we took them down does not say that they were untrue, or against the law.",
  ],
  kept: (notice, blanks) => {
    const said = keepReasonsOf(notice).map((reason) => `– ${KEEP_REASON_SAID[reason]}`)
    return [
      "We have looked at your notice and at the words. We keep them, because:",
      blanks.fill(said.join("\n") || null, "why the words are kept"),
      "If you know something that we do not, write to us again. You can also ask a solicitor, or go to court.",
      NO_AUTHOR,
    ]
  },
}

function whereOf({ subject }: LegalNotice, { origin }: Sender): string {
  return subject.kind === "words" ? `words that are published at ${origin}` : `${origin}${subject.key}`
}
