/** A batch of printed passes for one place, and the class in which its ratings can be left out. */
export type PaperPool = Readonly<{ id: string; place: string; year: number; codes: number; closed: boolean }>

/** Ratings of a pool name it: with fewer cards, whoever handed them out could tell who said what. */
export const FEWEST_CODES = 10

/** More cards than one place hands out in a year: a lost batch must stay a small one. */
export const MOST_CODES = 500

export const SHORTEST_PLACE = 2
/** So that the place stands on a card in three lines. */
export const LONGEST_PLACE = 80

/** What the printed typeface has: English, Welsh but for ŵ and ŷ, and the alphabets of western Europe. */
const PRINTABLE = /^[\u0020-\u007e\u00a1-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d]+$/

export type PlaceFault = "too-short" | "too-long" | "strange-sign"

/** The name of a place as it is printed: trimmed, with single spaces. */
export function readPlace(typed: string): { ok: true; place: string } | { ok: false; reason: PlaceFault } {
  const place = typed.normalize("NFC").trim().replace(/\s+/g, " ")
  if (place.length < SHORTEST_PLACE) return { ok: false, reason: "too-short" }
  if (place.length > LONGEST_PLACE) return { ok: false, reason: "too-long" }
  return PRINTABLE.test(place) ? { ok: true, place } : { ok: false, reason: "strange-sign" }
}

/** Whether so many passes may be printed at once: 10 to 500, whole. */
export function mayPrint(count: number): boolean {
  return Number.isInteger(count) && count >= FEWEST_CODES && count <= MOST_CODES
}

/** The name that the next pool of a place would have, given the names that there are. */
export function nextPoolId(place: string, year: number, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const id = poolId(place, year, number)
    if (!taken.includes(id)) return id
  }
}

/** The name of a place's pool with this number, such as `paper-2026-oldham-library-1`. */
export function poolId(place: string, year: number, number: number): string {
  const slug = place
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
  return `paper-${year}-${slug || "place"}-${number}`
}
