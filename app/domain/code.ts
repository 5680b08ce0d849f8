/**
 * Codes that people copy by hand: Crockford's base 32, which leaves out I, L, O and U.
 * Each kind has its own length, and receipts and printed passes a letter before them, so that no kind is taken for
 * another.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** 80 bits: given out by the server, for the whole book of one area. */
export const PASS_CODE_LENGTH = 16
/** 130 bits: made in the browser, never sent to us. */
export const BALLOT_CODE_LENGTH = 26
/** A letter R and 95 bits: the receipt of one rating. */
export const RECEIPT_LENGTH = 20
export const RECEIPT_LETTER = "R"
/** A letter P and 85 bits: printed, and handed out by a library or an advice centre. */
export const PAPER_CODE_LENGTH = 18
export const PAPER_LETTER = "P"
/** A letter C and 80 bits: the receipt of a complaint. */
export const COMPLAINT_RECEIPT_LENGTH = 17
export const COMPLAINT_LETTER = "C"
/** A letter S and 80 bits: the receipt of a suggestion. */
export const SUGGESTION_RECEIPT_LENGTH = 17
export const SUGGESTION_LETTER = "S"

/** A letter D and 80 bits: the receipt of an idea for the campaign. */
export const IDEA_RECEIPT_LENGTH = 17
export const IDEA_LETTER = "D"

export type CodeKind =
  | "pass-code"
  | "paper-pass"
  | "ballot-code"
  | "receipt"
  | "complaint-receipt"
  | "suggestion-receipt"
  | "idea-receipt"

export type TypedCode =
  | { ok: true; kind: CodeKind; code: string }
  | { ok: false; reason: "empty" | "strange-sign" | "wrong-length" }

/** The first `length` signs that stand for `bytes`, five bits a sign, most significant bit first. */
export function encodeCode(bytes: Uint8Array, length: number): string {
  let code = ""
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < length) {
      bits -= 5
      code += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return code
}

/** The receipt made of twelve bytes or more: the letter, then nineteen signs. */
export function encodeReceipt(bytes: Uint8Array): string {
  return RECEIPT_LETTER + encodeCode(bytes, RECEIPT_LENGTH - 1)
}

/** The code of a printed pass, made of eleven bytes or more: the letter, then seventeen signs. */
export function encodePaperCode(bytes: Uint8Array): string {
  return PAPER_LETTER + encodeCode(bytes, PAPER_CODE_LENGTH - 1)
}

/** The receipt of a complaint, made of ten bytes or more: the letter, then sixteen signs. */
export function encodeComplaintReceipt(bytes: Uint8Array): string {
  return COMPLAINT_LETTER + encodeCode(bytes, COMPLAINT_RECEIPT_LENGTH - 1)
}

/** The receipt of a suggestion, made of ten bytes or more: the letter, then sixteen signs. */
export function encodeSuggestionReceipt(bytes: Uint8Array): string {
  return SUGGESTION_LETTER + encodeCode(bytes, SUGGESTION_RECEIPT_LENGTH - 1)
}

/** The receipt of an idea, made of ten bytes or more: the letter, then sixteen signs. */
export function encodeIdeaReceipt(bytes: Uint8Array): string {
  return IDEA_LETTER + encodeCode(bytes, IDEA_RECEIPT_LENGTH - 1)
}

/**
 * Reads what somebody typed or pasted: capitals or not, with spaces or dashes, I and L for 1 and O for 0.
 * A ballot code is recognised so that it can be refused by name: it must never reach us.
 */
export function readCode(typed: string): TypedCode {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0")
  if (code === "") return { ok: false, reason: "empty" }
  if ([...code].some((sign) => !ALPHABET.includes(sign))) return { ok: false, reason: "strange-sign" }
  if (code.length === PASS_CODE_LENGTH) return { ok: true, kind: "pass-code", code }
  if (code.length === PAPER_CODE_LENGTH && code.startsWith(PAPER_LETTER)) return { ok: true, kind: "paper-pass", code }
  if (code.length === BALLOT_CODE_LENGTH) return { ok: true, kind: "ballot-code", code }
  if (code.length === RECEIPT_LENGTH && code.startsWith(RECEIPT_LETTER)) return { ok: true, kind: "receipt", code }
  if (code.length === COMPLAINT_RECEIPT_LENGTH && code.startsWith(COMPLAINT_LETTER)) {
    return { ok: true, kind: "complaint-receipt", code }
  }
  if (code.length === SUGGESTION_RECEIPT_LENGTH && code.startsWith(SUGGESTION_LETTER)) {
    return { ok: true, kind: "suggestion-receipt", code }
  }
  if (code.length === IDEA_RECEIPT_LENGTH && code.startsWith(IDEA_LETTER))
    return { ok: true, kind: "idea-receipt", code }
  return { ok: false, reason: "wrong-length" }
}

/** In groups of four, as shown on pages: `R7K2 M0QZ …`. */
export function groupsOfFour(code: string): string {
  return code.match(/.{1,4}/g)?.join(" ") ?? ""
}
