/** What a reader does not read word by word: addresses, hashes, commands and drawings. */
const UNREAD = /<(svg|code|pre|head|header|footer|aside|nav)\b.*?<\/\1>/gs

/** Where a thought ends on a page though no full stop stands there. */
const BREAKS = /<\/(?:p|li|h[1-6]|td|th|dt|dd|caption|figcaption|summary)>/g

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "’",
}

/** Shorter ones are headings and items of lists: counted as sentences, they would make a page look easier than it is. */
const FEWEST_WORDS = 5

/** The whole sentences of a page's main part, as a person reads them. */
export function sentencesOf(html: string): string[] {
  return html
    .replace(UNREAD, " ")
    .replace(BREAKS, " .\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? " ")
    .replaceAll(/\be-mail/gi, "email")
    .split(/[.?!](?=[\s”’)]|$)/)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence.split(" ").length >= FEWEST_WORDS)
}

/**
 * The Flesch–Kincaid grade (Kincaid and others, 1975) of English sentences: about the age of readers less five. Numbers
 * count as words of one syllable, and syllables are counted by rule, so the grade is good to about half a year.
 */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Groups of vowels, without those at the end of a word that nobody says; at least one. */
export function syllablesIn(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/(?:(?<![aeioulyszxcgh])es|(?<![aeiouytdl])ed|(?<=[aeiouy]l|[^aeiouyl])e)$/, "")
    .replace(/^y/, "")
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}
