import { createRequire } from "node:module"
import PDFDocument from "pdfkit"

/** The inks of the site (app/styles/_theme.scss), and what paper needs of them. */
export const INK = {
  ink: "#201a25",
  muted: "#5a5162",
  plum: "#3d0f49",
  gold: "#ffb81c",
  paper: "#fffcf7",
  wash: "#f6efe4",
  line: "#857a8e",
} as const

const FONTS = {
  regular: "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff",
  bold: "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff",
} as const

/** Between lines, as a share of the letters' size. */
const LINE_GAP = 0.18

/** A part of the document's outline: what a screen reader walks through. */
export type Part = PDFKit.PDFStructureElement

type Tag = "H1" | "H2" | "H3" | "P" | "LI"

/** Points from the page's upper left corner. */
export type Place = Readonly<{ x: number; y: number; width: number }>

export type Style = Readonly<{ size: number; bold?: boolean; colour?: string }>

/** Draws on A4 pages, and says of everything drawn whether it is text with a role or mere decoration. */
export class Pen {
  readonly doc: PDFKit.PDFDocument
  readonly root: Part

  constructor({ title, author }: { title: string; author: string }) {
    const about = { info: { Title: title, Author: author }, displayTitle: true, lang: "en-GB" }
    this.doc = new PDFDocument({
      ...about,
      size: "A4",
      margin: 0,
      tagged: true,
      pdfVersion: "1.7",
      autoFirstPage: false,
    })
    const { resolve } = createRequire(import.meta.url)
    for (const [name, file] of Object.entries(FONTS)) this.doc.registerFont(name, resolve(file))
    this.root = this.doc.struct("Document")
    this.doc.addStructure(this.root)
  }

  /** A part with parts of its own; close it when nothing more comes. */
  part(parent: Part, tag: "Sect" | "L" | "Div"): Part {
    const part = this.doc.struct(tag)
    parent.add(part)
    return part
  }

  /** Writes a text with its role; answers with the height beneath which the next may begin. */
  write(parent: Part, tag: Tag, text: string, place: Place, style: Style): number {
    parent.add(this.doc.struct(tag, {}, () => this.#letters(text, place, style)))
    return this.doc.y
  }

  /** A line of a list, with its sign or number before it. */
  writeItem(list: Part, sign: string, text: string, place: Place, style: Style): number {
    const indent = style.size * 1.5
    const item = this.doc.struct("LI")
    list.add(item)
    item.add(this.doc.struct("Lbl", {}, () => this.#letters(sign, place, { ...style, bold: true })))
    const body = { ...place, x: place.x + indent, width: place.width - indent }
    item.add(this.doc.struct("LBody", {}, () => this.#letters(text, body, style)))
    item.end()
    return this.doc.y
  }

  /** Lines, grounds and marks, which a screen reader passes over; also text that only repeats. */
  decorate(draw: (doc: PDFKit.PDFDocument) => void) {
    this.doc.markContent("Artifact", { type: "Layout" })
    this.doc.save()
    draw(this.doc)
    this.doc.restore()
    this.doc.endMarkedContent()
  }

  /** A word that belongs to the sheet and not to its text. */
  note(text: string, place: Place, style: Style) {
    this.decorate(() => this.#letters(text, place, style))
  }

  /** The largest size, in steps of a quarter, at which a bold text stands in one line; the least if none does. */
  sizeFor(text: string, width: number, { most, least }: { most: number; least: number }): number {
    for (let size = most; size > least; size -= 0.25) {
      if (this.doc.font("bold", size).widthOfString(text) <= width) return size
    }
    return least
  }

  /** The whole document. Nothing of it was ever in a file. */
  async finish(): Promise<Buffer> {
    this.root.end()
    this.doc.end()
    const chunks: Buffer[] = []
    for await (const chunk of this.doc) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  }

  #letters(text: string, { x, y, width }: Place, style: Style) {
    this.doc
      .font(style.bold ? "bold" : "regular", style.size)
      .fillColor(style.colour ?? INK.ink)
      .text(text, x, y, { width, lineGap: style.size * LINE_GAP })
  }
}

/** A star of the site, 20 points wide at scale 1 (app/components/sprite.tsx). */
const STAR = "M10 1.6l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L10 15l-5.3 2.8 1.1-5.9L1.5 7.8l5.9-.8z"

/** Three rising stars over the three-star line: 46 by 27 points at scale 1. */
export function drawMark(
  doc: PDFKit.PDFDocument,
  { x, y, scale, line }: { x: number; y: number; scale: number; line: string },
) {
  doc.save().translate(x, y).scale(scale)
  for (const [across, down, size] of [
    [0, 9, 0.62],
    [14, 5, 0.75],
    [29, 0, 0.88],
  ] as const) {
    doc.save().translate(across, down).scale(size).path(STAR).fill(INK.gold).restore()
  }
  doc.moveTo(1, 25).lineTo(45, 25).lineWidth(2).dash(4, { space: 3 }).stroke(line).restore()
}
