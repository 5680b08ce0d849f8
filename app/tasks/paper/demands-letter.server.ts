import type { DemandsLetter } from "#app/domain/campaign/demands-letter.ts"
import { INK, Pen } from "./pen.server.ts"
import { Sheet, TEXT } from "./sheet.server.ts"

/** The campaign's letter to a provider as a tagged PDF: real text, a heading for each demand, and a line for the day. */
export async function drawDemandsLetter(letter: DemandsLetter): Promise<Buffer> {
  const { to, on, heading, opening, demands, closing } = letter
  const pen = new Pen({ title: heading, author: "" })
  const sheet = new Sheet(pen)
  const write = (text: string, gap: number) => sheet.write(pen.root, "P", text, TEXT, gap)
  for (const [place, line] of to.entries()) write(line, place === 0 ? 0 : 1)
  if (on === null) sheet.writeBlank(pen.root, "Date")
  else write(on, 12)
  sheet.write(pen.root, "H1", heading, { size: 18, bold: true, colour: INK.ink }, 16)
  for (const line of opening) write(line, 8)
  for (const demand of demands) {
    const part = pen.part(pen.root, "Sect")
    sheet.write(part, "H2", demand.heading, { size: 13, bold: true }, 12)
    sheet.write(part, "P", demand.text, TEXT, 4)
    part.end()
  }
  for (const [place, line] of closing.entries()) write(line, place === 0 ? 16 : 6)
  return pen.finish()
}
