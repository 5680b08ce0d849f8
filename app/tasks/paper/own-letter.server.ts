import type { LetterText } from "#app/domain/complaints/letters/letter-text.ts"
import { INK, Pen } from "./pen.server.ts"
import { Sheet, TEXT } from "./sheet.server.ts"

/** Lines to write on by hand, in a part that is left to its sender. */
const LINES = 6

/**
 * A letter to be signed by its sender, as a tagged PDF: real text, headings, and blanks to fill in by hand. It names
 * nobody as its author, and not this site.
 */
export async function drawLetter({ heading, blanks, to, opening, sections, closing }: LetterText): Promise<Buffer> {
  const pen = new Pen({ title: heading, author: "" })
  const sheet = new Sheet(pen)
  const write = (text: string, gap: number) => sheet.write(pen.root, "P", text, TEXT, gap)
  for (const [place, line] of to.entries()) write(line, place === 0 ? 0 : 1)
  sheet.write(pen.root, "H1", heading, { size: 18, bold: true, colour: INK.ink }, 16)
  for (const blank of blanks) sheet.writeBlank(pen.root, blank)
  for (const [place, text] of opening.entries()) write(text, place === 0 ? 16 : 6)
  for (const { heading: name, paragraphs, toWrite } of sections) {
    const part = pen.part(pen.root, "Sect")
    sheet.write(part, "H2", name, { size: 13, bold: true }, 12)
    for (const text of paragraphs) sheet.write(part, "P", text, TEXT, 4)
    if (toWrite) sheet.writeLines(LINES)
    part.end()
  }
  for (const [place, text] of closing.entries()) write(text, place === 0 ? 16 : 6)
  sheet.writeBlank(pen.root, "Signature")
  return pen.finish()
}
