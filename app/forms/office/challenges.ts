import { z } from "zod"
import { isDay } from "#app/domain/calendar.ts"
import {
  MOST_ADDRESS_CHARACTERS,
  MOST_CONTACT_CHARACTERS,
  MOST_NOTICE_CHARACTERS,
  MOST_REASON_CHARACTERS,
  MOST_STATEMENT_CHARACTERS,
} from "#app/domain/notices/legal-notice.ts"
import { CHALLENGE_OUTCOMES, type ChallengeTold } from "#app/domain/notices/score-challenge.ts"
import { FIGURE_KINDS } from "#app/domain/release/figure.ts"
import { plainText } from "../parse-form.ts"

const short = plainText(MOST_CONTACT_CHARACTERS, "This is too long for a name or an address")
const version = z.coerce.number().int().positive()

/** What was sealed of a sender, opened again. */
export const challengeTold = z.object({
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  post: z.string(),
  says: z.string(),
})

/**
 * A challenge to a score that has come. `figures` are those that the page offers, as `kind key`; `releases` the updates.
 * @param today by British clocks: nothing comes later
 */
export function scoreChallengeForm(
  today: string,
  offered: { figures: readonly string[]; releases: readonly number[] },
) {
  return z
    .object({
      name: short,
      organisation: short.refine((typed) => typed !== "", { error: "Say who challenges the score" }),
      email: short,
      post: plainText(MOST_ADDRESS_CHARACTERS, "The postal address is too long"),
      says: plainText(MOST_NOTICE_CHARACTERS, "This is too long. Put in the part that matters").refine(
        (typed) => typed !== "",
        { error: "Write down what they say is wrong" },
      ),
      day: z
        .string()
        .default("")
        .refine(isDay, { error: "Give the day as year, month and day, such as 2026-11-26" })
        .refine((typed) => typed <= today, { error: "It cannot have come later than today" }),
      release: z.coerce.number().refine((number) => offered.releases.includes(number), { error: "Choose the update" }),
      figure: z
        .string()
        .default("")
        .transform((typed, context) => {
          const [kind, ...key] = typed.split(" ")
          const known = FIGURE_KINDS.find((one) => one === kind)
          if (known && offered.figures.includes(typed)) return { kind: known, key: key.join(" ") }
          context.addIssue("Choose which score it is about")
          return z.NEVER
        }),
    })
    .transform(({ day: receivedOn, release, figure, ...told }) => {
      const letter: ChallengeTold = told
      return { told: letter, receivedOn, figure: { release, ...figure } }
    })
}

/** A step of a challenge, with the version that whoever takes it has seen. */
export const challengeStepForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("acknowledge"), version }),
  z.object({
    step: z.literal("answer"),
    version,
    outcome: z.enum(CHALLENGE_OUTCOMES, { error: "Choose what was found" }),
    answer: plainText(MOST_NOTICE_CHARACTERS, "The answer is too long for a letter").refine((typed) => typed !== "", {
      error: "Write the answer that goes into the letter",
    }),
    note: plainText(MOST_STATEMENT_CHARACTERS, "The note is too long for a place beside a score").refine(
      (typed) => typed !== "",
      { error: "Write the note that everybody can read" },
    ),
  }),
  z.object({
    step: z.literal("withdraw"),
    version,
    reason: plainText(MOST_REASON_CHARACTERS, "This is too long for a reason").refine((typed) => typed !== "", {
      error: "Say why, for the record",
    }),
  }),
])
