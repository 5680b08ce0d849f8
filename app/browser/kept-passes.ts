import type { Purpose } from "#app/domain/ballot.ts"

/** One signed ballot, ready to be spent. Bytes are base64url. */
export type KeptBallot = Readonly<{ unit: string; name: string; purpose: Purpose; secret: string; signature: string }>

/** A rating pass: the ballots of an area and year. */
export type KeptPass = Readonly<{
  area: string
  areaName: string
  programmeName: string
  year: number
  /** Which lists of keys the ballots are from. */
  books: readonly string[]
  /** Makes every ballot of the pass again; not in a file that is taken elsewhere. */
  code: string | null
  /** The last hash of the public list when the pass was made: a list that was changed since does not hold it. */
  list: string | null
  /** Empty while the answer of the signing is still awaited. */
  ballots: readonly KeptBallot[]
}>

/** An answered form that waits for another day. */
export type KeptDraft = Readonly<{
  area: string
  unit: string
  name: string
  day: string
  /** As they will be sent, and as they were said. */
  fields: readonly (readonly [string, string])[]
  rows: readonly (readonly [string, string])[]
}>

/** Where passes are kept: in this browser, or in this page's memory alone. */
export type Keeping = "browser" | "memory" | "file" | "code"

const PASS = "threestar-pass "
const DRAFT = "threestar-draft "
const KEEPING = "threestar-keeping"

const inMemory = new Map<string, KeptPass>()

/** How this visit wants its pass kept; for this tab only. */
export function keeping(): Keeping {
  const said = storage("sessionStorage")?.getItem(KEEPING)
  return said === "memory" || said === "file" || said === "code" ? said : "browser"
}

export function chooseKeeping(choice: Keeping): void {
  if (choice === "browser") storage("sessionStorage")?.removeItem(KEEPING)
  else storage("sessionStorage")?.setItem(KEEPING, choice)
}

export function keepPass(pass: KeptPass): void {
  const name = nameOf(pass)
  inMemory.set(name, pass)
  if (keeping() === "browser") store(name, pass)
}

/** The pass of an area, the newest year first; also one whose answer is still awaited. */
export function findPass(area: string): KeptPass | undefined {
  return listPasses().find((pass) => pass.area === area)
}

/**
 * All passes, the newest year first. What cannot be read any more is passed over; and whoever says that this is not their
 * phone sees none but their own, because what the browser keeps is its owner's.
 */
export function listPasses(): KeptPass[] {
  const names = new Set([...inMemory.keys(), ...(keeping() === "browser" ? storedNames(PASS) : [])])
  return [...names]
    .flatMap((name) => inMemory.get(name) ?? readStored(name, isPass) ?? [])
    .toSorted((one, other) => other.year - one.year)
}

/** Whether a pass would still be here after this page is closed. */
export function isStored(pass: KeptPass): boolean {
  return storage("localStorage")?.getItem(nameOf(pass)) != null
}

export function removePass(pass: KeptPass): void {
  inMemory.delete(nameOf(pass))
  storage("localStorage")?.removeItem(nameOf(pass))
  for (const draft of listDrafts()) if (draft.area === pass.area) removeDraft(draft)
}

export function keepDraft(draft: KeptDraft): void {
  store(DRAFT + draft.unit, draft)
}

export function listDrafts(): KeptDraft[] {
  if (keeping() !== "browser") return []
  return storedNames(DRAFT).flatMap((name) => readStored(name, isDraft) ?? [])
}

export function removeDraft({ unit }: Pick<KeptDraft, "unit">): void {
  storage("localStorage")?.removeItem(DRAFT + unit)
}

/** Passes of this page that somebody has taken along as a file. */
const takenAlong = new Set<string>()

export function noteTakenAlong(pass: KeptPass): void {
  takenAlong.add(nameOf(pass))
}

/** Whether closing this page would lose a pass that is kept nowhere else. */
export function wouldLosePass(): boolean {
  const isLoose = (pass: KeptPass) => pass.ballots.length > 0 && !isStored(pass) && !takenAlong.has(nameOf(pass))
  return [...inMemory.values()].some(isLoose)
}

/** What a visit on a borrowed phone leaves: a pass in memory, and the choice. What its owner keeps stays. */
export function forgetVisit(): void {
  inMemory.clear()
  storage("sessionStorage")?.clear()
}

/** Reads a pass from a file that `passAsText` has made. */
export function passFromText(text: string): KeptPass | undefined {
  const read = fromJson(text)
  return isPass(read) && read.ballots.length > 0 ? read : undefined
}

/** For a file: without the code, from which alone an account could be found. */
export function passAsText(pass: KeptPass): string {
  return JSON.stringify({ ...pass, code: null })
}

function nameOf({ year, area }: KeptPass): string {
  return `${PASS}${year} ${area}`
}

/** A browser may forbid its storage altogether, and then even asking for it fails. */
function storage(kind: "localStorage" | "sessionStorage"): Storage | undefined {
  try {
    return window[kind]
  } catch {
    return undefined
  }
}

/** Where there is no room, the pass is in this page's memory alone. */
function store(name: string, what: KeptPass | KeptDraft) {
  try {
    storage("localStorage")?.setItem(name, JSON.stringify(what))
  } catch {
    storage("localStorage")?.removeItem(name)
  }
}

function storedNames(start: string): string[] {
  return Object.keys(storage("localStorage") ?? {}).filter((name) => name.startsWith(start))
}

function readStored<Kept>(name: string, fits: (read: unknown) => read is Kept): Kept | undefined {
  const read = fromJson(storage("localStorage")?.getItem(name) ?? "")
  return fits(read) ? read : undefined
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isPass(read: unknown): read is KeptPass {
  return (
    hasTexts(read, ["area", "areaName", "programmeName"]) &&
    "year" in read &&
    typeof read.year === "number" &&
    "books" in read &&
    Array.isArray(read.books) &&
    "code" in read &&
    (read.code === null || typeof read.code === "string") &&
    "list" in read &&
    (read.list === null || typeof read.list === "string") &&
    "ballots" in read &&
    Array.isArray(read.ballots) &&
    read.ballots.every((ballot) => hasTexts(ballot, ["unit", "name", "purpose", "secret", "signature"]))
  )
}

function isDraft(read: unknown): read is KeptDraft {
  return (
    hasTexts(read, ["area", "unit", "name", "day"]) &&
    "fields" in read &&
    Array.isArray(read.fields) &&
    "rows" in read &&
    Array.isArray(read.rows)
  )
}

function hasTexts(read: unknown, names: readonly string[]): read is object {
  return typeof read === "object" && read !== null && names.every((name) => typeof Reflect.get(read, name) === "string")
}
