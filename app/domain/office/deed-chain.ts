/** A row of the record of deeds as the chain sees it; hashes in hexadecimal. */
export type ChainedDeed = Readonly<{
  number: number
  /** All that the row says, as one text. */
  text: string
  previous: string
  hash: string
}>

/** What the record was at some time, written down outside the database. */
export type DeedHead = Readonly<{ number: number; hash: string }>

export type ChainBreak = Readonly<{
  /** The row at which it shows. */
  number: number
  fault: "altered" | "missing" | "out-of-chain" | "not-the-head"
}>

/** Before the first row. */
export const CHAIN_START = "0".repeat(64)

/**
 * Looks for rows that were altered, taken away or put in. A row that says something else than its hash is altered; a
 * number that is skipped, and a head that is no longer there, is missing; a row that follows another than the one before
 * it, or whose hash is not the one that was written down elsewhere, shows that the chain was made anew.
 * @param deeds every row, by number
 * @param heads what was written down elsewhere, in any order
 * @param hashOf SHA-256 of the bytes of a hash and a text, as hexadecimal
 * @returns every break, by number; none if the record is whole
 */
export function breaksIn(
  deeds: readonly ChainedDeed[],
  heads: readonly DeedHead[],
  hashOf: (previous: string, text: string) => string,
): ChainBreak[] {
  const breaks: ChainBreak[] = []
  let [expected, previous] = [1, CHAIN_START]
  for (const { number, text, ...deed } of deeds) {
    for (; expected < number; expected += 1) breaks.push({ number: expected, fault: "missing" })
    if (deed.previous !== previous) breaks.push({ number, fault: "out-of-chain" })
    if (hashOf(deed.previous, text) !== deed.hash) breaks.push({ number, fault: "altered" })
    expected = number + 1
    previous = deed.hash
  }
  return [...breaks, ...lostHeads(deeds, heads)].toSorted((one, other) => one.number - other.number)
}

function lostHeads(deeds: readonly ChainedDeed[], heads: readonly DeedHead[]): ChainBreak[] {
  const last = deeds.at(-1)?.number ?? 0
  const hashes = new Map(deeds.map(({ number, hash }) => [number, hash]))
  return heads.flatMap(({ number, hash }): ChainBreak[] => {
    if (number > last) return [{ number, fault: "missing" }]
    return hashes.get(number) === hash || !hashes.has(number) ? [] : [{ number, fault: "not-the-head" }]
  })
}

const FAULTS = {
  altered: "does not say what was recorded",
  missing: "is missing",
  "out-of-chain": "does not follow the row before it",
  "not-the-head": "is not the one that was written down outside the database",
} as const satisfies Record<ChainBreak["fault"], string>

/** A break as people read it: "Deed 12 is missing." */
export function breakInWords({ number, fault }: ChainBreak): string {
  return `Deed ${number} ${FAULTS[fault]}.`
}
