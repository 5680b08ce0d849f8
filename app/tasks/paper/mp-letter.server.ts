import { LETTER_SUBJECT } from "#app/domain/campaign/letter.ts"
import { INK, Pen } from "./pen.server.ts"
import { Sheet, TEXT } from "./sheet.server.ts"

/** A letter to an MP as a tagged PDF: its subject as the heading, and real text. It names nobody as its author. */
export async function drawMpLetter(letter: string): Promise<Buffer> {
  const pen = new Pen({ title: LETTER_SUBJECT, author: "" })
  const sheet = new Sheet(pen)
  sheet.write(pen.root, "H1", LETTER_SUBJECT, { size: 16, bold: true, colour: INK.ink }, 0)
  const paragraphs = letter.split(/\n+/).filter((line) => line.trim() !== "")
  for (const text of paragraphs) sheet.write(pen.root, "P", text, TEXT, 9)
  return pen.finish()
}
