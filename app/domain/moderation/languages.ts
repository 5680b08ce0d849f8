/** Languages that people here write in, by their BCP 47 tag; others are kept by their tag, without a name of ours. */
export const LANGUAGES = {
  en: "English",
  cy: "Welsh",
  ar: "Arabic",
  bn: "Bengali",
  bg: "Bulgarian",
  zh: "Chinese",
  cs: "Czech",
  nl: "Dutch",
  fa: "Farsi",
  fr: "French",
  de: "German",
  el: "Greek",
  gu: "Gujarati",
  ha: "Hausa",
  hi: "Hindi",
  hu: "Hungarian",
  ig: "Igbo",
  it: "Italian",
  ku: "Kurdish",
  ne: "Nepali",
  ps: "Pashto",
  pl: "Polish",
  pt: "Portuguese",
  pa: "Punjabi",
  ro: "Romanian",
  ru: "Russian",
  so: "Somali",
  es: "Spanish",
  sw: "Swahili",
  ta: "Tamil",
  ti: "Tigrinya",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  vi: "Vietnamese",
  yo: "Yoruba",
} as const
export type Language = keyof typeof LANGUAGES

/** By the three-letter codes (ISO 639-3) of the library that guesses; macro-languages are theirs. */
const BY_THREE_LETTERS: Readonly<Record<string, Language>> = {
  ...{ eng: "en", arb: "ar", ben: "bn", bul: "bg", cmn: "zh", ces: "cs", nld: "nl", pes: "fa", fra: "fr", deu: "de" },
  ...{ ell: "el", guj: "gu", hau: "ha", hin: "hi", hun: "hu", ibo: "ig", ita: "it", kmr: "ku", ckb: "ku", npi: "ne" },
  ...{ pbu: "ps", pol: "pl", por: "pt", pan: "pa", ron: "ro", rus: "ru", som: "so", spa: "es", swh: "sw", tam: "ta" },
  ...{ tir: "ti", tur: "tr", ukr: "uk", urd: "ur", vie: "vi", yor: "yo" },
}

/** A guess, and whether it is one to rely on. Null: nobody can tell. */
export type LanguageGuess = Readonly<{ language: Language | null; sure: boolean }>

export const NOT_KNOWN: LanguageGuess = { language: null, sure: false }

/** What the guessing library finds likely, best first, with a likeness from 0 to 1. */
export type Candidates = readonly (readonly [code: string, likeness: number])[]

/** Shorter texts look like anything. Letters. */
export const FEWEST_LETTERS = 30

/** The second guess must be so much less likely than the first (of 1) for the first to be relied on. */
const CLEAR_LEAD = 0.05

/** Small words that a text of the language cannot do without, and that hardly another has. */
const SMALL_WORDS: Readonly<Partial<Record<Language, string>>> = {
  en: "the and to of is was were they my me i you it that for with not have had are but on at she he we be so when what this would there from me her his them an as do did no by or if me",
  cy: "yn y yr ac roedd mae ddim fy ei eu wedi bod oedd am ar gyda nhw hyn hynny ond nad nid dim sydd rwy rydw chi ni iawn mwy gan wrth cael fi",
}

/** Share of small words from which a text is taken to be of the language. English prose has about half. */
const ENOUGH_SMALL_WORDS = 0.3

/**
 * In which language a text is. Small words are asked first: the library does not know Welsh, and takes short English for
 * its cousins. Short texts are "not sure" whatever is found.
 */
export function languageOf(text: string, candidates: Candidates): LanguageGuess {
  const letters = text.replace(/[^\p{L}]/gu, "").length
  if (letters === 0) return NOT_KNOWN
  const bySmallWords = bySmallWordsOf(text)
  if (bySmallWords !== null) return { language: bySmallWords, sure: letters >= FEWEST_LETTERS }
  const [[code = "", first = 0] = [], [, second = 0] = []] = candidates
  const language = BY_THREE_LETTERS[code] ?? null
  return { language, sure: language !== null && letters >= FEWEST_LETTERS && first - second >= CLEAR_LEAD }
}

function bySmallWordsOf(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  for (const language of ["cy", "en"] as const) {
    const small = new Set(SMALL_WORDS[language]?.split(" "))
    const found = words.filter((word) => small.has(word)).length
    if (found >= 2 && found / words.length >= ENOUGH_SMALL_WORDS) return language
  }
  return null
}

/** The name of a language; the tag where we have none, and "not known" for null. */
export function languageInWords(tag: string | null): string {
  if (tag === null) return "not known"
  return Object.entries(LANGUAGES).find(([known]) => known === tag)?.[1] ?? tag
}

export function isLanguage(tag: string): tag is Language {
  return tag in LANGUAGES
}
