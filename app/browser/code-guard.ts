import { BALLOT_CODE_LENGTH } from "#app/domain/code.ts"
import { listPasses } from "./kept-passes.ts"

/** Receipts and other codes of ours are shorter than this; a ballot code with a slip or two is not. */
const LONGEST_OTHER = 20
const LONGEST_SLIP = BALLOT_CODE_LENGTH + 14

/** In random signs there are some eight digits in twenty-six; in a long word or two there is none. */
const FEWEST_DIGITS = 3

/**
 * Whether a text holds a ballot code, or enough of one to be worth guessing: one that this browser keeps, in any part of
 * it that is longer than half, or something of that length and make, also with a sign too few or too many.
 * @param known the ballot codes that are to be recognised for certain
 */
export function holdsBallotCode(text: string, known: readonly string[]): boolean {
  return holdsKnownCode(text, known) || [...text.matchAll(CANDIDATE)].some(([found]) => looksLikeCode(found))
}

/** The same for a text with signatures in it, any part of which may look like a code: only what is recognised for certain. */
export function holdsKnownCode(text: string, known: readonly string[]): boolean {
  const signs = bare(text)
  const half = BALLOT_CODE_LENGTH / 2
  return known.some((code) => parts(bare(code), half).some((part) => signs.includes(part)))
}

/** Signs in one run, or in groups of four as the page shows them: what else people write has other words in it. */
const CANDIDATE = /[0-9a-z]{21,}|(?:\b[0-9a-z]{4}[\s\-–—.]+){5,}[0-9a-z]{1,6}/gi

/** Digits as they stand: a code has no I, L or O, and words have many. */
function looksLikeCode(found: string): boolean {
  const signs = bare(found)
  const digits = found.replaceAll(/[^0-9]/g, "").length
  return signs.length > LONGEST_OTHER && signs.length <= LONGEST_SLIP && digits >= FEWEST_DIGITS
}

/** As codes are read: capitals, without spaces, I and L for 1 and O for 0. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll(/[IL]/g, "1")
    .replaceAll("O", "0")
}

function parts(code: string, length: number): string[] {
  return Array.from({ length: code.length - length + 1 }, (_, place) => code.slice(place, place + length))
}

/** The codes of the passes that are here. */
export function knownCodes(): string[] {
  return listPasses().flatMap(({ code }) => code ?? [])
}
