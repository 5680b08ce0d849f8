import { Transform } from "node:stream"

/**
 * Control characters in a sent form, written out or percent-encoded; tabs and line ends are text. No field of ours means
 * one, PostgreSQL takes no zero byte, and pasted documents bring others along.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|%(?:0[0-8bcef]|1[0-9a-f]|7f)/gi

/** What may be the beginning of one whose rest comes with the next piece. */
const BEGUN = /%[017]?$/

/**
 * The body of a form on its way to the pages: refused as soon as it is longer than `most` bytes, and with a space for
 * each control character, so that no page has to think of them.
 * @param asItIs for a body whose every byte was signed: nothing is taken out
 */
export function formBody(most: number, asItIs = false): { stream: Transform; isTooLong: () => boolean } {
  let bytes = 0
  let begun = ""
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      if (bytes > most) return next(new Error("The body is longer than allowed."))
      if (asItIs) return next(null, chunk)
      // One byte a character, there and back.
      const text = begun + chunk.toString("latin1")
      begun = BEGUN.exec(text)?.[0] ?? ""
      next(null, Buffer.from(text.slice(0, text.length - begun.length).replace(CONTROL, "+"), "latin1"))
    },
    flush(next) {
      next(null, Buffer.from(begun, "latin1"))
    },
  })
  return { stream, isTooLong: () => bytes > most }
}
