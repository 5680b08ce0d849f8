import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { type ProviderLetter, RAISED_WORDS } from "#app/domain/complaints/provider-letter.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { INK, Pen } from "./pen.server.ts"
import { Sheet, TEXT } from "./sheet.server.ts"

export type LetterToDraw = Readonly<{
  letter: ProviderLetter
  recipient: string
  on: Day
  organisation: string
  cases: readonly Readonly<{ reference: string; shown: ShownToProvider }>[]
}>

/** The letter with its cases as a tagged PDF: real text, headings, and as many pages as it takes. */
export async function drawProviderLetter({
  letter,
  recipient,
  on,
  organisation,
  cases,
}: LetterToDraw): Promise<Buffer> {
  const pen = new Pen({ title: letter.heading, author: organisation })
  const sheet = new Sheet(pen)
  sheet.write(pen.root, "P", recipient, TEXT, 0)
  sheet.write(pen.root, "P", dayInWords(on), TEXT, 18)
  sheet.write(pen.root, "H1", letter.heading, { size: 20, bold: true, colour: INK.plum }, 14)
  for (const line of letter.opening) sheet.write(pen.root, "P", line, TEXT, 6)
  for (const { reference, shown } of cases) drawCase(sheet, reference, shown)
  sheet.write(pen.root, "H2", "What we ask of you", { size: 14, bold: true, colour: INK.plum }, 16)
  for (const line of letter.closing) sheet.write(pen.root, "P", line, TEXT, 6)
  return pen.finish()
}

function drawCase(sheet: Sheet, reference: string, { kinds, details }: ShownToProvider) {
  const part = sheet.pen.part(sheet.pen.root, "Sect")
  sheet.write(part, "H2", `Complaint ${reference}`, { size: 14, bold: true, colour: INK.plum }, 16)
  sheet.write(part, "P", `What kind of thing: ${kinds.map((kind) => KIND_WORDS[kind].name).join("; ")}`, TEXT, 4)
  if (details === null) {
    sheet.write(part, "P", "The person did not want more than this to be passed on.", TEXT, 4)
  } else {
    const when = details.happenedIn === null ? "not said" : monthInWords(details.happenedIn)
    sheet.write(part, "P", `When: ${when}. ${RAISED_WORDS[details.raised]}`, TEXT, 4)
    for (const [name, text] of [
      ["What happened", details.narrative.happened],
      ["What it did to them", details.narrative.effect],
      ["What would put it right", details.narrative.remedy],
    ] as const) {
      if (text === "") continue
      sheet.write(part, "H3", name, { size: 11.5, bold: true }, 8)
      for (const paragraph of text.split(/\n+/)) sheet.write(part, "P", paragraph, TEXT, 2)
    }
  }
  part.end()
}
