import { canBeDrawn } from "../complaints/provider-letter.ts"

/** What the campaign asks of a provider, as a short letter: for a page, for print and for a PDF alike. */
export type DemandsLetter = Readonly<{
  to: readonly string[]
  /** The day in words; null leaves a line to write it on. */
  on: string | null
  heading: string
  opening: readonly string[]
  demands: readonly Readonly<{ heading: string; text: string }>[]
  closing: readonly string[]
}>

const DEMANDS: DemandsLetter["demands"] = [
  {
    heading: "Have yourselves looked at every year",
    text: "Let somebody who does not work for you ask people what it is like, picked by lot, and some from every company that you pass people on to. Publish what they find.",
  },
  {
    heading: "Let people say what they think, without giving a name",
    text: "Give everybody a way to say at any time what is good, what is bad and what should change. Answer in public, and say what you will do.",
  },
  {
    heading: "Get three stars at least, everywhere",
    text: "Every office of yours, and every company that you pass people on to, should get at least three stars out of five from the people it helps. Where one does not, make a plan with dates, and publish it.",
  },
  {
    heading: "Sit down with people and listen",
    text: "Meet a small group of people from your programme, picked by lot. The campaign offers to call it together.",
  },
]

/** The letter that somebody hands over: it names nobody, and leaves the day open. */
export function handedLetter(provider: string, campaign: string): DemandsLetter {
  return {
    to: [`To whoever runs this office of ${provider}`],
    on: null,
    heading: "Three stars, or put it right: what we ask of you",
    opening: [
      "You are paid to help people into work. People who are sent to you, and others, ask you for four things.",
    ],
    demands: DEMANDS,
    closing: [`Please answer in public. Who asks for this, and how to answer, stands at ${campaign}.`],
  }
}

type SentFacts = Readonly<{
  /** Name and address, a line each. */
  recipient: string
  on: string
  organisation: string
  /** Where answers go. */
  answerTo: string
  campaign: string
}>

/** The letter that the campaign sends itself. It tells nothing of who asked for it, or where. */
export function sentLetter({ recipient, on, organisation, answerTo, campaign }: SentFacts): DemandsLetter {
  return {
    to: recipient.split("\n").filter((line) => line.trim() !== ""),
    on,
    heading: "Three stars, or put it right: what we ask of you",
    opening: [
      `${organisation} runs Threestar, on which people on employment programmes say how they were treated. We ask you for four things. Please do not try to find out who wanted you to get this letter.`,
    ],
    demands: DEMANDS,
    closing: [
      `Please answer to ${answerTo}. We publish that you were sent this, and whether you answered. More stands at ${campaign}.`,
    ],
  }
}

/** Whether a PDF of ours would hold every sign of the letter. */
export function isLetterDrawable({ to, on, heading, opening, demands, closing }: DemandsLetter): boolean {
  const parts = demands.flatMap((demand) => [demand.heading, demand.text])
  return [...to, on ?? "", heading, ...opening, ...parts, ...closing].every(canBeDrawn)
}
