/** What somebody answered to the questions that draw out a letter. */
export type LetterAnswers = Readonly<{
  happened: string
  helped: string
  asks: string
  /** Empty where it was left out. */
  programme: string
}>

/** Characters of one answer. */
export const LONGEST_ANSWER = 1500
export const LONGEST_PROGRAMME = 120
/** Characters: all the answers, our own words, and room to say more. An MP's office reads two pages, not ten. */
export const LONGEST_LETTER = 8000

export const LETTER_SUBJECT = "Help for people out of work: at least three stars"

const GREETING = "Dear MP,"

const DEMANDS =
  "I support the campaign for three stars. It asks that every company which is paid to help people into work gets at least three stars out of five from the people it helps, or puts things right. It asks the government to make taking part voluntary, and to hold back payment under its contracts where people are not asked what they think, or where what they say is not acted on."

const CLOSE = "Please tell me what you will do about this. I look forward to your answer."

const FAREWELL = "Yours sincerely,"

const ADDRESS =
  "[Your name, and your address with its postcode: an MP answers only people who live in the constituency.]"

const livesIn = (constituency: string) => `I live in your constituency, ${constituency}.`
const isOn = (programme: string) => `I am or was on this programme: ${programme}.`

/** A letter to an MP: the person's own words first, ours after them. */
export function draftLetter(answers: LetterAnswers, constituency: string): string {
  const { happened, helped, asks, programme } = answers
  const parts = [
    ...[GREETING, livesIn(constituency), programme === "" ? "" : isOn(programme)],
    ...[happened, helped, asks, DEMANDS, CLOSE, FAREWELL, ADDRESS],
  ]
  return parts.filter((part) => part !== "").join("\n\n")
}

/** Every sentence of a letter that is ours, and so may stand in all of them. */
export const OUR_WORDS: readonly string[] = [GREETING, livesIn(""), isOn(""), DEMANDS, CLOSE, FAREWELL, ADDRESS]

/** Opens the mail program with the letter in it; whom it goes to is typed there. */
export function mailtoLetter(letter: string): string {
  const body = letter.replaceAll("\n", "\r\n")
  return `mailto:?subject=${encodeURIComponent(LETTER_SUBJECT)}&body=${encodeURIComponent(body)}`
}
