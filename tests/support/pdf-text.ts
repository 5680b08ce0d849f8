import { inflateSync } from "node:zlib"

/**
 * The text of a PDF that pdfkit made, in the order in which it is drawn, one line for each piece: read as a reader does, by
 * what each font says its glyphs stand for. Proves that a document holds words and not pictures of them.
 */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = "", font = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? "")?.[1] ?? ""
      fonts.set(name, glyphsOf(objects.get(unicode)?.body ?? ""))
    }
  }
  const pages = [...objects.values()].map(({ body }) => body).filter((body) => body.includes("BT"))
  return pages.flatMap((page) => linesOf(page, fonts)).join("\n")
}

type PdfObject = Readonly<{ head: string; body: string }>

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString("latin1")
  const objects = new Map<string, PdfObject>()
  for (const { 1: number = "", index, 0: start } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const end = text.indexOf("\nendobj", index)
    const stream = text.indexOf("stream\n", index + start.length)
    const hasStream = stream >= 0 && stream < end
    const head = text.slice(index + start.length, hasStream ? stream : end)
    objects.set(number, { head, body: hasStream ? unpacked(pdf, head, stream + 7) : "" })
  }
  return objects
}

function unpacked(pdf: Buffer, head: string, from: number): string {
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? "0")
  const bytes = pdf.subarray(from, from + length)
  return head.includes("FlateDecode") ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1")
}

/** What each glyph stands for, from ranges such as `<0000> <0003> [<0000> <0041> <00660069>]`. */
function glyphsOf(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, first = "", list = ""] of cmap.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi)) {
    for (const [place, [, code = ""]] of [...list.matchAll(/<([0-9a-f]*)>/gi)].entries()) {
      const glyph = (Number.parseInt(first, 16) + place).toString(16).padStart(4, "0")
      glyphs.set(glyph, Buffer.from(code, "hex").swap16().toString("utf16le"))
    }
  }
  return glyphs
}

function linesOf(page: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const lines: string[] = []
  let font = ""
  for (const [, named, pieces = ""] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (named !== undefined) {
      font = named
      continue
    }
    const hex = [...pieces.matchAll(/<([0-9a-f]+)>/gi)].map(([, one = ""]) => one.toLowerCase()).join("")
    lines.push((hex.match(/.{4}/g) ?? []).map((glyph) => fonts.get(font)?.get(glyph) ?? "?").join(""))
  }
  return lines
}
