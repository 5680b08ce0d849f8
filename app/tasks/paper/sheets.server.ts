import { dayInWords } from "#app/domain/calendar.ts"
import { drawCards } from "./cards.server.ts"
import { drawMark, INK, type Part, Pen } from "./pen.server.ts"

export type SheetsRequest = Readonly<{
  pool: Readonly<{ id: string; place: string; year: number; codes: readonly string[] }>
  /** The site's address, who runs it, and where a lost batch is reported. */
  site: Readonly<{ origin: string; organisation: string; contact: string }>
}>

/**
 * The printed passes of a pool as a PDF: a first sheet for whoever hands them out, then four cards to a page. It holds
 * the codes, and is the only thing that does.
 */
export async function drawSheets({ pool, site }: SheetsRequest): Promise<Buffer> {
  // A date is never broken over two lines.
  const until = dayInWords(`${pool.year + 1}-01-31`).replaceAll(" ", "\u00a0")
  const pen = new Pen({ title: `Rating passes for ${pool.place}`, author: site.organisation })
  drawFirstSheet(pen, { pool, site }, until)
  drawCards(pen, pool.codes, { place: pool.place, address: `${site.origin}/rate`, until }, pool.id)
  return pen.finish()
}

const LEFT = 62
const WIDTH = 471
const TEXT = { size: 11.5 }

function drawFirstSheet(pen: Pen, { pool, site }: SheetsRequest, until: string) {
  pen.doc.addPage()
  pen.decorate((doc) => {
    doc.rect(0, 0, 595.28, 74).fill(INK.plum)
    drawMark(doc, { x: LEFT, y: 22, scale: 1.15, line: INK.paper })
  })
  const at = { x: LEFT, width: WIDTH }
  const head = pen.part(pen.root, "Sect")
  pen.write(head, "P", "Threestar", { ...at, x: LEFT + 66, y: 27 }, { size: 17, bold: true, colour: INK.paper })
  let y = pen.write(
    head,
    "H1",
    `Rating passes for ${pool.place}`,
    { ...at, y: 92 },
    { size: 22, bold: true, colour: INK.plum },
  )
  const many = pool.codes.length === 1 ? "1 pass" : `${pool.codes.length} passes`
  const what = `This sheet is for you who hand them out. The sheets behind it hold ${many}. Each lets one person rate one provider of a work programme, without an account, until ${until}.`
  y = pen.write(head, "P", what, { ...at, y: y + 2 }, TEXT)
  y = pen.write(head, "P", `Name of this batch: ${pool.id}`, { ...at, y: y + 5 }, { ...TEXT, bold: true })
  head.end()
  y = drawFolds(pen, drawSection(pen, MAKE_READY, y + 13) + 12)
  for (const section of sectionsFor(site.contact, until)) y = drawSection(pen, section, y + 13)
  const who = `${site.organisation} runs Threestar. It belongs to no government and to no provider.`
  pen.write(pen.root, "P", who, { ...at, y: y + 12 }, { size: 9.5, colour: INK.muted })
}

type Section = Readonly<{ heading: string; numbered?: true; items: readonly string[] }>

const MAKE_READY: Section = {
  heading: "Make them ready",
  numbered: true,
  items: [
    "Cut along the dashed lines. Try not to read the codes: whoever knows a code can use it.",
    "Fold at 1, back, so that the dark cover is outside. Fold at 2, in, over the code.",
    "Close the open side with a sticker. Then put all passes into one box and mix them.",
  ],
}

/** What step 2 says, seen from the edge of the paper. */
function drawFolds(pen: Pen, top: number): number {
  const [panel, flat, folded] = [84, LEFT + 17, LEFT + 330]
  const y = top + 12
  pen.decorate((doc) => {
    doc
      .lineWidth(4)
      .moveTo(flat, y)
      .lineTo(flat + panel, y)
      .stroke(INK.plum)
    doc
      .lineWidth(1.5)
      .moveTo(flat + panel, y)
      .lineTo(flat + 3 * panel, y)
      .stroke(INK.line)
    for (const fold of [1, 2]) doc.circle(flat + fold * panel, y, 3.5).fill(INK.gold)
    doc
      .lineWidth(1.5)
      .moveTo(flat + 3 * panel + 18, y)
      .lineTo(folded - 22, y)
      .stroke(INK.line)
    doc.polygon([folded - 16, y], [folded - 23, y - 4], [folded - 23, y + 4]).fill(INK.line)
    doc
      .lineWidth(1.5)
      .moveTo(folded, y)
      .lineTo(folded + panel, y)
      .lineTo(folded + 5, y - 9)
      .stroke(INK.line)
    doc
      .lineWidth(4)
      .moveTo(folded, y + 1)
      .lineTo(folded + panel - 5, y + 10)
      .stroke(INK.plum)
    for (const x of [folded, folded + panel]) doc.circle(x, y, 3.5).fill(INK.gold)
  })
  const style = { size: 9, colour: INK.muted }
  for (const [place, word] of ["cover", "code", "what to do"].entries()) {
    pen.note(word, { x: flat + place * panel + 28, y: y + 7, width: panel }, style)
  }
  return y + 20
}

function sectionsFor(contact: string, until: string): Section[] {
  return [
    {
      heading: "Hand them out",
      items: [
        "Let people draw one from the box themselves. Do not choose one for them.",
        "One for each person who wants one. Nobody has to take one.",
        "Never note who took a pass, or when. Keep no list.",
        "Never ask whether somebody used it, or what they said. Say: “Rating is your choice and is no part of your claim. Nobody may ask whether you used this.”",
        "Do not give passes to the companies that run work programmes, or to people who work for them.",
      ],
    },
    {
      heading: "Keep them safe",
      items: [
        "Lock them away, as you would cash. Do not copy, scan or photograph them.",
        "Once these sheets are printed, delete the file they came in.",
        `After ${until} they are worth nothing. Shred those that are left.`,
      ],
    },
    {
      heading: "If passes are lost or stolen",
      items: [
        `Write to ${contact} and give the name of this batch. You need not say more.`,
        "We close the whole batch. From then on none of its passes works, and we can print you a new one.",
        "Ratings already sent with it stay. Only if the batch was misused do we leave out all of them together, whatever they say.",
      ],
    },
  ]
}

function drawSection(pen: Pen, { heading, numbered, items }: Section, top: number): number {
  const part: Part = pen.part(pen.root, "Sect")
  let y = pen.write(part, "H2", heading, { x: LEFT, y: top, width: WIDTH }, { size: 14, bold: true, colour: INK.plum })
  const list = pen.part(part, "L")
  for (const [place, item] of items.entries()) {
    y = pen.writeItem(list, numbered ? `${place + 1}` : "•", item, { x: LEFT, y: y + 2, width: WIDTH }, TEXT)
  }
  list.end()
  part.end()
  return y
}
