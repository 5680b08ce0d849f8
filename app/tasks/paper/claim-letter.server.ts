import type { ClaimLetter } from "#app/domain/portal/claim-letter.ts"
import { INK, Pen } from "./pen.server.ts"
import { Sheet, TEXT } from "./sheet.server.ts"

/** The letter with the code that proves a claim, as a tagged PDF. */
export async function drawClaimLetter({ to, on, heading, before, code, after }: ClaimLetter): Promise<Buffer> {
  const pen = new Pen({ title: heading, author: "" })
  const sheet = new Sheet(pen)
  const write = (text: string, gap: number) => sheet.write(pen.root, "P", text, TEXT, gap)
  for (const [place, line] of to.entries()) write(line, place === 0 ? 0 : 1)
  write(on, 12)
  sheet.write(pen.root, "H1", heading, { size: 18, bold: true, colour: INK.ink }, 16)
  for (const line of before) write(line, 8)
  sheet.write(pen.root, "P", code, { size: 22, bold: true }, 16)
  for (const line of after) write(line, 12)
  return pen.finish()
}
