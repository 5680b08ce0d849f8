import { type Day, dayInWords, isDay } from "../calendar.ts"
import type { Narrative } from "./complaint.ts"

/** What is signed when a complaint is filed: that these words about this provider were here on this day. */
export type FilingStatement = Readonly<{
  reference: string
  /** As the provider was called on that day. */
  about: string
  filedOn: Day
  /** SHA-256 of the words, 64 hexadecimal signs. */
  digest: string
}>

/** The words whose SHA-256 is signed: the texts that there are, an empty line between two of them. */
export function filedText({ happened, effect, remedy }: Narrative): string {
  return [happened, effect, remedy].filter((text) => text !== "").join("\n\n")
}

const TITLE = "Threestar: proof that a complaint was filed"
const SIGNATURE = "Signature"
/** Stands before the words in a proof; everything after it is theirs. */
const WORDS = "The words that were filed:"

/** The statement as it is signed and printed; its form is fixed for good, because old proofs must be verified. */
export function statementText({ reference, about, filedOn, digest }: FilingStatement): string {
  return [
    TITLE,
    `Reference: ${reference}`,
    `About: ${about.replaceAll(/\s+/g, " ").trim()}`,
    `Filed on: ${filedOn} (${dayInWords(filedOn)})`,
    `SHA-256 of the words: ${digest}`,
  ].join("\n")
}

/** The whole file: statement, signature, and the words, which only their writer has after they are erased here. */
export function proofText(statement: FilingStatement, signature: string, narrative: Narrative): string {
  return `${statementText(statement)}\n${SIGNATURE}: ${signature}\n\n${WORDS}\n\n${filedText(narrative)}\n`
}

export type ReadProof = Readonly<{
  statement: FilingStatement
  signature: string
  /** Null where only the statement was pasted. */
  words: string | null
}>

/** Finds the parts of a proof in what somebody pasted, with whatever line ends and spaces it has become. */
export function readProof(pasted: string): ReadProof | null {
  const text = pasted.replaceAll(/\r\n?/g, "\n")
  const [head = "", ...rest] = text.split(WORDS)
  const field = (name: string, form: string) =>
    new RegExp(`^\\s*${name}:\\s*(${form})\\s*(?:\\(.*\\))?$`, "m").exec(head)?.[1]
  const reference = field("Reference", "[0-9A-Z]{4}-[0-9A-Z]{4}")
  const about = /^\s*About:\s*(.+?)\s*$/m.exec(head)?.[1]
  const filedOn = field("Filed on", "\\d{4}-\\d{2}-\\d{2}")
  const digest = field("SHA-256 of the words", "[0-9a-f]{64}")
  const signature = field(SIGNATURE, "[A-Za-z0-9_-]{86}")
  if (!reference || !about || !filedOn || !isDay(filedOn) || !digest || !signature) return null
  const words = rest.length === 0 ? null : rest.join(WORDS).trim()
  return { statement: { reference, about, filedOn, digest }, signature, words }
}
