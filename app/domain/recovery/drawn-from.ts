import { isUuid } from "../uuid.ts"

const SUGGESTION = "suggestion:"

/** Letters of a suggestion that name it beside an action. */
const LONGEST_NAME = 80

/**
 * How an action that is drawn from a suggestion is stored: by the suggestion's name, never by its words, so that whoever
 * sent it can still erase them everywhere.
 */
export function drawnFromSuggestion(id: string): string {
  return `${SUGGESTION}${id}`
}

/** The suggestion that an action is drawn from; null where that is something else. */
export function suggestionBehind(drawnFrom: string): string | null {
  const id = drawnFrom.startsWith(SUGGESTION) ? drawnFrom.slice(SUGGESTION.length) : ""
  return isUuid(id) ? id : null
}

/** What an action is drawn from, as people read it. `texts`: those of published suggestions, by their names. */
export function drawnFromInWords(drawnFrom: string, texts: ReadonlyMap<string, string>): string {
  const id = suggestionBehind(drawnFrom)
  if (id === null) return drawnFrom
  const text = texts.get(id)
  return text === undefined ? "A suggestion that is not published any more" : suggestionSource(text)
}

/** "A suggestion: Ring back within two days" */
export function suggestionSource(text: string): string {
  const letters = [...text]
  const short = letters.length <= LONGEST_NAME ? text : `${letters.slice(0, LONGEST_NAME).join("").trimEnd()}…`
  return `A suggestion: ${short}`
}
