/** A letter as the office sends it from its own mailbox, or prints it. Nothing in it is invented. */
export type Letter = Readonly<{
  subject: string
  paragraphs: readonly string[]
  /** What is not known and has to be filled in by hand: it stands in the letter in square brackets. */
  blanks: readonly string[]
}>

/** Collects what a letter does not know while it is written. */
export class Blanks {
  readonly #left: string[] = []

  /** What is known, or its name in square brackets. */
  fill(value: string | null, name: string): string {
    if (value !== null && value.trim() !== "") return value
    if (!this.#left.includes(name)) this.#left.push(name)
    return `[${name}]`
  }

  get left(): readonly string[] {
    return [...this.#left]
  }
}

/** The whole letter as plain text: to copy into a mail, or to print. */
export function letterText({ subject, paragraphs }: Letter): string {
  return [subject, ...paragraphs].join("\n\n")
}
