import { folded } from "../searched-text.ts"

/** Words that stand after /office/register/ for something else than a provider. */
export const OFFICE_WORDS = ["add", "changes", "import", "missing", "row"] as const

/** The longest address: names that are longer are cut at a word. */
const LONGEST = 60

/** An address made of a name: "Hollis & Vane" becomes "hollis-and-vane". Empty where nothing of the name can stand in one. */
export function addressFor(name: string): string {
  const words = folded(name)
    .replaceAll(/[^a-z0-9 ]+/g, "")
    .split(" ")
    .filter((word) => word !== "")
  const fits = words.filter((_, place) => words.slice(0, place + 1).join("-").length <= LONGEST)
  return fits.join("-")
}
