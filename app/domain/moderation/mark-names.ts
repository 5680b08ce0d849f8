import { ALSO_PLACES_AND_MONTHS, ALSO_WORDS, GIVEN_NAMES } from "./given-names.ts"

type Place = Readonly<{ start: number; end: number }>
type Word = Place & Readonly<{ text: string; bare: string; capital: boolean; opens: boolean }>

/** Letters with their marks; an apostrophe or a hyphen within. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu

/** "Mr Smith", "ms o'hara", "Dr. Okafor-Bell"; the last three only before a capital, because they are words, too. */
const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "mx", "dr", "prof", "rev", "cllr"])
const TITLES_IN_CAPITALS: ReadonlySet<string> = new Set([
  "Miss",
  "Sir",
  "Lady",
  "Dame",
  "Imam",
  "Father",
  "Sister",
  "Councillor",
  "Professor",
  "Doctor",
])

/** How many words of a name are marked after its first. */
const MOST_FURTHER = 2

/**
 * People named in a text: a title with what follows, or a common given name with the capital words after it. Names that
 * are words of the language as well ("Will", "Grace") count with a capital that no beginning of a sentence explains, or
 * with another capital word behind.
 */
export function findNames(text: string): Place[] {
  const words = wordsIn(text)
  return words.flatMap((word, at) => {
    const further = capitalsAfter(words, at, text)
    if (isTitle(word, words[at + 1], text)) return [{ start: word.start, end: endOf(words, at, Math.max(1, further)) }]
    return isGivenName(word, further) ? [{ start: word.start, end: endOf(words, at, further) }] : []
  })
}

/** People of the provider's list: whole names, and each part of three letters or more that is no common word. */
export function findPeople(text: string, people: readonly string[]): Place[] {
  const parts = new Set(people.flatMap((name) => wordsIn(name)).flatMap(({ bare }) => (bare.length >= 3 ? [bare] : [])))
  const words = wordsIn(text)
  const listed = words.filter(({ bare, capital }) => parts.has(bare) && (capital || !ALSO_WORDS.has(bare)))
  return listed.map(({ start, end }) => ({ start, end }))
}

function isTitle(word: Word, next: Word | undefined, text: string): boolean {
  if (next === undefined || !/^\.?[^\S\n]+$/.test(text.slice(word.end, next.start))) return false
  if (TITLES_IN_CAPITALS.has(word.text)) return next.capital
  const bare = word.text.toLowerCase()
  // "my dr said": only the titles of one sex or none are always followed by a name.
  return TITLES.has(bare) && (next.capital || /^m(r|rs|s|x)$/.test(bare))
}

function isGivenName({ bare, capital, opens }: Word, further: number): boolean {
  if (ALSO_PLACES_AND_MONTHS.has(bare)) return capital && further > 0
  if (ALSO_WORDS.has(bare)) return capital && (!opens || further > 0)
  // "Anne-Marie": the first half is enough.
  return GIVEN_NAMES.has(bare) || GIVEN_NAMES.has(bare.split("-", 1)[0] ?? "")
}

/** How many words right behind, at most two, go on in capitals. */
function capitalsAfter(words: readonly Word[], at: number, text: string): number {
  let count = 0
  while (count < MOST_FURTHER) {
    const [last, next] = [words[at + count], words[at + count + 1]]
    if (!last || !next?.capital || next.text === "I" || !/^[^\S\n]+$/.test(text.slice(last.end, next.start))) break
    count += 1
  }
  return count
}

function endOf(words: readonly Word[], at: number, further: number): number {
  return words[at + further]?.end ?? words[at]?.end ?? 0
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [word] = match
    // "Denise's": the name, and not what belongs to it.
    const name = word.replace(/['’]s$/i, "")
    return {
      text: name,
      bare: folded(name),
      capital: /^\p{Lu}/u.test(name),
      opens: /(^|[.!?:\n"“]\s*)$/.test(text.slice(0, match.index)),
      start: match.index,
      end: match.index + name.length,
    }
  })
}

/** Lower case and without accents: "Zoë" is "zoe". */
function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}
