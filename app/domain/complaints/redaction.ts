import { REMOVED, takeOut } from "../moderation/edit.ts"
import type { Narrative, NarrativePart } from "./complaint.ts"

export const NARRATIVE_PARTS = ["happened", "effect", "remedy"] as const satisfies readonly NarrativePart[]

export type Redaction =
  | Readonly<{ ok: true; narrative: Narrative; changed: boolean }>
  | Readonly<{ ok: false; added: Readonly<Partial<Record<NarrativePart, readonly string[]>>> }>

/**
 * A complaint's words with something taken out before they go on. An edit can only take out, in each part by itself: a word
 * that is new, changed or moved is refused by name. A part that is emptied shows as [removed], so that the gap is seen.
 */
export function redact(original: Narrative, edited: Narrative): Redaction {
  const outcomes = NARRATIVE_PARTS.map((part) => ({ part, ...redactPart(original[part], edited[part]) }))
  const added = outcomes.flatMap(({ part, words }) => (words.length > 0 ? [[part, words] as const] : []))
  if (added.length > 0) return { ok: false, added: Object.fromEntries(added) }
  const [happened = "", effect = "", remedy = ""] = outcomes.map(({ text }) => text)
  const narrative = { happened, effect, remedy }
  return { ok: true, narrative, changed: NARRATIVE_PARTS.some((part) => narrative[part] !== original[part].trim()) }
}

function redactPart(original: string, edited: string): { text: string; words: readonly string[] } {
  const empty = edited.replaceAll(REMOVED, "").trim() === ""
  if (original.trim() === "") return empty ? { text: "", words: [] } : { text: "", words: edited.trim().split(/\s+/) }
  if (empty) return { text: REMOVED, words: [] }
  const taken = takeOut(original, edited)
  if (taken.ok) return { text: taken.text, words: [] }
  return { text: "", words: taken.reason === "added" ? taken.added : [] }
}
