import { z } from "zod"
import { KEEP_REASONS } from "#app/domain/notices/keep-decision.ts"
import {
  MOST_ADDRESS_CHARACTERS,
  MOST_CONTACT_CHARACTERS,
  MOST_NOTICE_CHARACTERS,
  MOST_REASON_CHARACTERS,
  MOST_STATEMENT_CHARACTERS,
  NOTICE_GROUNDS,
  type NoticeGround,
  type NoticeSubject,
  type NoticeTold,
} from "#app/domain/notices/legal-notice.ts"
import { givenItems, missingItems } from "#app/domain/notices/notice-checklist.ts"
import type { NoticeStep } from "#app/domain/notices/notice-step.ts"
import { plainText } from "../parse-form.ts"
import { moment, momentOf } from "./moment.ts"

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

const short = plainText(MOST_CONTACT_CHARACTERS, "This is too long for a name or an address")
const reason = plainText(MOST_REASON_CHARACTERS, "This is too long for a reason. Say it in fewer words")
const version = z.coerce.number().int().positive()

/** Who wrote and what they say, as both forms of the office ask it. */
const told = {
  name: short,
  organisation: short,
  email: short,
  post: plainText(MOST_ADDRESS_CHARACTERS, "The postal address is too long"),
  says: plainText(MOST_NOTICE_CHARACTERS, "This is too long. Put in the part that matters"),
}

/** What was sealed of a sender, opened again. */
export const noticeTold = z.object({
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  post: z.string(),
  words: z.string(),
  says: z.string(),
})

/** A legal notice that has come, as the office writes it down. `origin` is ours: our own addresses lose it. */
export function legalNoticeForm(now: Date, origin: string) {
  const { day, time, isPast } = moment(now)
  return z
    .object({
      ...told,
      words: plainText(MOST_NOTICE_CHARACTERS, "This is too long. Put in the words that it is about"),
      ground: z.enum(NOTICE_GROUNDS, { error: "Choose what the notice says is broken" }),
      where: z
        .string()
        .default("")
        .transform((typed, context) => {
          const subject = subjectIn(typed.trim(), origin)
          if (subject !== null) return subject
          context.addIssue("Give the address of a page here, such as /providers/name, or the code of the words")
          return z.NEVER
        }),
      day,
      time,
      "given[]": z.array(z.string()).default([]),
    })
    .refine(isPast, { error: "A notice cannot have come later than now", path: ["time"] })
    .transform(({ "given[]": ticked, ground, where, day, time, ...rest }) => {
      const letter: NoticeTold = rest
      const given = givenItems(ground, letter, ticked)
      const receivedAt = momentOf(day, time)
      const isWhole = missingItems(ground, given).length === 0
      return {
        told: letter,
        notice: {
          ground,
          subject: where,
          given,
          receivedAt,
          completeAt: isWhole ? receivedAt : null,
          state: isWhole ? ("complete" as const) : ("received" as const),
        },
      }
    })
}

/** A step of a notice, with the version that whoever takes it has seen. */
export function noticeStepForm(
  now: Date,
  about: { ground: NoticeGround; told: NoticeTold | null; given: readonly string[] },
) {
  const { day, time, isPast } = moment(now)
  const tick = z
    .object({ step: z.literal("tick"), version, day, time, "given[]": z.array(z.string()).default([]) })
    .refine(isPast, { error: "It cannot have come later than now", path: ["time"] })
    .transform(({ "given[]": ticked, day, time, ...rest }) => ({
      ...rest,
      cameAt: momentOf(day, time),
      given: about.told ? givenItems(about.ground, about.told, ticked) : about.given,
    }))
  const simple = z.object({ step: z.enum(["acknowledge", "ask", "answer"]), version })
  const ended = z.object({
    step: z.enum(["withdraw", "lapse"]),
    version,
    reason: reason.refine((typed) => typed !== "", { error: "Say why, for the record" }),
  })
  const down = z.object({
    step: z.literal("take-down"),
    version,
    reason,
    statement: plainText(MOST_STATEMENT_CHARACTERS, "The statement is too long for a place on a page").refine(
      (typed) => typed !== "",
      { error: "Write what stands in place of the words" },
    ),
  })
  const keep = z
    .object({
      step: z.literal("keep"),
      version,
      "keepReasons[]": z
        .array(z.string())
        .default([])
        .transform((typed) => KEEP_REASONS.filter((one) => typed.includes(one)))
        .refine((reasons) => reasons.length > 0, { error: "Tick at least one reason to keep the words" }),
      reason: reason.refine((typed) => typed !== "", { error: "Say in your own words why they stay" }),
    })
    .transform(({ "keepReasons[]": keepReasons, ...rest }) => ({ ...rest, keepReasons }))
  return z
    .discriminatedUnion("step", [tick, simple, ended, down, keep])
    .transform(({ version, ...step }): { version: number; step: NoticeStep } => ({ version, step }))
}

/** Published words by the code in a link to report them; a page of ours by its path. */
function subjectIn(typed: string, origin: string): NoticeSubject | null {
  const code = UUID.exec(typed)?.[0]
  if (code) return { kind: "words", key: code.toLowerCase() }
  const path = typed.startsWith(origin) ? typed.slice(origin.length) || "/" : typed
  return /^\/(?!\/)\S*$/.test(path) && path.length <= MOST_ADDRESS_CHARACTERS ? { kind: "page", key: path } : null
}
