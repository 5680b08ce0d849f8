import type { MarkKind } from "./mark.ts"

/** Neither before nor after it may stand a letter or digit: `\b` knows English letters only. */
const ALONE = { before: "(?<![\\p{L}\\p{N}])", after: "(?![\\p{L}\\p{N}])" }

function alone(pattern: string): RegExp {
  return new RegExp(`${ALONE.before}(?:${pattern})${ALONE.after}`, "giu")
}

/** Also as people write it to get past a machine: "jo at mail dot com", "jo (at) mail (dot) com". */
const AT = "(?:\\s?@\\s?|\\s?[\\[(]\\s?at\\s?[\\])]\\s?|\\sat\\s)"
const DOT = "(?:\\.|\\s?[\\[(]\\s?dot\\s?[\\])]\\s?|\\sdot\\s)"
const HOST = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
const EMAIL = `[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9])?(?:@${HOST}(?:\\.${HOST})+|${AT}${HOST}(?:${DOT}${HOST})*${DOT}[a-z]{2,})`

/** With its scheme, with "www", or a name that ends as sites in Britain do. */
const LINK = `(?:https?:\\/\\/|www\\.)[^\\s<>"')\\]]+|(?:${HOST}\\.)+(?:com|org|net|uk|co|info|io|me|tv|biz|app|wales|scot|london)(?:\\/[^\\s<>"')\\]]*)?`

/** HMRC, NIM39110: no D, F, I, Q, U or V at the beginning, no O second, and no prefix that was never given out. */
const NI_NUMBER =
  "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\\s-]?\\d{2}[\\s-]?\\d{2}[\\s-]?\\d{2}(?:[\\s-]?[A-D])?"

/** The grammar of Royal Mail's Programmers' Guide, whole postcodes: outward code, perhaps a space, inward code. */
const POSTCODE =
  "(?:GIR\\s?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d(?:\\d|[ABEHMNPRVWXY])?|\\d[A-HJKPSTUW])\\s?\\d[ABD-HJLNP-UW-Z]{2})"

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
const ORDINAL = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)"
const NUMERAL = "(?:0?[1-9]|[12]\\d|3[01])"
const YEAR = "(?:,?\\s(?:19|20)\\d\\d)?"
/** A weekday alone says little, with a day beside it much: "Tuesday the 14th", "14 March", "May 3rd, 2026". */
const DATE = [
  `(?:${WEEKDAY},?\\s(?:the\\s)?)?(?:${ORDINAL}|${NUMERAL})\\s(?:of\\s)?${MONTH}${YEAR}`,
  `(?:${WEEKDAY},?\\s)?${MONTH}\\s(?:the\\s)?(?:${ORDINAL}|${NUMERAL})${YEAR}`,
  `${WEEKDAY},?\\s(?:the\\s)?${ORDINAL}`,
  `(?:on|the)\\sthe\\s${ORDINAL}`,
  `${NUMERAL}[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\\d\\d|\\d\\d)`,
  "(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])",
].join("|")

const TIME = "(?:[01]?\\d|2[0-3]):[0-5]\\d(?:\\s?[ap]\\.?m)?|(?:1[0-2]|0?[1-9])(?:\\.[0-5]\\d)?\\s?[ap]m"

/** Ten or eleven digits from 0, or +44 and nine or ten, spaced as people space them (Ofcom's numbering plan). */
const PHONE = "(?:(?:\\+|00)44[\\s.-]?(?:\\(0\\)[\\s.-]?)?\\(?\\d|\\(?0\\d)(?:[\\s().-]{0,2}\\d){8,9}"

/** Six digits or more: a case, a claim, a local telephone. Two years beside one another are none. */
const NUMBER = "(?!(?:19|20)\\d\\d[\\s-](?:19|20)\\d\\d(?!\\d))\\d(?:[\\s-]?\\d){5,}"

/** What can be found by its form alone. */
export const PATTERNS: readonly Readonly<{ kind: MarkKind; pattern: RegExp }>[] = [
  { kind: "email", pattern: alone(EMAIL) },
  { kind: "link", pattern: alone(LINK) },
  { kind: "ni-number", pattern: alone(NI_NUMBER) },
  { kind: "postcode", pattern: alone(POSTCODE) },
  { kind: "date", pattern: alone(DATE) },
  { kind: "time", pattern: alone(TIME) },
  // A "+" or "(" may stand before the first digit.
  { kind: "phone", pattern: new RegExp(`(?<![\\p{L}\\p{N}+])${PHONE}(?!\\d)`, "gu") },
  { kind: "number", pattern: alone(NUMBER) },
]
