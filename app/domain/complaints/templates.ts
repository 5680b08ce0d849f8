import { type Day, dayInWords } from "../calendar.ts"
import { SAFEGUARDING_LINES } from "./safeguarding.ts"

/** Messages that a caseworker begins with; every word may be changed before it is sent. */
export const TEMPLATE_NAMES = ["more", "passing", "places-to-call", "reminded", "examiner", "delay"] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]

export const TEMPLATE_TITLES: Readonly<Record<TemplateName, string>> = {
  more: "Ask for more",
  passing: "Ask whether we may send it",
  "places-to-call": "Somewhere to call",
  reminded: "We have reminded the provider",
  examiner: "The way to the examiner",
  delay: "We are late",
}

/** The text of a template for one case. @param due the last day for the provider's answer, where there is one */
export function templateText(template: TemplateName, { name, due }: { name: string; due: Day | null }): string {
  return TEXTS[template]({ name, due: due === null ? null : dayInWords(due) })
}

type Case = Readonly<{ name: string; due: string | null }>

const TEXTS: Readonly<Record<TemplateName, (about: Case) => string>> = {
  more: ({ name }) =>
    `Thank you for telling us about ${name}. To act on it we need to know a little more: what was said or done, and what would put it right? Please leave out names and dates. You can answer on this page.`,
  passing: ({ name }) =>
    `You asked us not to send this to ${name}. That is fine, and we keep it and count it. If you would like an answer from them, tell us here whether we may send the whole of it, or only what kind of complaint it is.`,
  "places-to-call": () =>
    [
      "What you wrote worries us, and we want you to be safe. We do not know who you are and cannot come to you. These people can help, and calls are free:",
      ...SAFEGUARDING_LINES.map(
        ({ name, when, phone, relay }) => `${name} (${when}): ${phone}. By text relay: ${relay}.`,
      ),
      "You can also write to us here.",
    ].join("\n"),
  reminded: ({ name, due }) =>
    `${name} should have answered${due === null ? "" : ` by ${due}`}, and has not. We have reminded them. That they are late counts, and will be seen in the figures.`,
  examiner: ({ name }) =>
    `You can take this to the Independent Case Examiner, who does not work for ${name}. You need to have complained to ${name} in your own name first. This page has both letters, and says from which day and until when.`,
  delay: () => "We have not done what we promised in time, and are sorry. Your complaint has not been lost.",
}
