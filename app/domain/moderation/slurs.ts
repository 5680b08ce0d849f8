/**
 * Words that are meant to hurt people for what they are, each letter moved by thirteen places (ROT13) so that nobody reads
 * them by the way. They are marked and nothing is declined for them: people also write down what they were called.
 */
const MOVED = [
  ...["cnxv", "avttre", "avttn", "tbyyvjbt", "jbt", "puvax", "tbbx", "qnexvr", "pbba", "xvxr", "lvq"],
  ...["tlccb", "cvxrl", "genzc", "fcnfgvp", "fcnm", "zbat", "ergneq", "pevccyr", "zvqtrg", "fpuvmb"],
  ...["snttbg", "cbbs", "qlxr", "genaal", "furznyr", "fyhg", "juber", "fynt", "puni", "fpebhatre", "fcbatre"],
] as const

const ALPHABET = "abcdefghijklmnopqrstuvwxyz"

const SLURS = new Set(MOVED.map(moved))

const WORD = /[\p{L}]+/gu

/** Where one of them stands as a word, one or several. */
export function findSlurs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => SLURS.has(word.toLowerCase()) || SLURS.has(word.toLowerCase().replace(/e?s$/, "")))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function moved(word: string): string {
  return word.replace(/[a-z]/g, (letter) => ALPHABET[(ALPHABET.indexOf(letter) + 13) % 26] ?? letter)
}
