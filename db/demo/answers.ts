import type { WordPart } from "#app/domain/moderation/item.ts"

/** How far an answer of the demonstration is taken, in the order in which texts are answered. */
export const DEMO_ANSWER_STEPS = [
  "published",
  "published",
  "edited",
  "waiting",
  "returned",
  "draft",
  "withdrawn",
] as const
export type DemoAnswerStep = (typeof DEMO_ANSWER_STEPS)[number]

/** What providers of the demonstration answer, to what went well and to what should change. All of it invented. */
export const DEMO_ANSWERS: Readonly<Record<WordPart, readonly string[]>> = {
  "went-well": [
    "Thank you. We have told the team, and shall keep to it in the other offices, too.",
    "We are glad. If something changes for you, please say so here again.",
  ],
  "should-change": [
    "You are right, and we are sorry. From next month each person keeps one adviser, and a second who knows the plan.",
    "We have changed the rule: bus fares are paid on the day, in cash or by card.",
    "We did not know this. The office manager looks at it this week, and we write here what came of it.",
  ],
}

/** What an answer said before it was changed. */
export const DEMO_FIRST_ANSWER = "We look into it."

/** Facts that a provider queries before a text appears. */
export const DEMO_FACT_QUERIES = [
  {
    reason: "false-fact",
    words: "The course is two weeks long, not five. The timetable is on our wall.",
    answer: null,
  },
  {
    reason: "wrong-place",
    words: "We have no office in that street. It may be another provider’s.",
    answer: "The person names your office by its name. The text stands.",
  },
] as const
