import { groupsOfFour } from "#app/domain/code.ts"
import { drawMark, INK, type Part, type Pen } from "./pen.server.ts"

/** What a card says beside its code. */
export type CardWords = Readonly<{ place: string; address: string; until: string }>

/** Points. Four cards to a page leave letters of ten points and more. */
const MARGIN = 30
const CARDS_ON_A_PAGE = 4
const PAGE = { width: 595.28, height: 841.89 }
const CARD = { width: PAGE.width - 2 * MARGIN, height: (PAGE.height - 2 * MARGIN - 14) / CARDS_ON_A_PAGE }
/** Cover, code, what to do: folded so that the code lies between two sheets of paper, covered from both sides. */
const PANEL = CARD.width / 3
const INSET = 15
/** The dark band on the cover lies over the code when the card is folded, and keeps it from showing through. */
const BAND = { top: 36, height: 80 }

/** Letters of a place that go into two lines; a longer name is set smaller. */
const LONG_PLACE = 50

const SMALL = { size: 10, colour: INK.muted }
const NORMAL = { size: 10 }
const HEADING = { size: 13, bold: true, colour: INK.plum }
/** Of every heading, from the upper edge of its card. */
const FIRST_LINE = 11

/** Four cards to a page, until all codes stand on one. */
export function drawCards(pen: Pen, codes: readonly string[], words: CardWords, batch: string) {
  const pages = Math.ceil(codes.length / CARDS_ON_A_PAGE)
  for (let page = 0; page < pages; page++) {
    pen.doc.addPage()
    const here = codes.slice(page * CARDS_ON_A_PAGE, (page + 1) * CARDS_ON_A_PAGE)
    drawGuides(pen, here.length)
    pen.note(
      `${batch} · sheet ${page + 1} of ${pages}`,
      { x: MARGIN, y: PAGE.height - 26, width: 400 },
      { ...SMALL, size: 8 },
    )
    for (const [place, code] of here.entries()) drawCard(pen, { code, top: topOf(place) }, words)
  }
}

function topOf(place: number): number {
  return MARGIN + 6 + place * CARD.height
}

/** Where to cut (dashes) and where to fold (dots); shared lines are drawn once. */
function drawGuides(pen: Pen, cards: number) {
  const bottom = topOf(cards)
  pen.decorate((doc) => {
    doc.lineWidth(0.8).dash(5, { space: 4 })
    for (let place = 0; place <= cards; place++) {
      doc.moveTo(MARGIN - 12, topOf(place)).lineTo(PAGE.width - MARGIN + 12, topOf(place))
    }
    for (const x of [MARGIN, PAGE.width - MARGIN]) doc.moveTo(x, topOf(0) - 12).lineTo(x, bottom + 12)
    doc.stroke(INK.line)
    doc.lineWidth(0.6).dash(1, { space: 3 })
    for (const fold of [1, 2]) doc.moveTo(MARGIN + fold * PANEL, topOf(0) - 4).lineTo(MARGIN + fold * PANEL, bottom + 4)
    doc.stroke(INK.line)
  })
  const style = { ...SMALL, size: 8.5 }
  for (const [fold, text] of ["1  fold back", "2  fold in"].entries()) {
    pen.note(text, { x: MARGIN + (fold + 1) * PANEL - 22, y: 17, width: 90 }, style)
  }
}

/** No card has a number: somebody could note who took which. */
type Card = Readonly<{ code: string; top: number }>

function drawCard(pen: Pen, card: Card, words: CardWords) {
  const part = pen.part(pen.root, "Sect")
  drawCover(pen, part, card, words)
  drawCode(pen, part, card, words)
  drawSteps(pen, part, card, words)
  part.end()
}

function drawCover(pen: Pen, part: Part, { top }: Card, { place, until }: CardWords) {
  const band = top + BAND.top
  pen.decorate((doc) => {
    doc.rect(MARGIN, band, PANEL, BAND.height).fill(INK.plum)
    drawMark(doc, { x: MARGIN + INSET, y: band + 11, scale: 1.05, line: INK.paper })
  })
  const at = { x: MARGIN + INSET, width: PANEL - 2 * INSET }
  pen.write(part, "P", "Threestar", { ...at, y: top + FIRST_LINE }, HEADING)
  const title = { size: 21, bold: true, colour: INK.paper }
  pen.write(part, "H2", "Rating pass", { ...at, y: band + 44 }, title)
  const y = pen.write(part, "P", `For one rating, until\n${until}`, { ...at, y: band + BAND.height + 9 }, NORMAL)
  pen.write(part, "P", place, { ...at, y: y + 2 }, place.length > LONG_PLACE ? { ...SMALL, size: 8 } : SMALL)
}

function drawCode(pen: Pen, part: Part, { code, top }: Card, { until }: CardWords) {
  const x = MARGIN + PANEL
  const at = { x: x + INSET, width: PANEL - 2 * INSET }
  const box = top + BAND.top + 6
  pen.decorate((doc) => {
    doc.roundedRect(x + 9, box, PANEL - 18, BAND.height - 12, 9).fillAndStroke(INK.wash, INK.plum)
  })
  pen.write(part, "H3", "Your code", { ...at, y: top + FIRST_LINE }, HEADING)
  const [first = "", second = "", ...rest] = groupsOfFour(code).split(" ")
  const [above, below] = [`${first} ${second}`, rest.join(" ")]
  const size = pen.sizeFor(below, PANEL - 40, { most: 17, least: 13 })
  pen.write(part, "P", `${above} \n${below}`, { x: x + 20, y: box + 13, width: PANEL - 22 }, { size, bold: true })
  const text = `Good for one rating until ${until}. You need no account and no e-mail address.`
  pen.write(part, "P", text, { ...at, y: top + BAND.top + BAND.height + 9 }, NORMAL)
}

function drawSteps(pen: Pen, part: Part, { top }: Card, { address }: CardWords) {
  const at = { x: MARGIN + 2 * PANEL + INSET, width: PANEL - 2 * INSET }
  let y = pen.write(part, "H3", "Rate your provider", { ...at, y: top + FIRST_LINE }, HEADING)
  const list = pen.part(part, "L")
  y = pen.writeItem(list, "1", "Go to", { ...at, y: y + 3 }, NORMAL)
  const style = { size: pen.sizeFor(address, at.width, { most: 10, least: 7.5 }), bold: true, colour: INK.plum }
  y = pen.write(list, "LI", address, { ...at, y: y + 1 }, style)
  const steps = ["Find your town. Press “I have a pass already”.", "Type the code and answer five questions."]
  for (const [place, step] of steps.entries()) {
    y = pen.writeItem(list, String(place + 2), step, { ...at, y: y + 3 }, NORMAL)
  }
  list.end()
  const promise = "Rating is your choice and is no part of your claim. Nobody may ask whether you used this."
  pen.write(part, "P", promise, { ...at, y: y + 6 }, { size: 10, bold: true })
}
