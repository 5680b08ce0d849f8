import type { Survey } from "#app/domain/surveys/survey.ts"

/** A survey of the demonstration; months are told from today's. */
export type DemoSurvey = Omit<Survey, "fromMonth" | "toMonth"> &
  Readonly<{
    provider: string
    /** Months ago in which it began and ended. */
    beganAgo: number
    endedAgo: number
    /** Days ago on which it was sent. */
    sentAgo: number
    outcome: "waits" | "stands" | Readonly<{ refusal: string }>
  }>

/** Surveys that invented providers carried out themselves: one that everybody reads, one that waits, one sent back. */
export const DEMO_SURVEYS: readonly DemoSurvey[] = [
  {
    ...{ provider: "orchard-row", beganAgo: 7, endedAgo: 5, sentAgo: 90, outcome: "stands" },
    title: "How our people see us",
    carriedOutBy: "Orchard Row, our own quality team",
    method: "A paper form, given out and collected by advisers. Names were not asked for.",
    chosen: "Everybody who came to a meeting in those weeks. Who had stopped coming was not asked.",
    ...{ asked: 640, answered: 212 },
    question: "All in all, how satisfied are you with the help you get from us? (very, quite, not very, not at all)",
    result: "81 of 100 who answered were very or quite satisfied.",
    link: "https://orchard-row.example/survey.pdf",
  },
  {
    ...{ provider: "fenwick-futures", beganAgo: 3, endedAgo: 2, sentAgo: 2, outcome: "waits" },
    title: "Telephone survey",
    carriedOutBy: "Tally Lane Research, paid by us",
    method: "By telephone, up to three calls, by people who do not work for us.",
    chosen: "By lot from all who were with us in the quarter.",
    ...{ asked: 900, answered: 304 },
    question: "Would you say that your adviser helped you?",
    result: "Two of three said yes.",
    link: "https://fenwick-futures.example/reports/telephone-survey",
  },
  {
    ...{ provider: "castle-job-centre", beganAgo: 6, endedAgo: 6, sentAgo: 30 },
    title: "Happy customers",
    carriedOutBy: "Castle Job Centre",
    method: "We asked.",
    chosen: "Those who found a job.",
    ...{ asked: 14, answered: 14 },
    question: "Did we help you to find your job?",
    result: "Everybody said yes.",
    link: "https://castle-job-centre.example/happy",
    outcome: { refusal: "Say how people were asked, by whom, and whether they could be told apart." },
  },
]
