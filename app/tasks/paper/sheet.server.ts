import { INK, type Part, type Pen, type Style } from "./pen.server.ts"

const LEFT = 62
const WIDTH = 471
/** The lowest line of a page, in points from its top. */
const BOTTOM = 780
const TOP = 62
/** Between two lines to write on by hand: what a hand needs. */
const HAND = 26
/** How a letter's paragraphs are set. */
export const TEXT = { size: 11.5 } as const

/** Text down a page, and on to the next where it would pass the foot. Heights and gaps are in points. */
export class Sheet {
  readonly pen: Pen
  #y = BOTTOM

  constructor(pen: Pen) {
    this.pen = pen
  }

  write(parent: Part, tag: "H1" | "H2" | "H3" | "P", text: string, style: Style, gap: number) {
    const height = this.pen.doc
      .font(style.bold ? "bold" : "regular", style.size)
      .heightOfString(text, { width: WIDTH, lineGap: style.size * 0.18 })
    // A heading does not stay behind at the foot of a page.
    this.#make(gap + Math.min(height, BOTTOM - TOP) + (tag === "P" ? 0 : 40))
    this.#y = this.pen.write(parent, tag, text, { x: LEFT, y: this.#y + gap, width: WIDTH }, style)
  }

  /** What is left open, with its name: a screen reader hears the name, and a hand fills in the line. */
  writeBlank(parent: Part, name: string) {
    this.write(parent, "P", `${name}:`, TEXT, 8)
    const before = this.pen.doc.font("regular", TEXT.size).widthOfString(`${name}: `)
    this.#line(LEFT + before)
  }

  /** Empty lines to write on. */
  writeLines(count: number) {
    for (let line = 0; line < count; line += 1) {
      this.#make(HAND)
      this.#y += HAND
      this.#line(LEFT)
    }
  }

  #line(from: number) {
    const y = this.#y - 2
    this.pen.decorate((doc) =>
      doc
        .moveTo(from, y)
        .lineTo(LEFT + WIDTH, y)
        .lineWidth(0.7)
        .stroke(INK.line),
    )
  }

  /** Another page, where the rest of this one is too little. */
  #make(room: number) {
    if (this.#y + room <= BOTTOM) return
    this.pen.doc.addPage()
    this.#y = TOP
  }
}
