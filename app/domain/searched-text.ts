/**
 * A name as a search sees it: lower case, no accents, "&" as "and", anything but letters and digits as one
 * space. "Ystrad & Môn-y-Dŵr" becomes "ystrad and mon y dwr".
 */
export function folded(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** Every name of one thing, folded, each once, one a line: the text a search looks through. */
export function searchedText(names: readonly (string | null)[]): string {
  const all = names.flatMap((name) => (name === null ? [] : [folded(name)])).filter((name) => name !== "")
  return [...new Set(all)].join("\n")
}
