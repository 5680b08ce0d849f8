import { folded } from "./searched-text.ts"

/** What an area's list of councils and counties says, item by item, folded (see searched-text.ts). */
export type Covers = {
  readonly items: readonly string[]
  /** "Includes Irvine": the source names some of it only. */
  readonly isPartial: boolean
}

/**
 * Reads a list such as "Angus (general knowledge); Dundee City; All of Fife". Brackets are remarks and are
 * left out; "All of" says nothing more than the name.
 */
export function readCovers(covers: string | null): Covers {
  const items = (covers ?? "")
    .replaceAll(/\([^)]*\)/g, " ")
    .split(";")
    .map(folded)
    .filter((item) => item !== "")
  return {
    items: items.map((item) => item.replace(/^(includes|all of) /, "")),
    isPartial: items.some((item) => item.startsWith("includes ")),
  }
}

/** Whether a text speaks of a name in whole words: "north buckinghamshire" of "buckinghamshire". Both folded. */
export function speaksOf(text: string, name: string): boolean {
  return name !== "" && ` ${text} `.includes(` ${name} `)
}
