import { z } from "zod"
import { type CodeKind, readCode, type TypedCode } from "#app/domain/code.ts"
import {
  ADVISER_COUNTS,
  type Answer,
  type Answers,
  CONTACTS,
  DISTANCES,
  FEWEST_ANSWERS,
  HELPS,
  IN_WORK_SUPPORTS,
  MOST_CHARACTERS,
  QUESTIONS,
  STAGES,
  YES_NO_PARTLY,
} from "#app/domain/rating.ts"
import { TOO_FEW_ANSWERS } from "#app/domain/rating-problems.ts"
import { plainText } from "./parse-form.ts"

const ANSWER: Readonly<Record<string, Answer>> = { "1": 1, "2": 2, "3": 3, "4": 4, "5": 5 }

/** "none" says "doesn't apply"; a question that was passed over counts the same. */
const answer = z
  .string()
  .default("")
  .transform((typed) => ANSWER[typed] ?? null)

/** One word of a list, or none: what a form of ours cannot send counts as not answered. */
function oneOf<const Word extends string>(words: readonly Word[]) {
  return z
    .string()
    .default("")
    .transform((typed) => words.find((word) => word === typed) ?? null)
}

function someOf<const Word extends string>(words: readonly Word[]) {
  return z
    .array(z.string())
    .default([])
    .transform((typed) => words.filter((word) => typed.includes(word)))
}

const TOO_FEW = {
  path: [QUESTIONS[0]],
  error: TOO_FEW_ANSWERS,
}

const fiveAnswers = { adviser: answer, say: answer, fit: answer, help: answer, fairness: answer }

/** Screen 5: the five questions, at least three of them answered. */
export const answersForm = z.object(fiveAnswers).refine(enoughAnswered, TOO_FEW)

function enoughAnswered(answers: Answers): boolean {
  return QUESTIONS.filter((question) => answers[question] !== null).length >= FEWEST_ANSWERS
}

const tooLong = `This is longer than ${MOST_CHARACTERS.toLocaleString("en-GB")} letters and signs. Make it shorter and go on.`

/** Screens 5 and 6 together: all that one person says of one unit. */
export const ratingForm = z
  .object({
    ...fiveAnswers,
    wentWell: plainText(MOST_CHARACTERS, tooLong),
    shouldChange: plainText(MOST_CHARACTERS, tooLong),
    stage: oneOf(STAGES),
    contact: oneOf(CONTACTS),
    distance: oneOf(DISTANCES),
    "helpNeeded[]": someOf(HELPS),
    "helpGot[]": someOf(HELPS),
    advisers: oneOf(ADVISER_COUNTS),
    explainedAgain: oneOf(YES_NO_PARTLY),
    toldWhatToExpect: oneOf(YES_NO_PARTLY),
    costsRepaid: oneOf(YES_NO_PARTLY),
    "inWorkSupport[]": someOf(IN_WORK_SUPPORTS),
    confidenceBefore: answer,
    confidenceNow: answer,
  })
  .refine(enoughAnswered, TOO_FEW)
  .transform(({ adviser, say, fit, help, fairness, wentWell, shouldChange, ...rest }) => {
    const { "helpNeeded[]": helpNeeded, "helpGot[]": helpGot, "inWorkSupport[]": inWorkSupport, ...more } = rest
    return {
      answers: { adviser, say, fit, help, fairness },
      more: { ...more, helpNeeded, helpGot, inWorkSupport },
      words: { wentWell, shouldChange },
    }
  })

const CODE_PROBLEMS = {
  empty: "Type the code of your rating pass.",
  "strange-sign": "That is not a code of ours: it has a sign that we never use. Check it and type it again.",
  "wrong-length":
    "That is not a whole code: a pass has 16 letters and numbers, a printed one P and 17 more. Check it and type it again.",
  "ballot-code": "That is a ballot code. It must never leave your browser: do not type it here, or on any site.",
  receipt: "That is a receipt. Here we need your rating pass: 16 letters and numbers, or P and 17 more.",
  "complaint-receipt":
    "That is the receipt of a complaint. Here we need your rating pass: 16 letters and numbers, or P and 17 more.",
  "suggestion-receipt":
    "That is the receipt of a suggestion. Here we need your rating pass: 16 letters and numbers, or P and 17 more.",
  "idea-receipt":
    "That is the receipt of an idea. Here we need your rating pass: 16 letters and numbers, or P and 17 more.",
} as const

/** The code of a rating pass, and whether our server gave it or it was printed. */
export const passCodeForm = z
  .object({
    code: z
      .string()
      .default("")
      .transform(codeOfKind(["pass-code", "paper-pass"], CODE_PROBLEMS)),
  })
  .transform(({ code }) => code)

const RECEIPT_PROBLEMS = {
  empty: "Type your receipt.",
  "strange-sign": "That is not a receipt of ours: it has a sign that we never use. Check it and type it again.",
  "wrong-length":
    "That is not a whole receipt. A rating’s has 20 letters and numbers and begins with R, a complaint’s has 17 and begins with C, a suggestion’s has 17 and begins with S, an idea’s has 17 and begins with D. Check it and type it again.",
  "ballot-code": "That is a ballot code. It must never leave your browser: do not type it here, or on any site.",
  "pass-code": "That is a rating pass, and no receipt. A receipt begins with R, C, S or D.",
  "paper-pass":
    "That is a printed rating pass, and no receipt. You get the receipt after you rate. It begins with R and has 20 letters and numbers.",
} as const

/** The receipt of a rating, of a complaint, of a suggestion or of an idea, and which it is. */
export const receiptForm = z.object({
  receipt: z
    .string()
    .default("")
    .transform(codeOfKind(["receipt", "complaint-receipt", "suggestion-receipt", "idea-receipt"], RECEIPT_PROBLEMS)),
})

type Fault = Extract<TypedCode, { ok: false }>["reason"]

/** Reads a code of one of these kinds; for each other kind, and for each fault, there is a sentence. */
function codeOfKind<Kind extends CodeKind>(
  kinds: readonly Kind[],
  problems: Readonly<Record<Fault | Exclude<CodeKind, Kind>, string>>,
) {
  return (typed: string, context: z.RefinementCtx<string>): { code: string; kind: Kind } => {
    const read = readCode(typed)
    const kind = read.ok ? kinds.find((one) => one === read.kind) : undefined
    if (read.ok && kind !== undefined) return { code: read.code, kind }
    const wrong: Readonly<Record<string, string>> = problems
    context.addIssue({
      code: "custom",
      message: wrong[read.ok ? read.kind : read.reason] ?? problems.empty,
      input: typed,
    })
    return z.NEVER
  }
}

/** "Not on the list": what the office is told, without an account. */
export const missingProviderForm = z.object({
  name: plainText(120, "The name is too long. Give its first part.").refine((text) => text !== "", {
    error: "Give the name that is on your letters.",
  }),
  town: plainText(80, "The town is too long. Give its name only.").refine((text) => text !== "", {
    error: "Give the town where you go to see them.",
  }),
})
