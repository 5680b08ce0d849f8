import { z } from "zod"
import { addDays, addMonths, type Day, isDay, monthOf } from "#app/domain/calendar.ts"
import { type FiledComplaint, MONTHS_LISTED, MOST_SIGNS, PASSINGS, RAISINGS } from "#app/domain/complaints/complaint.ts"
import { COMPLAINT_KINDS } from "#app/domain/complaints/kind.ts"
import { STAGES } from "#app/domain/rating.ts"
import { plainText } from "./parse-form.ts"

/** One word of a list, or none. */
function oneOf<const Word extends string>(words: readonly Word[]) {
  return z
    .string()
    .default("")
    .transform((typed) => words.find((word) => word === typed) ?? null)
}

/** The same, where the question has to be answered. */
function chosenOf<const Word extends string>(words: readonly Word[], problem: string) {
  return oneOf(words).transform((word, context) => {
    if (word !== null) return word
    context.addIssue({ code: "custom", message: problem, input: word })
    return z.NEVER
  })
}

const inWords = (count: number) => count.toLocaleString("en-GB")

/** What is too long comes back whole: the page says by how much, and nothing of it is lost. */
function text(most: number) {
  return plainText(
    most,
    `This is longer than ${inWords(most)} letters and signs. Make it shorter and go on. Nothing is lost so far.`,
  )
}

/** Says "long ago" in the list of months. */
export const EARLIER = "earlier"

/** The months that can be chosen, the newest first, by their first day. */
export function monthsToChoose(today: Day): Day[] {
  return Array.from({ length: MONTHS_LISTED }, (_, back) => addMonths(monthOf(today), -back))
}

/** A whole complaint, from all screens together. */
export function complaintForm(today: Day) {
  return z
    .object({
      stage: oneOf(STAGES),
      "kinds[]": z
        .array(z.string())
        .default([])
        .transform((typed) => COMPLAINT_KINDS.filter((kind) => typed.includes(kind)))
        .refine((kinds) => kinds.length > 0, { error: "Tick what it is about. One tick is enough." }),
      happened: text(MOST_SIGNS.happened).refine((words) => words !== "", {
        error: "Write what happened. A few words are enough.",
      }),
      when: chosenOf([...monthsToChoose(today), EARLIER], "Choose the month in which it happened."),
      effect: text(MOST_SIGNS.effect),
      remedy: text(MOST_SIGNS.remedy),
      raised: chosenOf(RAISINGS, "Choose whether you have told them already."),
      passing: chosenOf(PASSINGS, "Choose what we may pass on."),
    })
    .transform(({ "kinds[]": kinds, happened, effect, remedy, when, ...rest }): FiledComplaint => {
      return { ...rest, kinds, happenedIn: when === EARLIER ? null : when, narrative: { happened, effect, remedy } }
    })
}

/**
 * What was typed so far, for the preview: whatever is missing or too long stands as it is, and nothing is refused.
 */
export function draftOf(fields: Readonly<Record<string, string | string[]>>): Omit<FiledComplaint, "passing"> {
  const said = (name: string) => String(fields[name] ?? "").trim()
  const ticked = [fields["kinds[]"] ?? []].flat()
  const month = /^\d{4}-\d{2}-01$/.test(said("when")) ? said("when") : null
  return {
    stage: STAGES.find((stage) => stage === said("stage")) ?? null,
    kinds: COMPLAINT_KINDS.filter((kind) => ticked.includes(kind)),
    happenedIn: month,
    raised: RAISINGS.find((raised) => raised === said("raised")) ?? "no",
    narrative: { happened: said("happened"), effect: said("effect"), remedy: said("remedy") },
  }
}

/** A message of the complainant; it may not be empty where it is all there is to send. */
export const messageForm = z.object({
  message: text(MOST_SIGNS.message).refine((words) => words !== "", { error: "Write your message first." }),
})

/** Words beside a move: welcome, and not needed. */
export const wordsForm = z.object({ words: text(MOST_SIGNS.message) })

/** More than a year back, no clock of the official route runs on any more: it is the wrong year. */
const DAYS_OF_A_ROUTE = 400
/** Decisions are looked at again, if at all, for years; a date before that is a slip. */
export const DAYS_OF_A_DECISION = 3700

/** A day on which something was sent or came: today, or before, and not longer ago than makes sense. */
export function pastDayForm(today: Day, oldest = DAYS_OF_A_ROUTE) {
  return z.object({
    day: z
      .string()
      .default("")
      .refine(isDay, { error: "Give the day, with month and year." })
      .refine((day) => !isDay(day) || day <= today, { error: "This day has not come yet. Give the day it was." })
      .refine((day) => !isDay(day) || day >= addDays(today, -oldest), {
        error: "That is too long ago. Check the year.",
      }),
  })
}

/** More than any proof of ours is long, with all that a mail program may put around it. */
const LONGEST_PROOF = 12_000

/** A proof of filing, pasted. */
export const proofForm = z.object({
  proof: plainText(LONGEST_PROOF, "This is longer than any proof of ours. Paste the proof alone.").refine(
    (text) => text !== "",
    { error: "Paste the proof." },
  ),
})
