import type { ManifestEntry } from "#app/domain/manifest.ts"
import { type BallotKey, keyName } from "#app/domain/manifest.ts"
import { readManifestLine } from "#app/forms/manifest-line.ts"
import { listManifestAfter, type ManifestRow } from "#db/queries/site/manifest.ts"

/** The public list as this process knows it: what was read once never changes, so only new lines are asked for. */
type Known = {
  rows: ManifestRow[]
  keys: Map<string, BallotKey>
  byBook: Map<string, BallotKey[]>
  lost: Set<string>
  modules: Map<string, Extract<ManifestEntry, { kind: "module" }>>
}

let known: Known = nothing()

/** For the public: every line with its hash, in order. */
export async function readManifest(): Promise<readonly ManifestRow[]> {
  return (await upToDate()).rows
}

/** `lost`: the private half is gone, and the list says so; no more ballots are given out for it. */
export type BookKey = BallotKey & Readonly<{ lost: boolean }>

/**
 * The keys of an area and year in the order of the list. Lost ones keep their place: whoever took the book before they
 * were given up must ask for the very same again.
 */
export async function listBookKeys(area: string, year: number): Promise<readonly BookKey[]> {
  const { byBook, lost } = await upToDate()
  return (byBook.get(`${year} ${area}`) ?? []).map((key) => ({ ...key, lost: lost.has(keyName(key)) }))
}

/**
 * The key of a ballot, also where no more are given out; null where there never was one. A key that is known is the same
 * for ever, so the database is asked about unknown ones alone.
 */
export async function findBallotKey(terms: Pick<BallotKey, "year" | "unit" | "purpose">): Promise<BallotKey | null> {
  const name = keyName(terms)
  return known.keys.get(name) ?? (await upToDate()).keys.get(name) ?? null
}

/** The newest of each script that pages bring along. */
export async function listModules(): Promise<Extract<ManifestEntry, { kind: "module" }>[]> {
  return [...(await upToDate()).modules.values()]
}

async function upToDate(): Promise<Known> {
  const rows = await listManifestAfter(known.rows.at(-1)?.number ?? 0)
  // Two requests at once may have asked for the same lines.
  const fresh = rows.filter(({ number }) => number > (known.rows.at(-1)?.number ?? 0))
  for (const row of fresh) note(known, row)
  return known
}

function note(into: Known, row: ManifestRow) {
  into.rows.push(row)
  const entry = readManifestLine(row.line)
  if (entry.kind === "module") into.modules.set(entry.name, entry)
  if (entry.kind === "key-lost") {
    const year = Number(entry.book.slice(0, 4))
    into.lost.add(keyName({ ...entry, year }))
  }
  // The first key of a name is the one that people hold; another in its place would be somebody's forgery.
  if (entry.kind !== "key" || into.keys.has(keyName(entry))) return
  into.keys.set(keyName(entry), entry)
  const book = `${entry.year} ${entry.area}`
  into.byBook.set(book, [...(into.byBook.get(book) ?? []), entry])
}

function nothing(): Known {
  return { rows: [], keys: new Map(), byBook: new Map(), lost: new Set(), modules: new Map() }
}

/** A test that changes its database begins anew. */
export function forgetManifest(): void {
  known = nothing()
}
