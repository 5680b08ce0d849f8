import { type Day, dayInWords, monthInWords } from "../../calendar.ts"
import type { Narrative, Raising } from "../complaint.ts"
import { type ComplaintKind, KIND_WORDS } from "../kind.ts"

/** A letter to be signed by its sender: real text in parts, for a page, for print and for a PDF alike. */
export type LetterText = Readonly<{
  heading: string
  /** Lines that the sender fills in by hand; the site never asks for them. */
  blanks: readonly string[]
  to: readonly string[]
  opening: readonly string[]
  sections: readonly Readonly<{ heading: string; paragraphs: readonly string[]; toWrite?: true }>[]
  closing: readonly string[]
}>

/** What a letter is made of: what was filed, and the days of the official route. */
export type LetterFacts = Readonly<{
  name: string
  programmeName: string
  areaName: string
  kinds: readonly ComplaintKind[]
  happenedIn: Day | null
  raised: Raising
  narrative: Narrative
  ownNameOn: Day | null
  finalResponseOn: Day | null
}>

/** The site never takes them, so that it cannot lose them. */
export const OWN_BLANKS = ["Your name", "Your address", "Your National Insurance number", "Date"] as const

/** What was filed, as parts of a letter; never the reference, which would tie a name to what is anonymous here. */
export function sectionsOf(facts: LetterFacts): LetterText["sections"] {
  const { kinds, happenedIn, narrative } = facts
  const kindWords = kinds.map((kind) => KIND_WORDS[kind].name).join("; ")
  const when = happenedIn === null ? [] : [`It happened in ${monthInWords(happenedIn)}.`]
  return [
    { heading: "What it is about", paragraphs: [`${kindWords}.`, ...when] },
    { heading: "What happened", paragraphs: paragraphsOf(narrative.happened) },
    { heading: "What it did to me", paragraphs: paragraphsOf(narrative.effect) },
    { heading: "What would put it right", paragraphs: paragraphsOf(narrative.remedy) },
  ].filter(({ paragraphs }) => paragraphs.length > 0)
}

/** A part that the sender writes by hand, on lines. */
export function toWrite(heading: string): LetterText["sections"][number] {
  return { heading, paragraphs: [], toWrite: true }
}

export function programmeAnd({ programmeName, areaName }: LetterFacts): string {
  return areaName === "" ? programmeName : `${programmeName} in ${areaName}`
}

/** "on 3 July 2026", or a blank to fill in. */
export function onDay(day: Day | null): string {
  return day === null ? "on ____________" : `on ${dayInWords(day)}`
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "")
}

/** Everything that stands in a letter, for whoever asks whether a typeface can draw it. */
export function wordsOf({ heading, blanks, to, opening, sections, closing }: LetterText): string {
  const parts = sections.flatMap((section) => [section.heading, ...section.paragraphs])
  return [heading, ...blanks, ...to, ...opening, ...parts, ...closing].join("\n")
}
