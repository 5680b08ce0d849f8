/** What stands in the place of what was taken out. */
export const REMOVED = "[removed]"

/** A stretch of the original, and whether it stays. */
export type Piece = Readonly<{ text: string; kept: boolean }>

export type TakingOut =
  | Readonly<{
      ok: true
      /** As it would be published. */
      text: string
      /** Together they are the original, sign by sign. */
      pieces: readonly Piece[]
    }>
  | Readonly<{ ok: false; reason: "added"; added: readonly string[] }>
  | Readonly<{ ok: false; reason: "nothing-left" }>

/**
 * Reads an edit. It may only take out: whole words and signs, each gap shown as [removed]. A moderator deletes in the
 * text, or leaves [removed] where it stood; a word that is new, changed or moved is refused by name. Spaces do not count.
 */
export function takeOut(original: string, edited: string): TakingOut {
  const [from, to] = [tokensOf(original), said(tokensOf(edited.replaceAll(REMOVED, " ")))]
  if (to.length === 0) return { ok: false, reason: "nothing-left" }
  const places = placesOf(from, to)
  if (places === null) return { ok: false, reason: "added", added: addedIn(said(from), to) }
  const pieces = piecesOf(from, places)
  return { ok: true, text: publishedText(pieces), pieces }
}

/** The original without some stretches of it, given as places in the text (from, up to but not with). */
export function withoutStretches(
  original: string,
  stretches: readonly Readonly<{ start: number; end: number }>[],
): string {
  return stretches
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}${REMOVED}${text.slice(end)}`, original)
}

/** Pieces with gaps in place of what was taken out, as it stands on the public page. */
function publishedText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, kept }) => (kept ? text : REMOVED))
    .join("")
    .trim()
}

/** Words whole, so that no other word can be made of letters that are left: "can't" must not become "can". */
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*|\s+|\S/gu

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? []
}

function said(tokens: readonly string[]): string[] {
  return tokens.filter((token) => !isSpace(token))
}

function isSpace(token: string): boolean {
  return token.trim() === ""
}

/**
 * Which tokens of the original are kept: the edit's tokens found in it in their order, with as few gaps as can be, so that
 * one taking out shows as one. Null where they are not all in it.
 */
function placesOf(from: readonly string[], to: readonly string[]): ReadonlySet<number> | null {
  const words = from.flatMap((token, place) => (isSpace(token) ? [] : [{ token, place }]))
  const runs = fewestRuns(
    words.map(({ token }) => token),
    to,
  )
  if (runs.fresh(0, 0) === Number.POSITIVE_INFINITY) return null
  const kept = new Set<number>()
  let [joined, next] = [false, 0]
  for (const [at, { token, place }] of words.entries()) {
    const skipped = runs.fresh(at + 1, next)
    const taken = runs.joined(at + 1, next + 1) + (joined ? 0 : 1)
    joined = token === to[next] && taken <= skipped
    if (!joined) continue
    kept.add(place)
    next += 1
  }
  return kept
}

/**
 * In how few unbroken runs the edit's tokens from `next` on lie in the original's from `at` on: begun afresh, or joined to
 * a token just kept. Infinite where they do not.
 */
function fewestRuns(from: readonly string[], to: readonly string[]) {
  const table = () => Array.from({ length: from.length + 1 }, () => new Float64Array(to.length + 2).fill(Infinity))
  const [fresh, joined] = [table(), table()]
  const at = (rows: readonly Float64Array[], i: number, j: number) => rows[i]?.[j] ?? Infinity
  for (let i = from.length; i >= 0; i -= 1) {
    for (let j = to.length; j >= 0; j -= 1) {
      const done = j === to.length ? 0 : Infinity
      const taken = i < from.length && from[i] === to[j] ? at(joined, i + 1, j + 1) : Infinity
      const skipped = at(fresh, i + 1, j)
      fresh[i]?.set([Math.min(done, skipped, taken + 1)], j)
      joined[i]?.set([Math.min(done, skipped, taken)], j)
    }
  }
  return { fresh: (i: number, j: number) => at(fresh, i, j), joined: (i: number, j: number) => at(joined, i, j) }
}

/** Spaces between two kept words, or beside one, stay; those inside what was taken out go with it. */
function piecesOf(from: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; kept: boolean }[] = []
  for (const [place, token] of from.entries()) {
    const last = pieces.at(-1)
    const stays = isSpace(token) ? staysBetween(from, kept, place) : kept.has(place)
    if (last && last.kept === stays) last.text += token
    else pieces.push({ text: token, kept: stays })
  }
  return pieces
}

/** A space goes only where both its neighbours do. */
function staysBetween(from: readonly string[], kept: ReadonlySet<number>, place: number): boolean {
  const [before, after] = [place - 1, place + 1]
  return before < 0 || kept.has(before) || after >= from.length || kept.has(after)
}

/** The edit's tokens that no longest common order of both texts holds, so that they can be named. */
function addedIn(from: readonly string[], to: readonly string[]): string[] {
  const lengths = lengthsOf(from, to)
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const added: string[] = []
  let [i, j] = [0, 0]
  while (j < to.length) {
    const token = to[j] ?? ""
    if (i < from.length && from[i] === token) {
      i += 1
      j += 1
    } else if (i < from.length && length(i + 1, j) >= length(i, j + 1)) i += 1
    else {
      added.push(token)
      j += 1
    }
  }
  return added
}

/** Longest common orders of the ends of both, from i and from j on. */
function lengthsOf(from: readonly string[], to: readonly string[]): number[][] {
  const lengths: number[][] = Array.from({ length: from.length + 1 }, () => Array<number>(to.length + 1).fill(0))
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []]
    for (let j = to.length - 1; j >= 0; j -= 1) {
      row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
